// A timeline.yaml for a folder that has no actors yet, out of the names that recur in its documents.

import type { Diagnostic } from "../../model/diagnostic.ts";
import { readRoot } from "../curation/curation.ts";
import { NO_DOMAIN } from "../curation/domain.ts";
import { scalar } from "../curation/mending/scalar.ts";
import { actorsOfNames, type RecurringName } from "../curation/recurring-names.ts";
import { decodeSettings, SETTINGS_FILE } from "../curation/settings.ts";
import { isBlank } from "../curation/yaml-value.ts";
import { faultAt, makeSource } from "../text/fault.ts";
import { decode, type SourceFile, sourceFile } from "../text/source.ts";

export interface DomainInput {
  /** The names of the folder's documents, the most frequent first. */
  names: readonly RecurringName[];
  /** The timeline.yaml that is there; null where there is none. */
  settings: SourceFile | null;
}

export interface DomainFile {
  /** The whole file; null when it cannot be written, and the diagnostics say why. */
  text: string | null;
  /** Number of actors that it proposes. */
  actors: number;
  diagnostics: Diagnostic[];
  /** By file name: the text in which the diagnostics count. */
  sources: Map<string, string>;
}

const SCHEMA_LINE = "# yaml-language-server: $schema=schemas/timeline-yaml.schema.json\n";

/** White space and control characters are no greater. */
const SPACE = 0x20;

/**
 * Writes the domain of a folder, to be corrected. A file that is there keeps all its keys, and the domain comes after
 * them; one that has actors is refused, and so is one that has errors with the domain behind it.
 */
export function annotateDomain({ names, settings }: DomainInput): DomainFile {
  const diagnostics: Diagnostic[] = [];
  const sources = new Map<string, string>();
  const refused = (...faults: Diagnostic[]): DomainFile => ({
    text: null,
    actors: 0,
    diagnostics: [...diagnostics, ...faults],
    sources,
  });
  const fault = (code: string, message: string, hint: string): Diagnostic =>
    faultAt({ name: SETTINGS_FILE, lines: [0] }, null, { code, message, hint });
  const recurring = names.filter(({ count }) => count > 1);
  const counted = recurring.length > 0 ? recurring : names;
  const actors = actorsBlock(counted);
  if (actors.length === 0) {
    return refused(fault("no-names", "no name stands in the documents", "write the actors by hand"));
  }
  if (settings === null || settings.bytes.every((byte) => byte <= SPACE)) {
    return { text: newFile(actors), actors: actors.length, diagnostics, sources };
  }
  const before = decode(settings);
  if ("fault" in before) return refused(before.fault);
  sources.set(SETTINGS_FILE, before.text);
  const source = makeSource(SETTINGS_FILE, before.text);
  const root = readRoot(source, diagnostics);
  if (root === null) return refused();
  const given = root.entries.find(({ key }) => key.text === "actors");
  if (given) {
    const isEmpty = isBlank(given.value) || (given.value.kind === "list" && given.value.items.length === 0);
    const why = isEmpty
      ? { code: "empty-actors", message: '"actors" is there, with none', hint: "take the key out: actors are proposed" }
      : { code: "actors-there", message: "the file lists actors already", hint: "it is as it was; correct them there" };
    return refused(faultAt(source, given.key, why));
  }
  const raw = new TextDecoder("utf-8", { ignoreBOM: true }).decode(settings.bytes);
  const longer = appended(raw, domainBlocks(actors, new Set(root.entries.map(({ key }) => key.text))));
  const checked = decode(sourceFile(SETTINGS_FILE, longer));
  const after: Diagnostic[] = [];
  decodeSettings(checked, after);
  const errors = after.filter(({ severity }) => severity === "error");
  if (errors.length === 0) return { text: withSchemaLine(longer), actors: actors.length, diagnostics, sources };
  if ("text" in checked) sources.set(SETTINGS_FILE, checked.text);
  return refused(...errors);
}

