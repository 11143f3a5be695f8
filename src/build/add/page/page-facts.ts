// The facts that a page states of itself: JSON-LD, meta elements, microdata, links, the comment of the program that saved it.

import type { DefaultTreeAdapterTypes as Tree } from "parse5";
import { addressOf, dayOf, languageOf, line, names, waybackOf } from "../facts.ts";
import type { Facts } from "../incoming.ts";
import { linkedFacts } from "./linked-data.ts";
import { attribute, type Element, elementsIn, isHtml, textIn } from "./tree.ts";

export interface PageFacts {
  facts: Facts;
  notes: string[];
  /** The headline, where an element of the page is it. */
  headline: Element | null;
}

/**
 * @param from address that the page came from, where its container says so
 */
export function factsOfPage(document: Tree.Document, from?: string): PageFacts {
  const elements = [...elementsIn(document)];
  const saved = savedBy(document);
  const copy = waybackOf(from ?? saved?.url);
  const address = copy?.original ?? addressOf(from ?? saved?.url);
  const meta = metaOf(elements, address);
  const titled = elements.find((element) => element.tagName === "title" && isHtml(element));
  const title = titled && line(textIn(titled));
  const linked = linkedFacts(document, [meta.url, address, meta.title, title]);
  const marked = microdata(elements);
  const publisher = linked.publisher ?? meta.publisher ?? marked.publisher;
  const headline = headlineAmong(elements, [linked.title, meta.title, title], publisher);
  const named = linked.title ?? meta.title ?? title;
  const facts: Facts = {
    ...stated("title", (headline && line(textIn(headline))) ?? (named && withoutSite(named, publisher))),
    ...stated("publisher", publisher),
    ...stated("author", linked.author ?? meta.author ?? marked.author),
    ...stated("published", linked.published ?? meta.published ?? marked.published),
    ...stated("url", meta.url ?? linked.url ?? address),
    ...stated("language", languageOf(attributeOf(elements, "html", "lang")) ?? linked.language ?? meta.language),
  };
  if (copy) facts.archived = { date: copy.date, url: from ?? saved!.url! };
  else if (saved?.date) facts.archived = { date: saved.date };
  return { facts, headline, notes: disputes(linked, meta, marked) };
}

const stated = <K extends keyof Facts>(key: K, value: Facts[K] | undefined): Partial<Facts> =>
  value === undefined ? {} : { [key]: value };

const attributeOf = (elements: readonly Element[], tag: string, name: string): string | undefined => {
  const element = elements.find(({ tagName }) => tagName === tag);
  return element && attribute(element, name);
};

/** SingleFile's comment: "Page saved with SingleFile  url: …  saved date: Thu Feb 08 2024 10:00:00 GMT+0400 (…)". */
function savedBy(document: Tree.Document): { url: string | undefined; date: string | null } | null {
  const root = document.childNodes.find(({ nodeName }) => nodeName === "html") as Element | undefined;
  for (const node of [...document.childNodes, ...(root?.childNodes ?? [])]) {
    if (!("data" in node) || !/Page saved with SingleFile/i.test(node.data)) continue;
    return {
      url: addressOf(/^\s*url:\s*(\S{1,4000})/m.exec(node.data)?.[1]),
      date: dayOf(/^\s*saved date:\s*(.{1,80})/m.exec(node.data)?.[1]),
    };
  }
  return null;
}

/** Names of meta elements for each fact, the most telling first. */
const META: Record<"title" | "publisher" | "author" | "published" | "language" | "url", readonly string[]> = {
  title: ["citation_title", "og:title", "dc.title", "dcterms.title", "parsely-title", "twitter:title"],
  publisher: ["citation_publisher", "og:site_name", "dc.publisher", "dcterms.publisher"],
  author: ["citation_author", "article:author", "author", "dc.creator", "dcterms.creator", "parsely-author", "byl"],
  published: [
    ...["article:published_time", "citation_publication_date", "citation_date", "datepublished", "dc.date.issued"],
    ...["dcterms.issued", "dc.date", "dcterms.date", "dcterms.created", "parsely-pub-date", "pubdate", "publish-date"],
    ...["og:article:published_time", "sailthru.date", "publication_date", "date"],
  ],
  language: ["content-language", "dc.language", "dcterms.language", "og:locale"],
  url: ["og:url", "citation_public_url", "dc.identifier"],
};

