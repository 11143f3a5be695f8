// YAML as a plain tree of texts, lists and maps with their places. Nothing of YAML that could surprise an editor
// (aliases, tags, merge keys, guessed types) is let in, so "no" is the text no and a small file stays small.

import { type Document, isAlias, isMap, isScalar, isSeq, type ParsedNode, parseDocument } from "yaml";
import type { Span } from "../model/text.ts";

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

const MAX_LENGTH = 1_000_000;
const MAX_DEPTH = 8;
const FORBIDDEN_KEYS = ["__proto__", "constructor", "prototype"];
const PLAIN_TAGS = /^tag:yaml\.org,2002:(?:str|seq|map)$/;
// What nests without needing lines: brackets, and "- - - -"
const DEEP_BRACKETS = /(?:[[{][ \t]*){40}/;
const DEEP_DASHES = /(?:[-?] {1,3}){40}/;

/** Reads a YAML text. The tree is null when there is nothing in it or nothing can be made of it. */
export function readYaml(text: string): { root: YamlNode | null; faults: YamlFault[] } {
  const start = { start: 0, end: Math.min(text.length, 1) };
  if (text.length > MAX_LENGTH) {
    return { root: null, faults: [{ message: `the file is longer than ${MAX_LENGTH} characters`, span: start }] };
  }
  if (DEEP_BRACKETS.test(text) || DEEP_DASHES.test(text)) {
    return { root: null, faults: [{ message: "the file is nested too deeply", span: start }] };
  }
  let document: Document.Parsed;
  try {
    document = parseDocument(text, {
      schema: "failsafe", // every scalar is a text; what it means is decided by who asks for it
      uniqueKeys: false, // checked below, in linear time
      prettyErrors: false,
      logLevel: "silent",
    });
  } catch (error) {
    const why = error instanceof RangeError ? "the file is nested too deeply" : "the file cannot be read";
    return { root: null, faults: [{ message: why, span: start }] };
  }
  const faults: YamlFault[] = document.errors.slice(0, 20).map((error) => ({
    message: oneLine(error.message),
    span: {
      start: Math.min(error.pos[0], text.length),
      end: Math.min(Math.max(error.pos[1], error.pos[0] + 1), text.length),
    },
    ...(error.code === "BLOCK_AS_IMPLICIT_KEY" || /Nested mappings|Implicit/.test(error.message)
      ? { hint: "a text with a colon or a quotation mark in it needs quotes around it" }
      : {}),
  }));
  if (faults.length > 0) return { root: null, faults };
  const root = document.contents ? convert(document.contents, 0, faults) : null;
  return { root, faults };
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
  if (depth > MAX_DEPTH) return reject("the file is nested too deeply");
  if (isScalar(node)) return { kind: "text", text: String(node.value ?? ""), ...span };
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
