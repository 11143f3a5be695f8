// The facts that a page states as JSON-LD, in the vocabulary of schema.org.

import type { DefaultTreeAdapterTypes as Tree } from "parse5";
import { parseFragment } from "parse5";
import { addressOf, dayOf, known, languageOf, line, names } from "../facts.ts";
import type { Facts } from "../incoming.ts";
import { attribute, elementsIn, textIn } from "./tree.ts";

type Json = { [key: string]: unknown };

/** Objects that are looked at, and how deep inside one another. */
const MOST = 5_000;
const DEEPEST = 12;
const ARTICLE = /(?:Article|Posting|PressRelease|Report)$/;
const PAGE = /(?:Page|CreativeWork)$/;

/**
 * The facts of the article that a page's JSON-LD describes; of several, of the one with the page's address or headline.
 * @param keys addresses and headlines of the page
 */
export function linkedFacts(document: Tree.Document, keys: readonly (string | undefined)[]): Facts {
  const objects = [...elementsIn(document)]
    .filter(
      (element) => element.tagName === "script" && /^application\/ld\+json/i.test(attribute(element, "type") ?? ""),
    )
    .flatMap((element) => objectsIn(parsed(textIn(element))));
  const articles = objects.filter((each) => typesOf(each).some((type) => ARTICLE.test(type)));
  const pages = objects.filter((each) => typesOf(each).some((type) => PAGE.test(type)));
  const own = articles.find((each) => keysOf(each).some((key) => keys.includes(key)));
  const chosen = own ?? articles[0] ?? pages[0];
  return chosen
    ? factsOf(chosen, new Map(objects.filter((each) => "name" in each).map((each) => [each["@id"], each])))
    : {};
}

/** JSON with what pages put around it; undefined for what is none. */
function parsed(text: string): unknown {
  const bare = text.replace(/^\s*(?:\/\/\s*)?(?:<!--|<!\[CDATA\[)/, "").replace(/(?:\/\/\s*)?(?:-->|\]\]>)\s*$/, "");
  for (const each of [bare, bare.replace(/\p{Cc}/gu, " "), bare.trim().replace(/;$/, "")]) {
    try {
      return JSON.parse(each) as unknown;
    } catch {
      // the next form may be read
    }
  }
  return undefined;
}

function objectsIn(value: unknown): Json[] {
  const found: Json[] = [];
  let open: unknown[] = [value];
  for (let depth = 0; depth < DEEPEST && open.length > 0 && found.length < MOST; depth += 1) {
    const next: unknown[] = [];
    for (const each of open.slice(0, MOST)) {
      if (Array.isArray(each)) next.push(...each.slice(0, MOST));
      else if (isObject(each)) {
        found.push(each);
        next.push(...Object.values(each).filter((inner) => typeof inner === "object"));
      }
    }
    open = next;
  }
  return found;
}

const isObject = (value: unknown): value is Json =>
  typeof value === "object" && value !== null && !Array.isArray(value);
const listOf = (value: unknown): unknown[] => (Array.isArray(value) ? value : value === undefined ? [] : [value]);
const typesOf = (object: Json): string[] => listOf(object["@type"]).map(String);

/** A text as it reads: pages write entities and tags into it. */
const plain = (value: unknown): string | undefined =>
  typeof value === "string" && value.length < 2_000 ? line(textIn(parseFragment(value))) : undefined;

const keysOf = (object: Json): string[] =>
  [
    object.url,
    object["@id"],
    object.mainEntityOfPage,
    isObject(object.mainEntityOfPage) && object.mainEntityOfPage["@id"],
  ]
    .map((value) => (typeof value === "string" ? addressOf(value) : undefined))
    .concat(plain(object.headline), plain(object.name))
    .filter((key) => key !== undefined);

function factsOf(article: Json, byId: ReadonlyMap<unknown, Json>): Facts {
  const nameOf = (value: unknown): string | undefined => {
    if (!isObject(value)) return plain(value);
    return plain(value.name) ?? plain(byId.get(value["@id"])?.name);
  };
  const facts = {
    title: plain(article.headline) ?? plain(article.name),
    publisher: names(listOf(article.publisher).map(nameOf)),
    author: names(listOf(article.author ?? article.creator).map(nameOf)),
    published: dayOf(plain(article.datePublished)) ?? undefined,
    url: addressOf(plain(article.url)) ?? keysOf(article).find((key) => /^https?:/.test(key)),
    language: languageOf(nameOf(listOf(article.inLanguage)[0])),
  };
  return known(facts);
}
