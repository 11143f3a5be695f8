// Fills index.html with the title, the metadata, the list and the data of a timeline. HTML in, HTML out.

import { scriptSafe } from "../../share/jsonld.ts";
import { pageHead } from "./palette.ts";

type Json = Parameters<typeof scriptSafe>[0];

export interface PageContent {
  /** The language of the page's own words, BCP 47. */
  language: string;
  title: string;
  description: string;
  /** The prerendered record. */
  record: string;
  /** The compiled timeline, for the app. */
  data: Json;
  /** JSON-LD, for machines that read pages. */
  linkedData: Json;
}

const ROOT = /(<div id="timeline"[^>]*>)\s*(<\/div>)/;
const LANGUAGE = /<html lang="[^"]*"/;
const TITLE = /<title>[^<]*<\/title>/;

/** Fills the page's empty root and head. Throws when the page lacks the places to fill. */
export function writePage(html: string, content: PageContent): string {
  const { title, description, record } = content;
  const head = [
    `<title>${escapeHtml(title)}</title>`,
    meta("name", "description", description),
    meta("property", "og:type", "article"),
    meta("property", "og:title", title),
    meta("property", "og:description", description),
    meta("name", "twitter:card", "summary"),
    pageHead(),
    `<script type="application/ld+json">${scriptSafe(content.linkedData)}</script>`,
  ].join("\n    ");
  const data = `<script type="application/json" id="timeline-data">${scriptSafe(content.data)}</script>`;
  const spoken = replaceOnce(html, LANGUAGE, () => `<html lang="${escapeHtml(content.language)}"`, "an <html lang>");
  const titled = replaceOnce(spoken, TITLE, () => head, "a <title>");
  return replaceOnce(
    titled,
    ROOT,
    (_, open, close) => `${open}${record}${close}\n    ${data}`,
    'an empty <div id="timeline">',
  );
}

function meta(key: "name" | "property", name: string, content: string): string {
  return `<meta ${key}="${name}" content="${escapeHtml(content)}" />`;
}

function escapeHtml(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
}

// A replacer function, because a text may hold "$&".
function replaceOnce(html: string, place: RegExp, by: (...groups: string[]) => string, what: string): string {
  if (!place.test(html)) throw new Error(`index.html has no place for the timeline: it needs ${what}`);
  return html.replace(place, by);
}
