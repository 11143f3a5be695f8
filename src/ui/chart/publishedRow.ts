import type { ChartOwner } from "../../chart/api.ts";
import { PublishedRow } from "../../chart/parts/published-row.ts";
import type { Locale } from "../../i18n/locale.ts";
import type { Timeline } from "../../model/timeline.ts";

/** Makes the row of the documents' days for a chart. */
export const publishedRow =
  (locale: Locale, { documents }: Timeline): NonNullable<ChartOwner["row"]> =>
  (document, whole) =>
    new PublishedRow(document, whole, documents, {
      name: locale.app.chart.published,
      emptyStretch: locale.app.chart.emptyStretch(documents.length),
    });
