import type { MakeRow } from "../../chart/api.ts";
import { PublishedRow } from "../../chart/parts/published-row.ts";
import type { Locale } from "../../i18n/locale.ts";
import { pageWords } from "../../i18n/page.ts";
import type { Timeline } from "../../model/timeline.ts";

/** Makes the row of the documents' days for a chart. */
export function publishedRow(locale: Locale, { documents }: Timeline): MakeRow {
  const words = pageWords(locale);
  return (document, whole) =>
    new PublishedRow(document, whole, documents, {
      name: words.published,
      emptyStretch: words.emptyStretch(documents.length),
    });
}
