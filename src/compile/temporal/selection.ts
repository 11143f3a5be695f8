// Chooses the rules that are tried in a sentence by the characters that it has.

import type { Form } from "./form.ts";
import type { Token } from "./token.ts";

const NONE: readonly number[] = [];

function note(lists: number[][], chars: Iterable<string>, index: number): void {
  for (const char of chars) {
    const code = char.charCodeAt(0);
    lists[code] ??= [];
    lists[code].push(index);
  }
}

/** Rules by what they need. One pass over a sentence finds those that have something to look for in it. */
export class RuleSelection {
  /** By character code: the indices of the rules that need it, or one like it. */
  private readonly lookedFor: number[][] = [];
  /** By character code: the sets of `alsoNeeds` that have it. */
  private readonly setsOf: number[][] = [];
  /** By rule: its set of these; 0 where it has none. */
  private readonly setOf: number[] = [];
  /** Whether the sentence has a character of a set. The set 0 is of rules that need no more. */
  private readonly has: Uint8Array;
  /** By character code: whether there is anything to note where it stands, and it has not been noted in this sentence. */
  private readonly isOpen: Uint8Array;
  private readonly seen: Uint8Array;

  constructor(forms: readonly Pick<Form, "needs" | "alsoNeeds">[]) {
    const sets = new Map<string, number>([["", 0]]);
    for (const [index, { needs, alsoNeeds }] of forms.entries()) {
      note(this.lookedFor, needs, index);
      const name = [...(alsoNeeds ?? [])].sort().join("");
      if (!sets.has(name)) {
        note(this.setsOf, name, sets.size);
        sets.set(name, sets.size);
      }
      this.setOf.push(sets.get(name) as number);
    }
    this.seen = new Uint8Array(forms.length);
    this.has = new Uint8Array(sets.size);
    this.has[0] = 1;
    this.isOpen = new Uint8Array(Math.max(this.lookedFor.length, this.setsOf.length));
    for (const lists of [this.lookedFor, this.setsOf]) for (const code of Object.keys(lists)) this.isOpen[+code] = 1;
  }

  /** The indices of the rules that have something to look for in a sentence, in their order. */
  wantedIn(tokens: readonly Token[]): number[] {
    const { lookedFor, setsOf, setOf, has, isOpen, seen } = this;
    const noted: number[] = [];
    const found: number[] = [];
    for (let at = 0; at < tokens.length; at += 1) {
      const { code } = tokens[at] as Token;
      if (isOpen[code] !== 1) continue;
      isOpen[code] = 0;
      noted.push(code);
      for (const set of setsOf[code] ?? NONE) has[set] = 1;
      for (const index of lookedFor[code] ?? NONE) {
        if (seen[index] === 1) continue;
        seen[index] = 1;
        found.push(index);
      }
    }
    const wanted = found.filter((index) => has[setOf[index] as number] === 1);
    for (const index of found) seen[index] = 0;
    for (const code of noted) {
      isOpen[code] = 1;
      for (const set of setsOf[code] ?? NONE) has[set] = 0;
    }
    return wanted.length > 1 ? wanted.sort((a, b) => a - b) : wanted;
  }
}