/** One line for each actor, with how often its names stand in the documents. */
function actorsBlock(names: readonly RecurringName[]): { id: string; line: string }[] {
  const counts = new Map(names.map((each) => [each.name, each]));
  return actorsOfNames(names).map(({ id, name, kind, aliases }) => {
    const found = aliases.flatMap((alias) => counts.get(alias) ?? []);
    const times = found.reduce((sum, { count }) => sum + count, 0);
    const documents = Math.max(...found.map((each) => each.documents));
    const where = `${times === 1 ? "once" : `${times} times`} in ${documents === 1 ? "1 document" : `${documents} documents`}`;
    const listed = `[${aliases.map(scalar).join(", ")}]`;
    return { id, line: `  - {id: ${id}, name: ${scalar(name)}, kind: ${kind}, aliases: ${listed}} # ${where}\n` };
  });
}

const HEAD = `${SCHEMA_LINE}# The record and its domain: who acts, how events are sorted, and the words by which a text names them.
# It is proposed from the documents, and nobody has read it yet: correct it, take out what is wrong.
`;

const newFile = (actors: readonly { id: string; line: string }[]): string =>
  `${HEAD}title: Timeline
# subtitle: What it is about
language: en
${domainBlocks(actors, new Set())}`;

/** The keys of a domain that are not there yet, each after a comment that says what to do. */
function domainBlocks(actors: readonly { id: string; line: string }[], present: ReadonlySet<string>): string {
  const { categories, tones, embed, source } = NO_DOMAIN;
  const [first = { id: "" }] = actors;
  const blocks: [key: string, text: string][] = [
    [
      "source",
      `# What a sentence calls one of the documents, and several.
source: {one: ${source.one}, other: ${source.other}}
`,
    ],
    [
      "embed",
      `# Tag of the element by which other pages show the record; it needs a hyphen.
embed: {name: ${embed.name}}
`,
    ],
    [
      "actors",
      `# Who acts: the names that recur in the documents. Take out what is no actor; put all names of one actor into its
# aliases, in one line; say of what kind it is: state, organisation, person or place.
actors:
${actors.map(({ line }) => line).join("")}`,
    ],
    [
      "spine",
      `# The actor that all others are tied to, if there is one.
# spine: ${first.id}
`,
    ],
    [
      "lanes",
      `# From top to bottom. A lane without actors takes all that no other names; without this key each actor has a lane.
# lanes: [${first.id}, {id: others, name: Others}]
`,
    ],
    [
      "categories",
      `# Kinds of events. The first one whose words occur in a passage decides. One may be
# the default, for all other events; where none is, these are unclassified.
# kind: word is for what is said rather than done, and is drawn hollow.
# In a pattern, "sign*" stands for any ending, "treaty|pact" for either word, " … " for up to 60 characters between.
categories:
  # - {id: agreement, name: agreement, weighty: true, words: [treaty|treaties, sign*]}
  # - {id: statement, name: statement, kind: word, statement: true, words: [said|says, announce*]}
${categories.map(({ id, name }) => `  - {id: ${id}, name: ${name}, default: true}\n`).join("")}`,
    ],
    [
      "tones",
      `# What an event is between its actors: up to three tones, with a mark each. The one without words is for all other
# events; the words of one that outweighs are looked for first.
tones:
  # - {id: accord, name: Accord, mark: circle, words: [agree*, welcom*]}
  # - {id: dispute, name: Dispute, mark: diamond, outweighs: true, words: [refus*, accus*]}
${tones.map(({ id, name, mark }) => `  - {id: ${id}, name: ${name}, mark: ${mark}}\n`).join("")}`,
    ],
    [
      "publishers",
      `# Names that credits and boilerplate carry; they are no actors.
# publishers: [The Courier]
`,
    ],
  ];
  return blocks.flatMap(([key, text]) => (present.has(key) ? [] : [`\n${text}`])).join("");
}

const lineEndOf = (raw: string): string => (raw.includes("\r\n") ? "\r\n" : "\n");

/** A file with text at its end, in the file's own line ends. */
function appended(raw: string, text: string): string {
  const gap = raw === "" || raw.endsWith("\n") ? "" : "\n";
  return raw + `${gap}${text}`.replaceAll("\n", lineEndOf(raw));
}

/** A file with the line for editors at its head, unless it has one; behind a byte order mark. */
function withSchemaLine(raw: string): string {
  if (/^\ufeff?#\s*yaml-language-server:/m.test(raw)) return raw;
  return raw.replace(/^\ufeff?/, (mark) => mark + SCHEMA_LINE.replace("\n", lineEndOf(raw)));
}
