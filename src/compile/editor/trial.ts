// Entries of a curation tried out: whether they compile to what they are meant as.

import type { Span } from "../../model/text.ts";
import type { TimelineEvent } from "../../model/timeline.ts";
import { compile } from "../compile.ts";
import { MAX_QUOTE, type QuoteIndex } from "../text/quote.ts";
import { type SourceFile, sourceFile } from "../text/source.ts";
import { blockEntry, type Entry } from "./annotate-yaml.ts";

export interface Trial {
  document: SourceFile;
  /** The timeline.yaml of its folder. */
  settings: SourceFile | null;
  /** Name of the curation file. */
  name: string;
  /** The lines above its events. */
  head: string;
  quotes: QuoteIndex;
}

/** Compiles a document with a curation of this text; none where it is empty. */
export const compileBeside = (
  { document, settings }: Pick<Trial, "document" | "settings">,
  name: string,
  yaml: string,
  others: readonly SourceFile[] = [],
) =>
  compile({
    isPart: true,
    files: [document, ...(settings ? [settings] : []), ...(yaml === "" ? [] : [sourceFile(name, yaml)]), ...others],
  });

export type Way = Pick<Entry, "quote" | "time">;

/** The ways in which an event may be cited, the plainest first. */
export function waysToWrite({ evidence }: TimelineEvent, { text }: QuoteIndex): Way[] {
  const [first] = evidence;
  if (first === undefined) return [];
  const cut = (start: number, end: number): string => text.slice(start, end);
  const quote = cut(first.start, first.end);
  const { time } = first;
  const wider = widened(text, first);
  const words = time && cut(time.start, time.end);
  const ways: (Way | null)[] = [
    { quote, time: null },
    words ? { quote, time: words } : null,
    time ? { quote, time: widened(text, time) } : null,
    { quote: wider, time: null },
    words ? { quote: wider, time: words } : null,
  ];
  return ways.filter((way): way is Way => way !== null && way.quote.length <= MAX_QUOTE);
}

/** Number of letters on either side that set a passage apart from another one with the same words. */
const REACH = 60;

/** A span and the words around it, as far as its paragraph goes. */
function widened(text: string, { start, end }: Span): string {
  const before = /(?:^|\s)(\S[^\n]*)?$/.exec(text.slice(Math.max(0, start - REACH), start))?.[1] ?? "";
  const after = /^[^\n]*(?=\s|$)/.exec(text.slice(end, end + REACH))?.[0] ?? "";
  return before + text.slice(start, end) + after;
}

/**
 * Compiles entries alone, or with other documents that tell their events, too.
 * @returns the events by id, the first fault of each entry by its id, and a fault of none of them
 */
export function compileEntries(
  tried: readonly Entry[],
  { document, settings, name, head }: Trial,
  others: readonly SourceFile[] = [],
) {
  const result = compileBeside(
    { document, settings },
    name,
    `${head}\nevents:\n${tried.map((each) => blockEntry(each, "  ")).join("\n")}\n`,
    others,
  );
  const lines = tried.map(({ event }) => event.id);
  const faults = new Map<string, string>();
  let whole = "";
  const text = result.sources.get(name) ?? "";
  const starts = lines.map((id) => text.indexOf(`\n  - id: ${id}\n`));
  for (const { severity, span, message, file } of result.diagnostics) {
    const id = lines[starts.filter((start) => span && start !== -1 && start < span.start).length - 1];
    if (severity !== "error" || file !== name) continue;
    if (id === undefined) whole ||= message;
    else if (!faults.has(id)) faults.set(id, message);
  }
  return { events: new Map(result.events.map((event) => [event.id, event])), faults, whole };
}
