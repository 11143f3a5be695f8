// Checks that the date of an event follows from the words of all its passages.

import { bounds, type EdtfDate } from "../../model/date.ts";
import type { Diagnostic } from "../../model/diagnostic.ts";
import { contains } from "../../model/text.ts";
import type { Field } from "../curation/fields.ts";
import { type DatingExpression, dateOf } from "../temporal/timex.ts";
import { type Fault, faultAt } from "../text/fault.ts";
import { admitsUndated, judge, meet, type Verdict } from "./date-entailment.ts";
import type { Passage } from "./evidence.ts";
import { type DatedReference, narrow, outsideWords, type Told } from "./references.ts";
import { knowingBetter, overruled, spanFor } from "./vouching.ts";

export interface Claim {
  date: Field<EdtfDate> | null;
  lasts: boolean;
  /** The editor's reason for a date that the words do not bear out. */
  because: Field<string> | null;
  /** References contradict the words: they are shown, and move nothing. */
  disputed: boolean;
  references: DatedReference[];
  passages: Passage[];
}

export interface Dated {
  /** As the words give it, or as much of that as dated references leave. */
  date: EdtfDate;
  /** The date that the words alone give, where references have narrowed it. */
  told: EdtfDate | null;
  /** The date is the editor's own: how it is known. */
  because: string | null;
  /** Each passage with its words that suit the date best, if it has any; those that bear the date come first. */
  evidence: { passage: Passage; words: DatingExpression | null }[];
}

interface Judged {
  passage: Passage;
  verdict: Verdict;
  words: DatingExpression;
}

const RANK: readonly Verdict[] = ["admitted", "wider", "finer", "outside"];

/** "launched in 2005 and repeatedly modified since then": the words give only the beginning. */
const GOES_ON = /\b(?:since\s+then|ever\s+since)\b/i;

/** The expression that suits the date best; among equals the first. */
function best(date: EdtfDate, lasts: boolean, passage: Passage): Judged | null {
  let found: Judged | null = null;
  const apart = passage.time !== null && !contains(passage.quote, passage.time);
  for (const words of passage.words) {
    const verdict = judge(date, words, lasts || GOES_ON.test(passage.text), passage.document.published, apart);
    if (found === null || RANK.indexOf(verdict) < RANK.indexOf(found.verdict)) found = { passage, verdict, words };
  }
  return found;
}

function inOrder(judged: readonly (Judged | null)[], { passages }: Claim): Dated["evidence"] {
  const all = passages.map((passage, index) => ({
    passage,
    words: judged[index]?.words ?? null,
    judged: judged[index],
  }));
  const bears = all.filter((each) => each.judged?.verdict === "admitted");
  const others = all.filter((each) => each.judged?.verdict !== "admitted");
  return [...bears, ...others].map(({ passage, words }) => ({ passage, words }));
}

/** The date that the words themselves give where the editor gives none. */
function dateFromWords(claim: Claim): Dated | Fault {
  const [first] = claim.passages;
  const candidates = claim.passages.flatMap((passage) => passage.words);
  if (candidates.length === 0) return missing(claim);
  const perPassage = claim.passages.map((passage) => new Set(passage.words.map((words) => dateOf(words).edtf)));
  const crowded = perPassage.find((dates) => dates.size > 1);
  if (crowded) {
    const message = `the quote names several dates (${[...crowded].join(", ")})`;
    return { code: "date-missing", message, hint: "give the event a date, or say with time: which words date it" };
  }
  const [narrowest, ...others] = candidates.toSorted((a, b) => spread(a) - spread(b));
  if (narrowest === undefined || first === undefined) return missing(claim);
  const stranger = others.find((words) => !meet(words.meaning.reading.days, narrowest.meaning.reading.days));
  if (stranger) {
    const message = `the documents disagree: "${narrowest.text}" is ${dateOf(narrowest).edtf}, "${stranger.text}" is ${dateOf(stranger).edtf}`;
    return { code: "date-outside-words", message, hint: "give the event the date that both documents bear out" };
  }
  const date = dateOf(narrowest);
  return {
    date,
    told: null,
    because: null,
    evidence: inOrder(
      claim.passages.map((passage) => best(date, claim.lasts, passage)),
      claim,
    ),
  };
}

