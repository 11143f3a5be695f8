// The places of a folder that take text, each with how a text is put there and how it comes out of the compiler.

import type { CompileResult } from "../../src/compile/compile.ts";
import { curationYaml, eventYaml } from "../compile/helpers.ts";

/** Files of a folder, and where in them each text stands: file, first and last line. */
export interface Written {
  files: Record<string, string>;
  at: { file: string; from: number; to: number }[];
}

export interface Place {
  name: string;
  /** Puts each text into the place once. */
  write(texts: readonly string[]): Written;
  /** What the compiler made of the text of this index. */
  read(result: CompileResult, index: number): unknown;
  /** Whether a text is fit for the place. */
  admits(text: string): boolean;
}

const quoted = (text: string): string => JSON.stringify(text);
const anything = (): boolean => true;
/** As the compiler counts it: runs of white space are one space. */
export const flat = (text: string): string => text.trim().replace(/\s+/g, " ");
/** At most so many characters, as JSON Schema counts them: code points. */
const atMost = (length: number) => (text: string) => [...flat(text)].length <= length;
export const isLink = (text: string): boolean =>
  /^(?:https?:\/\/[^/]|mailto:.)/i.test(flat(text)) && URL.canParse(flat(text));

const documentIndex = (index: number): string => `d${String(index).padStart(4, "0")}`;
const SENTENCE = "NATO and Armenia met in 2005.";

/** A key of a document's curation; every text has a document of its own. */
function inDocument(key: string, admits: Place["admits"], lines = (text: string) => `${key}: ${quoted(text)}`): Place {
  return {
    name: `document: ${key}`,
    admits,
    write(texts) {
      const files: Record<string, string> = {};
      const at = texts.map((text, index) => {
        const name = documentIndex(index);
        files[`${name}.txt`] = SENTENCE;
        files[`${name}.yaml`] = `${lines(text)}\n`;
        return { file: `${name}.yaml`, from: 1, to: lines(text).split("\n").length + 1 };
      });
      return { files, at };
    },
    read: ({ timeline }, index) => Object.entries(timeline?.documents[index] ?? {}).find(([name]) => name === key)?.[1],
  };
}

const PER_FILE = 150;

/** A document may hold it. */
const isText = (text: string): boolean => !/[\0\p{Surrogate}]/u.test(text);

/** Keys whose words between quotation marks have to stand in the document. */
const QUOTING: ReadonlySet<string> = new Set(["title", "label", "summary"]);

/** A key of an event; many events share a document, for speed. */
function inEvent(key: string, admits: Place["admits"], value = quoted, read?: (event: Event) => unknown): Place {
  return {
    name: `event: ${key}`,
    admits,
    write(texts) {
      const documents: { sentences: string[]; events: string[] }[] = [];
      const lines: number[] = [];
      const at = texts.map((text, index) => {
        const number = Math.floor(index / PER_FILE);
        documents[number] ??= { sentences: [], events: [] };
        lines[number] ??= 3; // after the first two lines of curationYaml
        const { sentences, events } = documents[number];
        const sentence = `Meeting ${index} took place in 2005.`;
        const event = eventYaml(`event-${index}`, sentence, { [key]: value(text) });
        sentences.push(sentence);
        if (QUOTING.has(key) && isText(text)) sentences.push(`It was said: ${text}`);
        events.push(event);
        const from = lines[number];
        lines[number] += event.split("\n").length - 1;
        return { file: `a${number}.yaml`, from, to: lines[number] - 1 };
      });
      const files = documents.flatMap(({ sentences, events }, number) => [
        [`a${number}.txt`, sentences.join("\n\n")],
        [`a${number}.yaml`, curationYaml("2012-09-06", ...events)],
      ]);
      return { files: Object.fromEntries(files), at };
    },
    read({ timeline }, index) {
      const event = timeline?.events.find(({ id, evidence }) =>
        key === "id" ? evidence[0]?.quote === `Meeting ${index} took place in 2005.` : id === `event-${index}`,
      );
      return event && (read ? read(event) : Object.entries(event).find(([name]) => name === key)?.[1]);
    },
  };
}

