import { dateInWords } from "../../src/i18n/en/dates.ts";
import type { EdtfDate } from "../../src/model/date.ts";

/** A date of publication in words, as the reader gives it to a citation. */
export const inWords = (date: EdtfDate): string => dateInWords(date, { lasts: true });