const spread = ({ meaning }: DatingExpression): number => meaning.reading.days.last - meaning.reading.days.first;

function missing({ passages }: Claim): Fault {
  const [passage] = passages;
  const [unanchored] = passages.flatMap((each) => each.unanchored);
  if (unanchored) {
    const message = `"${unanchored.text}" counts from the day of the document, and the document has none`;
    return { code: "date-missing", message, hint: "give the document its published date" };
  }
  const foreign = passage?.foreign ? `: the quote ${passage.foreign}, and dates are read in English only` : "";
  return {
    code: "date-missing",
    message: `the event has no date, and no words in its quote date it${foreign}`,
    hint: passage && undatedHint(passage),
  };
}

/** A hint at the dates that an event may have which no words date. */
function undatedHint({ document: { published }, nearby }: Passage, date?: EdtfDate): string {
  // the words that the editor seems to have had in mind; without a date the first
  const near = date ? nearby.find((words) => meet(words.meaning.reading.days, bounds(date))) : nearby[0];
  const include = near
    ? `the sentence says "${near.text}" (${dateOf(near).edtf}): include it in the quote or give it as time; otherwise `
    : "";
  if (published === null) return `${include}give the document its published date`;
  const day = published.edtf.replace(/[~?%]$/, "");
  const about = published.uncertain ? `${day}%` : `${day}~`;
  return `${include}write ../${published.edtf} (some time before the report) or ${about} (the report's own news)`;
}

/** Checks the date of an event against its words, or takes it from them; dated references narrow it. Null when no date stands. */
export function verifyDate(claim: Claim, faults: Diagnostic[]): Dated | null {
  const dated = verifyWords(claim, faults);
  if (dated === null || claim.disputed) return dated;
  const narrowed = narrow(toldBy(claim, dated), claim.references);
  if ("outside" in narrowed) {
    const { event, date } = narrowed.outside;
    faults.push(faultAt(event.source, date.span, outsideWords(narrowed.outside, dated.date)));
    return null;
  }
  const isNarrowed = narrowed.date.edtf !== dated.date.edtf;
  return { ...dated, date: narrowed.date, told: dated.told ?? (isNarrowed ? dated.date : null) };
}

function toldBy({ lasts, passages }: Claim, { date, evidence }: Dated): Told {
  const isNews = date.approximate && !date.edtf.includes("/") && evidence.every(({ words }) => words === null);
  const news =
    isNews && passages.find(({ document }) => document.published && admitsUndated(date, document.published, false));
  return { date, lasts, newsOf: news ? news.document.published : null };
}

/** The date of an event by its words alone. */
function verifyWords(claim: Claim, faults: Diagnostic[]): Dated | null {
  const [first] = claim.passages;
  if (first === undefined) return null;
  // what relative words mean hangs on a date that cannot be read, and that has been told
  if (claim.passages.some(({ document, words }) => document.publishedIsBad && words.length === 0)) return null;
  const { event } = first;
  const note = (fault: Fault): void => {
    const [source, span] = claim.date ? [sourceOf(claim, claim.date), claim.date.span] : [event.source, event.id.span];
    faults.push(faultAt(source, span, fault));
  };
  if (claim.date === null) {
    const dated = dateFromWords(claim);
    if ("date" in dated) return dated;
    note(dated);
    return null;
  }
  const date = claim.date.value;
  const judged = claim.passages.map((passage) => best(date, claim.lasts, passage));
  const dated = { date, told: null, because: null, evidence: inOrder(judged, claim) };
  const fault = objection(claim, date, judged);
  if (fault === null) return dated;
  const warning = overruled(fault, date, claim.because);
  note(warning ?? fault);
  if (warning) return { ...byEditor(claim, date, judged), because: claim.because?.value ?? null };
  return fault.severity === "warning" ? dated : null;
}

/** A date that an editor vouches for, beside the words and what they say. */
function byEditor(claim: Claim, date: EdtfDate, judged: (Judged | null)[]): Omit<Dated, "because"> {
  const [said] = judged
    .filter((each) => each !== null)
    .sort((a, b) => RANK.indexOf(a.verdict) - RANK.indexOf(b.verdict));
  return { date, told: said ? dateOf(said.words) : null, evidence: inOrder(judged, claim) };
}

