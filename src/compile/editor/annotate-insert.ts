// New events into a curation file that an editor keeps: inserted as text, so that every byte of the file stays.

import { readYaml, type YamlNode } from "../curation/yaml.ts";
import { blockEntry, type Entry, flowEntry } from "./annotate-yaml.ts";

export interface Edit {
  /** Offset into the text with LF line ends. */
  at: number;
  text: string;
  /** Length of what goes; only the brackets of an empty list do. */
  drop?: number;
}

/**
 * Adds entries to the end of `events` in the text of a curation file (LF line ends, no byte order mark). Null where
 * the file is laid out in a way that does not let it be done without touching what is there.
 */
export function insertEvents(text: string, entries: readonly Entry[]): Edit[] | null {
  const { root } = readYaml(text);
  if (root !== null && root.kind !== "map" && !(root.kind === "text" && root.text === "")) return null;
  const edits = editsFor(text, root?.kind === "map" ? root : null, entries);
  return edits !== null && keepsEverything(root, readYaml(apply(text, edits)), entries.length) ? edits : null;
}

/** Carries out edits in a file as it is: with its byte order mark and its line ends. */
export function applyToRaw(raw: string, edits: readonly Edit[]): string {
  const newline = raw.includes("\r\n") ? "\r\n" : "\n";
  const inRaw = (offset: number): number => {
    let at = raw.startsWith("\ufeff") ? 1 : 0;
    for (let count = 0; count < offset; count += 1) at += raw.startsWith("\r\n", at) ? 2 : 1;
    return at;
  };
  return apply(
    raw,
    edits.map(({ at, text, drop = 0 }) => ({
      at: inRaw(at),
      text: text.replaceAll("\n", newline),
      drop: inRaw(at + drop) - inRaw(at),
    })),
  );
}

function apply(text: string, edits: readonly Edit[]): string {
  return edits
    .toReversed() // of two at one place the first comes first
    .sort((a, b) => b.at - a.at)
    .reduce((result, { at, text: added, drop = 0 }) => result.slice(0, at) + added + result.slice(at + drop), text);
}

type Root = Extract<YamlNode, { kind: "map" }>;

function editsFor(text: string, root: Root | null, entries: readonly Entry[]): Edit[] | null {
  const block = (indent: string) => entries.map((entry) => `${blockEntry(entry, indent)}\n`).join("");
  const column = (offset: number) => offset - (text.lastIndexOf("\n", offset - 1) + 1);
  const first = root?.entries[0]?.key;
  const indent = " ".repeat(first ? column(first.start) : 0);
  const events = root?.entries.find(({ key }) => key.text === "events");
  if (events === undefined) {
    const isFlow = root !== null && root.entries.length > 0 && text[root.start] === "{";
    return isFlow ? null : [atLine(text, text.length, `${indent}events:\n${block(`${indent}  `)}`)];
  }
  const { key, value } = events;
  const isEmpty = value.kind === "list" && value.items.length === 0;
  if (isEmpty || (value.kind === "text" && value.text.trim() === "")) {
    const added = atLine(text, lineEnd(text, value.end), block(`${indent}  `));
    const drop = value.end - value.start;
    return drop === 0 ? [added] : [{ at: value.start, text: "", drop }, added];
  }
  if (value.kind !== "list") return null;
  const last = value.items.at(-1);
  if (last === undefined || key.end > value.start) return null;
  if (text[value.start] === "[") {
    const close = text.lastIndexOf("]", value.end - 1);
    const between = text.slice(last.end, close).replace(/#.*/g, "");
    const lead = " ".repeat(column(last.start));
    const added = entries.map((entry) => flowEntry(entry, lead)).join(",\n");
    return [
      ...(between.includes(",") ? [] : [{ at: last.end, text: "," }]),
      { at: close, text: `${/\n[ \t]*$/.test(text.slice(0, close)) ? "" : "\n"}${added}\n${indent}  ` },
    ];
  }
  const dash = column(value.start);
  return [atLine(text, afterComments(text, lineEnd(text, contentEnd(text, last)), dash), block(" ".repeat(dash)))];
}

/** End of the last words of a node: a block's own end lies past the blank lines and comments after it. */
function contentEnd(text: string, node: YamlNode): number {
  if (node.kind === "text" || /[[{]/.test(text.charAt(node.start))) return node.end;
  const last = node.kind === "list" ? node.items.at(-1) : node.entries.at(-1)?.value;
  return last ? contentEnd(text, last) : node.end;
}

/** Offset of the line break that ends a line, or of the text's end. A block scalar ends with one of its own. */
function lineEnd(text: string, offset: number): number {
  const from = offset > 0 && text[offset - 1] === "\n" ? offset - 1 : offset;
  const next = text.indexOf("\n", from);
  return next === -1 ? text.length : next;
}

/** Past the comments below an entry that stand further to the right than its dash: they speak of that entry. */
function afterComments(text: string, end: number, dash: number): number {
  const next = text.indexOf("\n", end + 1) === -1 ? text.length : text.indexOf("\n", end + 1);
  const line = text.slice(end + 1, next);
  const isOwn = /^\s*#/.test(line) && line.search(/\S/) > dash;
  return isOwn && next > end ? afterComments(text, next, dash) : end;
}

/** Lines that begin after the line break at `end`; a last line without a break gets one. */
function atLine(text: string, end: number, lines: string): Edit {
  if (end < text.length) return { at: end + 1, text: lines };
  return { at: end, text: text === "" || text.endsWith("\n") ? lines : `\n${lines}` };
}

/** The same tree as before, and as many events more. */
function keepsEverything(before: YamlNode | null, after: ReturnType<typeof readYaml>, added: number): boolean {
  if (after.faults.length > 0 || after.root?.kind !== "map") return false;
  const known = before?.kind === "map" ? before.entries : [];
  const rest = after.root.entries.filter(({ key }) => key.text !== "events");
  const events = after.root.entries.find(({ key }) => key.text === "events")?.value;
  const old = known.find(({ key }) => key.text === "events")?.value;
  const oldItems = old?.kind === "list" ? old.items : [];
  if (events?.kind !== "list" || events.items.length !== oldItems.length + added) return false;
  const same = (a: unknown, b: unknown) => JSON.stringify(a, withoutPlaces) === JSON.stringify(b, withoutPlaces);
  return (
    same(
      known.filter(({ key }) => key.text !== "events"),
      rest,
    ) && same(oldItems, events.items.slice(0, oldItems.length))
  );
}

const withoutPlaces = (key: string, value: unknown): unknown => (key === "start" || key === "end" ? undefined : value);
