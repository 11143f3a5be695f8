// Does a clause tell what has happened? Not what is planned, supposed, asked, denied or only said to be so.

import type { Clause } from "../en/grammar/clauses.ts";
import { DOUBTFUL, INTENDING, STATIVE } from "../en/grammar/verb-lexicon.ts";
import { pastBase, presentBase, UNREAL_OPENERS } from "../en/grammar/words.ts";
import { CONDITION, CONSEQUENCE } from "../en/words/unreal.ts";
import { isCleft, type SentenceReading } from "./reading.ts";

/**
 * - done: it has happened, or was refused or left undone, and is told so;
 * - state: it was or is so;
 * - unreal: nothing has happened.
 */
export type Truth = "done" | "state" | "unreal";

const ASIDE_DOUBT = /^(?:if|unless|whether|whatever|however much|were|should)$/;
/** "reports that", "no evidence that": what follows is not told as true. */
const HEARSAY =
  /^(?:claims?|reports?|rumou?rs?|allegations?|suggestions?|hopes?|fears?|possibility|likelihood|idea|proposal|warnings?|evidence|speculation|false|untrue|unlikely|impossible|possible|probable|doubtful|likely)$/;
const DENYING = /^(?:deny|dispute|reject|dismiss|refute|doubt)$/;

/** The truth of a clause by its own words, and what the clauses around it leave of that. */
export function truthOf(reading: SentenceReading, clause: Clause): Truth {
  const { verb } = clause;
  if (verb === null || isQuestion(reading)) return "unreal";
  if (isConditional(reading)) return "unreal";
  if (verb.tense === "unreal" || isHypothetical(reading, clause)) return "unreal";
  if (reading.tokens[verb.first]?.lower === "be") return "unreal"; // "asked that a decision be made"
  if (INTENDING.has(verb.base) && verb.tense !== "perfect") return "unreal";
  if (opensConditionally(reading, clause)) return "unreal";
  if (verb.isCopula || (STATIVE.has(verb.base) && !verb.isPassive)) return "state";
  return "done";
}

export const isQuestion = ({ text }: SentenceReading): boolean => /\?[”"’')\]]*$/.test(text);

/** "If in 2008 they had …, much would …": the one has not been, and so the other is not. */
const isConditional = ({ text }: SentenceReading): boolean => CONDITION.test(text) && CONSEQUENCE.test(text);

/** Under "if", in what somebody hopes or denies, in a rumour. */
function isHypothetical(reading: SentenceReading, clause: Clause): boolean {
  for (let each: Clause | null = clause; each; each = each.parent) {
    if (UNREAL_OPENERS.has(each.opener) || ASIDE_DOUBT.test(each.opener)) return true;
    const outer: Clause | null = each.parent;
    if (each.kind !== "complement" && !(each.kind === "relative" && each.opener === "that")) continue;
    const before = reading.tokens[each.first - 2]?.lower ?? "";
    if (each.opener === "that" && HEARSAY.test(before)) return true;
    // "analysts near the council believe that": also where the verb has not been told from a noun
    const isOpen = each.opener === "that" && each.kind === "relative";
    if (isOpen && DOUBTFUL.has(presentBase(before) ?? pastBase(before) ?? before)) return true;
    if (each.kind !== "complement" || !outer?.verb) continue;
    if (isCleft(reading, each)) continue; // "It was not until 2016 that they joined": they did
    const isDenied = DENYING.test(outer.verb.base) || (outer.verb.isNegated && outer.verb.tense !== "unreal");
    if (isDenied || DOUBTFUL.has(outer.verb.base) || outer.verb.tense === "unreal") return true;
  }
  return false;
}

/** "Had they joined, …" and "If …, they …": the main clause hangs on the condition. */
function opensConditionally(reading: SentenceReading, clause: Clause): boolean {
  const [first, second] = reading.tokens;
  const opener = first?.kind === "quote" ? second : first;
  if (opener && /^(?:had|were|should)$/.test(opener.lower) && !opener.isTime) return true;
  return reading.clauses.some(
    (each) => each.opener === "if" && each.parent === clause && (clause.verb?.tense ?? "past") === "present",
  );
}