const named = (name: string, place: Place): Place => ({ ...place, name });

type Event = NonNullable<CompileResult["timeline"]>["events"][number];

/** Of timeline.yaml, of which a folder has one: the texts are put there one after the other. */
export const SETTINGS: readonly ("title" | "subtitle")[] = ["title", "subtitle"];

/** Free text: it comes out as it went in. */
export const FREE: readonly Place[] = [
  inDocument("title", anything),
  inDocument("publisher", anything),
  inDocument("url", isLink),
  inDocument("language", (text) => /^[a-z]{2,3}(?:-[a-z0-9]{2,8})*$/i.test(flat(text))),
  inEvent("title", atMost(90)),
  inEvent("label", atMost(32)),
  inEvent("summary", anything),
  inEvent("id", (text) => /^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(flat(text))),
  named(
    "event: label of a reference",
    inEvent(
      "references",
      anything,
      (text) => `[{label: ${quoted(text)}, url: "https://example.org/"}]`,
      ({ references }) => references?.[0]?.label,
    ),
  ),
  named(
    "event: url of a reference",
    inEvent(
      "references",
      isLink,
      (text) => `[{label: x, url: ${quoted(text)}}]`,
      ({ references }) => references?.[0]?.url,
    ),
  ),
];

const inVocabulary =
  (...words: string[]) =>
  (text: string) =>
    words.includes(flat(text));

const isQuoted = (text: string): boolean => SENTENCE.replace(/\s/g, "").includes(text.replace(/\s/g, ""));

/** What takes only certain words; whatever else stands there is refused. */
export const BOUND: readonly Place[] = [
  inEvent("category", inVocabulary()),
  inEvent("tone", inVocabulary()),
  inEvent("importance", inVocabulary("1", "2", "3")),
  inEvent("lasts", inVocabulary("true", "false")),
  inEvent("date", inVocabulary()),
  inEvent("actors", inVocabulary(), (text) => `[nato, ${quoted(text)}]`),
  inEvent("time", inVocabulary()),
  inEvent("quote", inVocabulary()),
  named(
    "event: date of a reference",
    inEvent("references", inVocabulary(), (text) => `[{label: x, url: "https://example.org/", date: ${quoted(text)}}]`),
  ),
  named(
    "event: a text for a reference",
    inEvent("references", inVocabulary(), (text) => `[${quoted(text)}]`),
  ),
  inDocument("published", inVocabulary()),
  inDocument("ignore", isQuoted, (text) => `ignore:\n  - quote: ${quoted(text)}\n    because: x`),
];

/** Keys that a text is made. */
export const KEYS: readonly Place[] = [
  inDocument("key", inVocabulary(), (text) => `${quoted(text)}: x`),
  inDocument("key of ignore", inVocabulary(), (text) => `ignore:\n  - {${quoted(text)}: x, quote: met, because: x}`),
  inDocument("key of an event", inVocabulary(), (text) => `events:\n  - ${quoted(text)}: x\n    id: x\n    quote: met`),
  inDocument(
    "key of a reference",
    inVocabulary(),
    (text) => `events:\n  - id: x\n    quote: met\n    references: [{${quoted(text)}: x}]`,
  ),
];

/** YAML as an editor may have pasted it: without quotes, as a block, as the whole file. */
export const RAW: readonly Place[] = [
  named(
    "without quotes",
    inDocument("title", anything, (text) => `title: ${text}`),
  ),
  named(
    "as a block",
    inDocument("title", anything, (text) => `title: |\n  ${text}`),
  ),
  named(
    "in double quotes",
    inDocument("title", anything, (text) => `title: "${text}"`),
  ),
  named(
    "in single quotes",
    inDocument("title", anything, (text) => `title: '${text}'`),
  ),
  named(
    "in braces",
    inDocument("title", anything, (text) => `{title: ${text}}`),
  ),
  named(
    "as a key",
    inDocument("title", anything, (text) => `${text}: x`),
  ),
  named(
    "as the whole file",
    inDocument("title", anything, (text) => text),
  ),
];
