// Fills index.html with the title, the metadata, the list and the data of a timeline. HTML in, HTML out.

import { scriptSafe } from "../../share/jsonld.ts";
import { pageHead } from "./palette.ts";

type Json = Parameters<typeof scriptSafe>[0];

export interface PageContent {
  /** The language of the page's own words, BCP 47. */
  language: string;
  title: string;
  description: string;
  /** The file of the record's picture, beside the page. */
  picture?: string | undefined;
  /** Address at which the page will stand, where it is known. */
  address?: string | undefined;
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
    ...preview(content),
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

/**
 * The picture that a shared link shows. Most who read it want it absolute, and only a build that is told its address can
 * write that; without one it is relative, which some resolve and the others leave out.
 */
function preview({ title, picture, address }: PageContent): string[] {
  const own = address === undefined ? [] : [meta("property", "og:url", address)];
  if (!picture) return [...own, meta("name", "twitter:card", "summary")];
  return [
    ...own,
    meta("property", "og:image", address === undefined ? picture : new URL(picture, address).href),
    meta("property", "og:image:alt", title),
    meta("name", "twitter:card", "summary_large_image"),
  ];
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