/** The source in which a field stands: the same date may have been given in any of the files. */
const sourceOf = (claim: Claim, field: Field<EdtfDate>) =>
  (claim.passages.find(({ event }) => event.date === field) ?? claim.passages[0])!.event.source;

function objection(claim: Claim, date: EdtfDate, judged: (Judged | null)[]): Fault | null {
  const withWords = judged.filter((each) => each !== null);
  const late = afterDocument(claim, date, withWords);
  if (late) return late;
  const outside = withWords.find(({ verdict }) => verdict === "outside");
  if (outside) return against(date, outside);
  if (withWords.some(({ verdict }) => verdict === "admitted")) return null;
  const finer = withWords.find(({ verdict }) => verdict === "finer");
  const wider = withWords.find(({ verdict }) => verdict === "wider");
  if (wider) return against(date, wider);
  return finer ? against(date, finer) : undated(claim, date);
}

function against(date: EdtfDate, { passage, words, verdict }: Judged): Fault {
  const { reading } = words.meaning;
  const own = dateOf(words).edtf;
  const counted = reading.anchor === undefined ? "" : `, counted from ${reading.anchor}`;
  const said = `"${words.text}" (${own}${counted})`;
  const meant = `did you mean ${own}?`;
  if (verdict === "wider") {
    return { severity: "warning", code: "words-are-finer", message: `${said} is finer than ${date.edtf}`, hint: meant };
  }
  const { foreign } = passage;
  const read = foreign === null ? meant : `"${words.text}" is all that could be read`;
  const hint = knowingBetter(read, date, spanFor(date, words));
  const elsewhere = foreign === null ? null : `the quote ${foreign}, and dates are read in English only`;
  if (verdict === "outside") {
    const message = `${date.edtf} is not what the words say: ${said}${elsewhere === null ? "" : `; ${elsewhere}`}`;
    return { code: "date-outside-words", message, hint };
  }
  const why = elsewhere ?? (reading.loose ? "the words are only approximate" : "the words say no more");
  return { code: "date-finer-than-words", message: `${date.edtf} is finer than ${said}; ${why}`, hint };
}

/** The words of a plan may point past the document; nothing else may. */
function afterDocument({ passages }: Claim, date: EdtfDate, judged: Judged[]): Fault | null {
  const { first, last } = bounds(date);
  for (const { document } of passages) {
    if (document.published === null) continue;
    const today = bounds(document.published).last;
    const pointsAhead = judged.some(
      ({ verdict, words }) => verdict !== "outside" && words.meaning.reading.days.last > today,
    );
    // a date around the document's day that no words give is judged as undated
    const isLate = first > today || (judged.length > 0 && last > today && last !== Number.POSITIVE_INFINITY);
    if (isLate && !pointsAhead) {
      const message = `${date.edtf} is after the document's own date, ${document.published.edtf}`;
      const own = judged.find(({ words }) => bounds(dateOf(words)).last <= today);
      const hint = own ? `did you mean ${dateOf(own.words).edtf}?` : `check ${date.edtf} and the published date`;
      return { code: "date-after-document", message, hint: knowingBetter(hint, date, null) };
    }
  }
  return null;
}

function undated(claim: Claim, date: EdtfDate): Fault | null {
  const admitted = claim.passages.some(
    ({ document: { published } }) => published !== null && admitsUndated(date, published, claim.lasts),
  );
  if (admitted) return null;
  const [passage] = claim.passages;
  const [unanchored] = claim.passages.flatMap((each) => each.unanchored);
  if (unanchored) return { ...missing(claim), code: "date-finer-than-words" };
  const published = passage?.document.published ?? null;
  const foreign = passage?.foreign ? `: it ${passage.foreign}, and dates are read in English only` : "";
  const message = `no words in the quote give ${date.edtf}${foreign}`;
  // a reference vouches for any day before that of the document
  const isBefore = published !== null && bounds(date).last <= bounds(published).last;
  const hint = passage && knowingBetter(undatedHint(passage, date), date, isBefore ? `../${published.edtf}` : null);
  return { code: "date-finer-than-words", message, hint };
}
