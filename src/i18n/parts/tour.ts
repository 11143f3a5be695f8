// The words of the tour by language, loaded with its card.

import { tour } from "../en/tour.ts";
import type { LanguageTag, Locale } from "../locale.ts";

export type TourWords = ReturnType<typeof tour>;

const TOUR: Readonly<Record<LanguageTag, typeof tour>> = { en: tour };

/** The tour's words in the language of a locale. */
export const tourWords = ({ tag, source }: Locale): TourWords => TOUR[tag](source);
