// YAML as a plain tree of texts, lists and maps with their places. Nothing of YAML that could surprise an editor
// (aliases, tags, merge keys, guessed types) is let in, so "no" is the text no and a small file stays small.

import {
  type Document,
  type ErrorCode,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  type ParsedNode,
  parseDocument,
  visit,
  type YAMLParseError,
} from "yaml";
import type { Span } from "../../model/text.ts";
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

export interface YamlFault {
  message: string;
  span: Span;
  hint?: string;
}

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
  const faults = document.errors.slice(0, MAX_FAULTS).map((error) => faultOf(error, document, text));
  if (faults.length > 0) return { root: null, faults };
  const root = document.contents ? convert(document.contents, 0, faults) : null;
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

/** Additions to YAML's own messages, by their code. */
const HINTS: Partial<Record<ErrorCode, string>> = {
  BLOCK_AS_IMPLICIT_KEY: "a text with a colon or a quotation mark in it needs quotes around it",
  MULTIPLE_DOCS: 'take out the line "---": a file holds one document',
  TAB_AS_INDENT: "indent with spaces",
  BAD_INDENT: "the keys of one entry begin in the same column",
  UNEXPECTED_TOKEN: "the keys of one entry begin in the same column; a text with special signs needs quotes around it",
};

function faultOf(error: YAMLParseError, document: Document.Parsed, text: string): YamlFault {
  const isUnclosed = error.code === "MISSING_CHAR" && /closing .quote/.test(error.message);
  const from = Math.min((isUnclosed && quoteBefore(document, error.pos[0])) || error.pos[0], text.length);
  const span = { start: from, end: Math.min(Math.max(error.pos[1], from + 1), text.length) };
  if (isUnclosed) return { message: "this quotation mark is never closed", span };
  const [, bracket] = /must be .*end with a ([\]}])/.exec(error.message) ?? [];
  if (bracket) return { message: `a bracket is never closed: "${bracket}" is missing`, span };
  const isOutdented = /without - indicator/.test(error.message);
  const code = /Nested mappings|Implicit/.test(error.message) ? "BLOCK_AS_IMPLICIT_KEY" : error.code;
  const hint = HINTS[isOutdented ? "BAD_INDENT" : code];
  const isSecond = error.code === "MULTIPLE_DOCS";
  const message = isSecond ? "a second YAML document begins here" : oneLine(error.message);
  return { message, span, ...(hint === undefined ? {} : { hint }) };
}

/** Start of the quoted text that ends at an offset: the parser names only the end of an unclosed one. */
function quoteBefore(document: Document.Parsed, offset: number): number | null {
  let start: number | null = null;
  try {
    visit(document, {
      Scalar(_, { type, range }) {
        if (/^QUOTE/.test(type ?? "") && range && range[0] < offset && offset <= range[2]) start = range[0];
      },
    });
  } catch {
    return null; // nested too deeply to be visited
  }
  return start;
}

const oneLine = (message: string): string => message.replace(/\s+/g, " ").trim();

function convert(node: ParsedNode, depth: number, faults: YamlFault[]): YamlNode | null {
  const [from, to] = node.range;
  const span = { start: from, end: to };
  const reject = (message: string, hint?: string): null => {
    faults.push({ message, span, ...(hint === undefined ? {} : { hint }) });
    return null;
  };
  if (isAlias(node)) return reject("aliases (*name) are not supported", "write the value out");
  if (node.anchor !== undefined)
    return reject("anchors (&name) are not supported", "write the value out where it is needed");
  if (node.tag !== undefined && !PLAIN_TAGS.test(node.tag)) return reject("tags (!name) are not supported");
  if (depth > MAX_DEPTH) return reject(TOO_DEEP);
  if (isScalar(node)) {
    const value = String(node.value ?? "");
    if (NO_TEXT.test(value)) return reject("this text holds a NUL or half a character", "take out the escape sequence");
    return { kind: "text", text: value, ...span };
  }
  if (isSeq(node)) {
    const items: YamlNode[] = [];
    for (const item of node.items) {
      const converted = convert(item, depth + 1, faults);
      if (converted) items.push(converted);
    }
    return { kind: "list", items, ...span };
  }
  if (!isMap(node)) return reject("this is neither text, list nor map");
  const seen = new Set<string>();
  const entries: MapNode["entries"] = [];
  for (const pair of node.items) {
    const key = convert(pair.key, depth + 1, faults);
    if (key === null) continue;
    const place = { start: key.start, end: key.end };
    if (key.kind !== "text") faults.push({ message: "a key must be plain text", span: place });
    else if (key.text === "<<") faults.push({ message: "merge keys (<<) are not supported", span: place });
    else if (FORBIDDEN_KEYS.includes(key.text)) faults.push({ message: `"${key.text}" cannot be a key`, span: place });
    else if (seen.has(key.text)) faults.push({ message: `the key "${key.text}" stands twice`, span: place });
    else {
      seen.add(key.text);
      const value: YamlNode | null = pair.value
        ? convert(pair.value, depth + 1, faults)
        : { kind: "text", text: "", start: key.end, end: key.end };
      if (value) entries.push({ key, value });
    }
  }
  return { kind: "map", entries, ...span };
}
