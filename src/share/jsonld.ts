// The record for machines that read pages: schema.org. An Event has a startDate only where a sure date is known; how wide
// a date is stands with the quotation, as its temporalCoverage (ISO 8601-2): what its own words say.

import { parseDate, sureDate } from "../model/date.ts";
import type { Timeline, TimelineDocument, TimelineEvent } from "../model/timeline.ts";
import { webAddress } from "./web.ts";

type Json = string | number | boolean | null | Json[] | { [key: string]: Json };
type Thing = { [key: string]: Json };

/** Of what lasted, the beginning and the end as far as each is known surely; else the date where it is one. */
function dates({ date, lasts }: TimelineEvent): Thing {
  const ends = lasts ? date.edtf.split("/") : [date.edtf];
  const [start, end] = ends.map((edtf) => {
    const parsed = parseDate(edtf);
    return parsed.ok ? sureDate(parsed.date) : null;
  });
  return { ...(start ? { startDate: start } : {}), ...(end ? { endDate: end } : {}) };
}

/** A document whose title is its editor's has no headline: none of its own must be made of it. */
function article(document: TimelineDocument): Thing {
  const published = document.published && sureDate(document.published);
  const url = webAddress(document.url);
  return {
    "@type": "NewsArticle",
    ...(document.titleBy === "editor" ? {} : { headline: document.title }),
    inLanguage: document.language,
    ...(document.author ? { author: { "@type": "Person", name: document.author } } : {}),
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
        ...(event.places
          ? { location: event.places.map((id) => ({ "@type": "Place", name: actors.get(id) ?? id })) }
          : {}),
        ...(event.actors.length > 0
          ? { about: event.actors.map((id) => ({ "@type": "Thing", name: actors.get(id) ?? id })) }
          : {}),
        subjectOf: event.evidence.map(({ quote, document }) => ({
          "@type": "Quotation",
          text: quote,
          temporalCoverage: (event.told ?? event.date).edtf,
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