function metaOf(elements: readonly Element[], base: string | undefined): Facts {
  const values = new Map<string, string[]>();
  for (const element of elements) {
    if (element.tagName !== "meta") continue;
    const name = attribute(element, "property") ?? attribute(element, "name") ?? attribute(element, "http-equiv");
    const content = line(attribute(element, "content"));
    if (!name || !content) continue;
    const key = name.trim().toLowerCase();
    values.set(key, [...(values.get(key) ?? []), content]);
  }
  const first = <T>(key: keyof typeof META, read: (values: string[]) => T | undefined | null): T | undefined => {
    for (const name of META[key]) {
      const value = read(values.get(name) ?? []);
      if (value !== undefined && value !== null) return value;
    }
    return undefined;
  };
  const canonical = elements.find(
    (element) => element.tagName === "link" && /(?:^|\s)canonical(?:\s|$)/i.test(attribute(element, "rel") ?? ""),
  );
  return {
    ...stated(
      "title",
      first("title", ([title]) => title),
    ),
    ...stated(
      "publisher",
      first("publisher", ([publisher]) => publisher),
    ),
    ...stated("author", first("author", names)),
    ...stated(
      "published",
      first("published", ([date]) => dayOf(date)),
    ),
    ...stated(
      "language",
      first("language", ([tag]) => languageOf(tag)),
    ),
    ...stated(
      "url",
      addressOf(canonical && attribute(canonical, "href"), base) ?? first("url", ([url]) => addressOf(url, base)),
    ),
  };
}

/** Facts that elements are marked with: schema.org's microdata, rel="author", the classes of microformats. */
function microdata(elements: readonly Element[]): Facts {
  const marked = (name: string, classes: RegExp) =>
    elements.filter((element) => {
      const property = attribute(element, "itemprop")?.split(/\s+/).includes(name);
      return property || classes.test(attribute(element, "class") ?? "");
    });
  const markedValue = (element: Element): string | undefined =>
    line(attribute(element, "content")) ?? line(attribute(element, "datetime")) ?? line(textIn(element));
  const days = [
    ...marked("datePublished", /(?:^|\s)dt-published(?:\s|$)/),
    ...elements.filter((each) => each.tagName === "time" && attribute(each, "pubdate") !== undefined),
    ...elements.filter(
      (each) =>
        each.tagName === "time" && /(?:^|\s)(?:entry-date|published)(?:\s|$)/.test(attribute(each, "class") ?? ""),
    ),
  ].map((element) => dayOf(markedValue(element)));
  const authors = marked("author", /(?:^|\s)p-author(?:\s|$)/).map((element) => {
    const name = [...elementsIn(element)].find((each) => attribute(each, "itemprop") === "name");
    return markedValue(name ?? element);
  });
  const linked = elements
    .filter((each) => each.tagName === "a" && /(?:^|\s)author(?:\s|$)/.test(attribute(each, "rel") ?? ""))
    .map(markedValue);
  return {
    ...stated("author", names(authors.length > 0 ? authors : linked)),
    ...stated("published", days.find((day) => day !== null) ?? undefined),
  };
}

const plain = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();

/** The h1 that is the title; where none is, the only one that is not the site's name. */
function headlineAmong(
  elements: readonly Element[],
  titles: readonly (string | undefined)[],
  publisher: string | undefined,
): Element | null {
  const known = titles.filter((title) => title !== undefined).map(plain);
  const headings = elements.filter((element) => element.tagName === "h1" && line(textIn(element)));
  const site = plain(publisher ?? "");
  const own = headings.filter(
    (element) =>
      plain(textIn(element)) !== site && !/logo|site-(?:title|name)/i.test(attribute(element, "class") ?? ""),
  );
  const named = own.find((element) => known.some((title) => isTitle(title, plain(textIn(element)))));
  return named ?? (own.length === 1 ? own[0]! : null);
}

/** Whether a title is a heading, or begins or ends with it: sites add their name. */
const isTitle = (title: string, heading: string): boolean =>
  heading.length > 0 &&
  (title === heading || (heading.length > 12 && (title.startsWith(heading) || title.endsWith(heading))));

/** A title without the name of the site behind it or before it. */
function withoutSite(title: string, publisher: string | undefined): string {
  const parts = title.split(/\s[|–—·»-]\s/);
  const site = plain(publisher ?? "");
  if (parts.length < 2 || site === "") return title;
  if (plain(parts.at(-1)!) === site)
    return title.slice(0, title.lastIndexOf(parts.at(-1)!)).replace(/\s[|–—·»-]\s$/, "");
  if (plain(parts[0]!) === site) return title.slice(parts[0]!.length).replace(/^\s[|–—·»-]\s/, "");
  return title;
}

/** Facts that the page states in two ways. */
function disputes(...said: Facts[]): string[] {
  const days = [...new Set(said.map(({ published }) => published).filter((day) => day !== undefined))];
  return days.length > 1 ? [`it gives several days of publication: ${days.join(", ")}; the first is taken`] : [];
}
