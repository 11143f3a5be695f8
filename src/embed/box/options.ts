// The options of an embed as a table: one row for each, whichever way it comes in (attribute, property, option of mount(),
// query parameter of embed.html). Nothing here touches the DOM.

import { LANGUAGE_TAGS, languageOf } from "../../i18n/locales.ts";
import { bounds, parseDate } from "../../model/date.ts";
import { EMBED_HEIGHT, heightFrom, isOn } from "../../model/embed-height.ts";
import type { Timeline } from "../../model/timeline.ts";
import { LONGEST_QUERY } from "../../state/search/search.ts";
import { isSilent, SILENT, type Silent } from "../../state/silent.ts";
import type { Theme, View } from "../../state/store.ts";

/** The options as a host gives them. Each is optional (undefined is the default); a wrong value is reported and ignored, a wrong timeline shown as a failure. */
export interface EmbedOptions {
  /** A compiled timeline, or the same-origin address of one; by default the one beside the bundle. */
  timeline?: object | string | undefined;
  /** Same-origin address of the folder with `documents/` in it; by default that of the timeline's address, for an object the page's. */
  base?: string | undefined;
  /** BCP 47; so far there is English. */
  language?: string | undefined;
  theme?: Theme | undefined;
  /** Height of the box in px, 320 to 2000; by default 420, with the list 720. */
  height?: number | string | undefined;
  /** First view: an EDTF date or interval, such as "2012-05" or "2012/2017". */
  view?: string | undefined;
  /** Id of the event whose source is open. */
  event?: string | undefined;
  /** Ids of actors: only their events. */
  actors?: readonly string[] | string | undefined;
  /** "on" or true: the list of events stands under the chart. */
  list?: "on" | "off" | boolean | undefined;
  /** Search words. */
  query?: string | undefined;
  /** Years in which nothing is told: "fold" them away or "show" them; by default as suits the record. */
  silent?: Silent | undefined;
  /** "on" or true: a button opens the tour, where the record has one. */
  tour?: "on" | "off" | boolean | undefined;
  /** The step of the tour that is open at first, counted from one. */
  step?: number | string | undefined;
  /**
   * Address that event links lead to (http or https). By default the full page beside the bundle for the record beside it; for
   * any other record the host's page where `urlKey` is given, else there are no links.
   */
  link?: string | undefined;
  /** Keeps view, event and filters in the page's address, in parameters that begin with this key. */
  urlKey?: string | undefined;
}

export type OptionName = keyof EmbedOptions;

/** Options made good: values of one form each; what was not given is not there. */
export interface Settings {
  /** Null where one was given that is refused: its failure is shown, and no other timeline in its place. */
  timeline?: Timeline | URL | null;
  base?: URL;
  language?: string;
  theme?: Theme;
  height?: number;
  view?: View;
  event?: string;
  actors?: readonly string[];
  list?: boolean;
  query?: string;
  silent?: Silent;
  tour?: boolean;
  /** Counted from one. */
  step?: number;
  link?: URL;
  urlKey?: string;
}

export interface Problem {
  option: string;
  message: string;
}

/** Addresses of the bundle's entry and of the host's page. Relative addresses count from the page, as its own do. */
export interface Addresses {
  bundle: string;
  page: string;
}

const MOST_ACTORS = 50;
const MOST_STEPS = 1000;
const THEMES: readonly string[] = ["system", "light", "dark"] satisfies Theme[];

type Read<T> = { value: T } | { wrong: string };
const wrong = (expected: string): Read<never> => ({ wrong: expected });
const words = (given: unknown): string | null => (typeof given === "string" ? given.trim() : null);

function onOrOff(given: unknown): Read<boolean> {
  if (typeof given === "boolean") return { value: given };
  return isOn(given) || given === "off" ? { value: isOn(given) } : wrong("on or off");
}

