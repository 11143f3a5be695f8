// Sentences in which an auxiliary stands before its subject: "Only in 2016 did Norway deliver".

import { isWord, type Token } from "./tokens.ts";
import { DETERMINERS, PERSONAL } from "./words.ts";

/** Whether an auxiliary stands before its subject, behind a word that turns them round: "Only in 2016 did Norway". */
export function opensInverted(tokens: readonly Token[], at: number): boolean {
  const opens = tokens.slice(0, at).find(({ kind }) => kind === "word")?.lower ?? "";
  const isTurning = /^(?:only|not|never|nor|neither|little|rarely|seldom|hardly|scarcely)$/.test(opens);
  const next = tokens[at + 1];
  return isTurning && next !== undefined && (next.isName || DETERMINERS.has(next.lower) || PERSONAL.has(next.lower));
}

/** "Only in 2016 did Norway deliver": the verb behind a subject that its auxiliary stands before. */
export function inverted(tokens: readonly Token[], at: number): "past" | "present" | null {
  for (let before = at - 1; before >= Math.max(0, at - 8); before -= 1) {
    const token = tokens[before];
    if (!isWord(token)) return null;
    if (!/^(?:did|does|do)$/.test(token.lower)) continue;
    const isInverted = before < at - 1 && opensInverted(tokens, before);
    return isInverted ? (token.lower === "did" ? "past" : "present") : null;
  }
  return null;
}
