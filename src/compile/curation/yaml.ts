// YAML as a plain tree of texts, lists and maps with their places. Nothing of YAML that could surprise an editor
// (aliases, tags, merge keys, guessed types) is let in, so "no" is the text no and a small file stays small.

import { type Document, isAlias, isMap, isScalar, isSeq, type ParsedNode, parseDocument } from "yaml";
import type { Span } from "../../model/text.ts";
import { lineAt } from "./mending/lines.ts";
import { cutByComment, explain, isPlain, lineToWrite, type YamlFault } from "./mending/yaml-faults.ts";
import { MAX_DEPTH, scanYaml, TOO_DEEP } from "./yaml-scan.ts";

export interface TextNode extends Span {
  kind: "text";
  text: string;
}
export interface ListNode extends Span {
  kind: "list";
  items: YamlNode[];
}
export interface MapNode extends Span {
  kind: "map";
  entries: { key: TextNode; value: YamlNode }[];
}
export type YamlNode = TextNode | ListNode | MapNode;

const MAX_FAULTS = 20;
const FORBIDDEN_KEYS = ["__proto__", "constructor", "prototype"];
const PLAIN_TAGS = /^tag:yaml\.org,2002:(?:str|seq|map)$/;
/** Characters that no file, page or terminal can hold; "\0" and "\ud800" in quotes would bring them in. */
const NO_TEXT = /[\0\p{Surrogate}]/u;

/** Reads a YAML text. The tree is null when there is nothing in it or nothing can be made of it. */
export function readYaml(text: string): { root: YamlNode | null; faults: YamlFault[] } {
  const unfit = scanYaml(text);
  if (unfit) return { root: null, faults: [unfit] };
  const start = { start: 0, end: Math.min(text.length, 1) };
  let document: Document.Parsed;
  try {
    document = withoutStacks(() =>
      parseDocument(text, {
        schema: "failsafe", // every scalar is a text; what it means is decided by who asks for it
        uniqueKeys: false, // checked below, in linear time
        prettyErrors: false,
        logLevel: "error", // "silent" would pass over a second document in the file
      }),
    );
  } catch (error) {
    const why = error instanceof RangeError ? TOO_DEEP : "the file cannot be read";
    return { root: null, faults: [{ message: why, span: start }] };
  }
  if (document.errors.some(({ message }) => /call stack/i.test(message))) {
    return { root: null, faults: [{ message: TOO_DEEP, span: start }] };
  }
  if (document.errors.length > 0) return { root: null, faults: [explain(document.errors, document, text)] };
  const faults: YamlFault[] = [];
  const root = document.contents ? convert(document.contents, 0, { text, faults }) : null;
  return { root, faults: faults.slice(0, MAX_FAULTS) };
}

/** The parser makes an error of every stray sign, and what each costs is its stack, which nobody reads. */
function withoutStacks<T>(action: () => T): T {
  const limit = Error.stackTraceLimit;
  Error.stackTraceLimit = 0;
  try {
    return action();
  } finally {
    Error.stackTraceLimit = limit;
  }
}

const lineNumber = (text: string, offset: number): number => text.slice(0, offset).split("\n").length;

interface Reading {
  text: string;
  faults: YamlFault[];
}

/** The proposal for a sign that YAML keeps for itself: a text that begins with it stands in quotes. */
function inQuotes(text: string, offset: number): string {
  const { key, value, valueAt } = lineAt(text, offset);
  const mended = key !== null && valueAt === offset ? lineToWrite(key, value) : "put it in quotes";
  return `write the value out; where it is a text, ${mended}`;
}

function convert(node: ParsedNode, depth: number, reading: Reading): YamlNode | null {
  const { text, faults } = reading;
  const [from, to] = node.range;
  const span = { start: from, end: to };
  const reject = (message: string, hint?: string): null => {
    faults.push({ message, span, ...(hint === undefined ? {} : { hint }) });
    return null;
  };
  const sign = lineAt(text, from).valueAt;
  if (isAlias(node)) return reject("aliases (*name) are not supported", inQuotes(text, sign));
  if (node.anchor !== undefined) return reject("anchors (&name) are not supported", inQuotes(text, sign));
  if (node.tag !== undefined && !PLAIN_TAGS.test(node.tag))
    return reject("tags (!name) are not supported", inQuotes(text, sign));
  if (depth > MAX_DEPTH) return reject(TOO_DEEP);
  if (isScalar(node)) {
    const value = String(node.value ?? "");
    if (NO_TEXT.test(value)) return reject("this text holds a NUL or half a character", "take out the escape sequence");
    const cut = isPlain(node) ? cutByComment(text, to) : null;
    if (cut) faults.push(cut);
    return { kind: "text", text: value, ...span };
  }
  if (isSeq(node)) {
    const items: YamlNode[] = [];
    for (const item of node.items) {
      const converted = convert(item, depth + 1, reading);
      if (converted) items.push(converted);
    }
    return { kind: "list", items, ...span };
  }
  if (!isMap(node)) return reject("this is neither text, list nor map");
  const seen = new Map<string, number>();
  const entries: MapNode["entries"] = [];
  for (const pair of node.items) {
    const key = convert(pair.key, depth + 1, reading);
    if (key === null) continue;
    const place = { start: key.start, end: key.end };
    if (key.kind !== "text")
      faults.push({ message: "a key must be plain text", span: place, hint: "a text that is no key needs quotes" });
    else if (key.text === "<<")
      faults.push({
        message: "merge keys (<<) are not supported",
        span: place,
        hint: "write the keys out in each entry",
      });
    else if (FORBIDDEN_KEYS.includes(key.text)) faults.push({ message: `"${key.text}" cannot be a key`, span: place });
    else if (seen.has(key.text)) {
      const message = `the key "${key.text}" stands twice; it is already in line ${lineNumber(text, seen.get(key.text) ?? 0)}`;
      faults.push({ message, span: place, hint: "leave one of the two, with all that belongs to it" });
    } else {
      seen.set(key.text, key.start);
      const value: YamlNode | null = pair.value
        ? convert(pair.value, depth + 1, reading)
        : { kind: "text", text: "", start: key.end, end: key.end };
      if (value) entries.push({ key, value });
    }
  }
  return { kind: "map", entries, ...span };
}