const READERS: { [Name in OptionName]: (given: unknown, addresses: Addresses) => Read<NonNullable<Settings[Name]>> } = {
  timeline(given, addresses) {
    if (typeof given === "object") return { value: given as Timeline }; // looked through when it is shown
    return ownAddress(given, addresses, "a compiled timeline or a same-origin address");
  },
  base(given, addresses) {
    const read = ownAddress(given, addresses, "a same-origin address");
    // a folder, with a slash at its end or without; the address of a file in it does, too
    if ("value" in read && !/\.[^/]*$|\/$/.test(read.value.pathname)) read.value.pathname += "/";
    return read;
  },
  language(given) {
    const tag = words(given);
    return tag && languageOf(tag) ? { value: tag } : wrong(LANGUAGE_TAGS.map((known) => `"${known}"`).join(", "));
  },
  theme(given) {
    const theme = words(given);
    return theme && THEMES.includes(theme) ? { value: theme as Theme } : wrong(THEMES.join(", "));
  },
  height(given) {
    const height = heightFrom(given);
    return height === null ? wrong(`${EMBED_HEIGHT.least} to ${EMBED_HEIGHT.most} (px)`) : { value: height };
  },
  view(given) {
    const parsed = parseDate(words(given) ?? "");
    if (!parsed.ok) return wrong('an EDTF date or interval, such as "2012/2017"');
    const { first, last } = bounds(parsed.date);
    const closed = Number.isFinite(first) && Number.isFinite(last) && first <= last;
    return closed ? { value: { start: first, end: last + 1 } } : wrong("a period with two ends");
  },
  event(given) {
    const id = words(given);
    return id === null || !isId(id) ? wrong("the id of an event") : { value: id };
  },
  actors(given) {
    const list: unknown[] | undefined = Array.isArray(given) ? given : words(given)?.split(",");
    const ids = list?.map((each) => words(each) ?? "?").filter((id) => id !== "");
    return ids && ids.length <= MOST_ACTORS && ids.every(isId) ? { value: ids } : wrong("ids of actors");
  },
  list: (given) => onOrOff(given),
  tour: (given) => onOrOff(given),
  step(given) {
    const step = typeof given === "number" ? given : /^\d{1,4}$/.test(words(given) ?? "") ? Number(given) : 0;
    return Number.isInteger(step) && step >= 1 && step <= MOST_STEPS ? { value: step } : wrong("the number of a step");
  },
  query(given) {
    const query = words(given);
    return query !== null && query.length <= LONGEST_QUERY
      ? { value: query }
      : wrong(`at most ${LONGEST_QUERY} characters`);
  },
  silent(given) {
    const silent = words(given);
    return isSilent(silent) ? { value: silent } : wrong(SILENT.join(" or "));
  },
  link(given, addresses) {
    const url = address(given, addresses.page);
    return url && /^https?:$/.test(url.protocol) ? { value: url } : wrong("an http or https address");
  },
  urlKey(given) {
    const key = words(given);
    return key && /^[a-z][a-z0-9_-]{0,31}$/i.test(key) ? { value: key } : wrong("a letter, then letters or digits");
  },
};

/** The folder above the bundle's, when the bundle came from the web: the full page stands there, and its timeline. */
export function fullPage({ bundle }: Addresses): URL | null {
  return /^(?:https?|file):/.test(bundle) ? new URL("..", bundle) : null;
}

export const OPTION_NAMES = Object.keys(READERS) as OptionName[];

/** Makes options good. An option that is undefined or null counts as not given. Throws for nothing. */
export function readOptions(given: unknown, addresses: Addresses): { settings: Settings; problems: Problem[] } {
  const settings: Record<string, unknown> = {};
  const problems: Problem[] = [];
  const source = (typeof given === "object" && given !== null ? given : {}) as Record<string, unknown>;
  for (const name of OPTION_NAMES) {
    const value = Object.hasOwn(source, name) ? source[name] : undefined;
    if (value === undefined || value === null) continue;
    const read = READERS[name](value, addresses);
    if ("value" in read) settings[name] = read.value;
    else {
      problems.push({ option: name, message: `${name} is ${brief(value)}, which is not ${read.wrong}` });
      if (name === "timeline") settings[name] = null;
    }
  }
  for (const name of Object.keys(source)) {
    if (!OPTION_NAMES.includes(name as OptionName))
      problems.push({ option: name, message: `there is no option ${brief(name)}` });
  }
  return { settings: settings as Settings, problems };
}

/** True for the form that ids of events and actors have. */
export const isId = (text: string): boolean => text.length <= 200 && /^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(text);

/** An address that the page or the bundle may answer for. */
function ownAddress(given: unknown, addresses: Addresses, expected: string): Read<URL> {
  const url = address(given, addresses.page);
  const own = [addresses.page, addresses.bundle].some((base) => address(base, base)?.origin === url?.origin);
  return url && own && url.origin !== "null" ? { value: url } : wrong(expected);
}

function address(given: unknown, base: string): URL | null {
  const text = given instanceof URL ? given.href : words(given);
  if (!text) return null;
  try {
    return new URL(text, base);
  } catch {
    return null;
  }
}

function brief(value: unknown): string {
  const text = typeof value === "string" ? value : typeof value === "object" ? "an object" : String(value);
  return typeof value === "object" ? text : `"${text.length > 60 ? `${text.slice(0, 60)}…` : text}"`;
}
