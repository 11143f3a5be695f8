// Forms of words as patterns over tokens: "the? ordinal:ORDINAL quarter of year:YEAR".
// The idea is that of TokensRegex (Chang and Manning, 2014): every token becomes one character that stands for its
// word or shape, a form becomes a regular expression over these characters, and the engine does the rest.

import type { Vocabulary } from "./vocabulary.ts";

const PIECE =
  /\s+|(?<group>\(\?(?:[:=!]|<[=!])|[()|?*+^$]|\{\d(?:,\d)?\})|(?<name>[a-z]\w*):(?=[A-Z(a-z])|(?<class>[A-Z][A-Z_0-9]*)|(?<word>[a-z][a-z'’.-]*)/gy;

export interface Form {
  /** Finds the next match. */
  pattern: RegExp;
  /** Reads the named parts of a match that is known to begin at an index. */
  parts: RegExp;
  /** The same with the places of the parts, which cost more than all the rest. */
  places: RegExp;
  /** A part may stand outside the match, where its words alone do not tell its place. */
  looksAround: boolean;
  /** The groups of `parts`, each with the name that it has in the form. */
  names: readonly (readonly [group: string, name: string])[];
  /** Characters of which every match has at least one: where none of them stands, the form need not be tried. */
  needs: ReadonlySet<string>;
  /** The next rarest of these, where it is no frequent word; null where there is none. */
  alsoNeeds: ReadonlySet<string> | null;
}

/** The sets of characters of each of which a piece of a form needs one, the rarest first, two at most; none where it needs nothing. */
type Needs = readonly ReadonlySet<string>[];
const NOTHING: Needs = [];

/** The needs of nested groups and their alternatives, as they are read from left to right. */
class NeedsReader {
  private readonly stack: { alternatives: Needs[]; sequence: Needs; counts: boolean }[] = [];
  private last: Needs = NOTHING;

  constructor(private readonly vocabulary: Vocabulary) {
    this.open(true);
  }

  private get top() {
    return this.stack.at(-1) as { alternatives: Needs[]; sequence: Needs; counts: boolean };
  }

  /** @param counts false for look-around, which is no part of the match */
  open(counts: boolean): void {
    this.flush();
    this.stack.push({ alternatives: [], sequence: NOTHING, counts });
  }

  /** The piece read last belongs to the sequence for good. */
  private flush(): void {
    const top = this.stack.at(-1);
    if (top) top.sequence = this.rarest([...top.sequence, ...this.last]);
    this.last = NOTHING;
  }

  private rarest(all: Needs): Needs {
    return all.toSorted((a, b) => this.vocabulary.frequencyOf(a) - this.vocabulary.frequencyOf(b)).slice(0, 2);
  }

  piece(chars: string): void {
    this.flush();
    this.last = [new Set(chars)];
  }

  optional(): void {
    this.last = NOTHING;
  }

  or(): void {
    this.flush();
    this.top.alternatives.push(this.top.sequence);
    this.top.sequence = NOTHING;
  }

  close(): Needs {
    this.flush();
    const { alternatives, sequence, counts } = this.stack.pop() as {
      alternatives: Needs[];
      sequence: Needs;
      counts: boolean;
    };
    const needs = alternatives.length === 0 ? sequence : eitherOf([...alternatives, sequence]);
    this.last = counts ? needs : NOTHING;
    return this.last;
  }
}

/** The characters that alternatives have in common: each needs one of the characters that any of them needs. */
function eitherOf(all: readonly Needs[]): Needs {
  if (all.some(({ length }) => length === 0)) return NOTHING;
  return [0, 1].map((at) => new Set(all.flatMap((each) => [...(each[at] ?? each[0] ?? [])])));
}

/**
 * Compiles a form. Words stand for themselves, CAPITALS for classes, `name:` names what follows; brackets, `|`, `?`,
 * `{1,2}` and look-around are those of regular expressions. A name may be used in several alternatives.
 * Throws on a class that does not exist, and on a form that could match anywhere: the table of rules is wrong then.
 */
export function form(text: string, vocabulary: Vocabulary): Form {
  let source = "";
  let named = "";
  const seen = new Map<string, number>();
  const names: [string, string][] = [];
  /** Of each open group: whether it is a look-around. */
  const around: boolean[] = [];
  let looksAround = false;
  const reader = new NeedsReader(vocabulary);
  const name = (): string => {
    if (named === "") return "";
    const count = (seen.get(named) ?? 0) + 1;
    seen.set(named, count);
    looksAround ||= around.includes(true);
    const unique = count === 1 ? named : `${named}__${count}`;
    names.push([unique, named]);
    named = "";
    return `?<${unique}>`;
  };
  PIECE.lastIndex = 0;
  while (PIECE.lastIndex < text.length) {
    const at = PIECE.lastIndex;
    const match = PIECE.exec(text);
    if (!match) throw new Error(`form "${text}": cannot read "${text.slice(at)}"`);
    const { group, class: className, word, name: label } = match.groups ?? {};
    if (label !== undefined) named = label;
    else if (group !== undefined) {
      if (group.startsWith("(")) reader.open(group === "(" || group === "(?:");
      else if (group === ")") reader.close();
      else if (group === "|") reader.or();
      else if (group === "?" || group === "*") reader.optional();
      source += group === "(" ? `(${name() || "?:"}` : group;
      if (group.startsWith("(")) around.push(group !== "(" && group !== "(?:");
      else if (group === ")") around.pop();
    } else if (className !== undefined || word !== undefined) {
      const members = className === undefined ? vocabulary.literal(word ?? "") : vocabulary.classOf(className);
      if (members === undefined) throw new Error(`form "${text}": there is no class ${className}`);
      reader.piece(members);
      const label = name();
      source += label === "" ? `[${members}]` : `(${label}[${members}])`;
    }
  }
  const [needs, second] = reader.close();
  if (needs === undefined) throw new Error(`form "${text}" needs nothing`);
  const alsoNeeds = second && !vocabulary.isFrequent(second) ? second : null;
  // finding needs no names, and is faster without
  const pattern = new RegExp(source.replace(/\(\?<\w+>/g, "(?:"), "g");
  const parts = new RegExp(source, "y");
  return { pattern, parts, places: new RegExp(source, "dy"), looksAround, names, needs, alsoNeeds };
}
