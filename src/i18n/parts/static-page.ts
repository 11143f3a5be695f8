// The page without JavaScript by language: no part of the app, so that the app need not carry it.

import { staticPage } from "../en/static-page.ts";
import type { LanguageTag } from "../locale.ts";

export const STATIC_PAGE: Readonly<Record<LanguageTag, typeof staticPage>> = { en: staticPage };
