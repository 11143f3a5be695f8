// The record for machines that read pages: schema.org. An Event has a startDate only where a sure date is known; how wide
// a date is stands with the quotation, as its temporalCoverage, which may be an interval with an open end.

import type { EdtfDate } from "../model/date.ts";
import type { Timeline, TimelineDocument, TimelineEvent } from "../model/timeline.ts";
import { webAddress } from "./web.ts";

type Json = string | number | boolean | null | Json[] | { [key: string]: Json };
type Thing = { [key: string]: Json };

/** A date as far as ISO 8601 can say it surely: a day, a month, a year. */
function sureDate({ edtf, earliest, precision, approximate, uncertain }: EdtfDate): string | null {
  if (approximate || uncertain || earliest === null) return null;
  const length = { day: 10, month: 7, year: 4 }[precision as string];
  return length === undefined || edtf.includes("/") ? null : earliest.slice(0, length);
}

function dates(event: TimelineEvent): Thing {
  const { earliest, latest, approximate, uncertain } = event.date;
  if (event.lasts && !approximate && !uncertain) {
    return { ...(earliest ? { startDate: earliest } : {}), ...(latest ? { endDate: latest } : {}) };
  }
  const sure = event.lasts ? null : sureDate(event.date);
  return sure ? { startDate: sure } : {};
}

const coverage = ({ earliest, latest }: EdtfDate): string =>
  earliest === latest && earliest !== null ? earliest : `${earliest ?? ".."}/${latest ?? ".."}`;

function article(document: TimelineDocument): Thing {
  const published = document.published && sureDate(document.published);
  const url = webAddress(document.url);
  return {
    "@type": "NewsArticle",
    headline: document.title,
    inLanguage: document.language,
    ...(document.publisher ? { publisher: { "@type": "Organization", name: document.publisher } } : {}),
    ...(published ? { datePublished: published } : {}),
    ...(url ? { url } : {}),
  };
}

export interface JsonLdOptions {
  /** Address of an event on the page; relative ones are fine. */
  link?: (event: TimelineEvent) => string;
}

/** The timeline as a schema.org ItemList of Events, each with the quotations that report it. */
export function toJsonLd(timeline: Timeline, { link = ({ id }) => `#event-${id}` }: JsonLdOptions = {}): Thing {
  const documents = new Map(timeline.documents.map((document) => [document.id, article(document)]));
  const actors = new Map(timeline.actors.map(({ id, name }) => [id, name]));
  return {
    "@context": "https://schema.org",
    "@type": "ItemList",
    name: timeline.title,
    description: timeline.subtitle,
    numberOfItems: timeline.events.length,
    itemListOrder: "https://schema.org/ItemListOrderAscending",
    itemListElement: timeline.events.map((event, index) => ({
      "@type": "ListItem",
      position: index + 1,
      item: {
        "@type": "Event",
        "@id": link(event),
        name: event.title,
        description: event.summary,
        ...dates(event),
        ...(event.origin === "proposed" ? { keywords: "unreviewed" } : {}),
        about: event.actors.map((id) => ({ "@type": "Thing", name: actors.get(id) ?? id })),
        subjectOf: event.evidence.map(({ quote, document }) => ({
          "@type": "Quotation",
          text: quote,
          temporalCoverage: coverage(event.date),
          citation: documents.get(document) ?? document,
        })),
      },
    })),
  };
}

/** JSON that is safe inside a script element: no text of a document can close it. */
export const scriptSafe = (value: Json): string =>
  JSON.stringify(value).replace(
    /[<>&\u2028\u2029]/g,
    (mark) => `\\u${mark.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
