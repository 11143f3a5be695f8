// Counted forms ("two days ago", "two days after"), "today" and its relatives, and words that date nothing.

import { dayString } from "../../model/date.ts";
import { calendar, dayMeaning, monthMeaning, shiftMonth, spanMeaning, yearMeaning } from "./calendar.ts";
import { type Context, type Meaning, type Rule, UNANCHORED, vague } from "./timex.ts";
import { NUMBER, numberOf, S, words } from "./words.ts";

interface Amount {
  least: number;
  usual: number;
  most: number;
}

/** Days so many units before a day. A vague amount gives loose words around the usual one. */
function back(from: number, amount: Amount, unit: string, rough: boolean, anchor: string): Meaning {
  if (unit === "year") return roughly(yearMeaning(calendar(from).year - amount.usual, anchor), amount, 365, rough);
  if (unit === "month") {
    const today = calendar(from);
    const { year, month } = shiftMonth(today.year, today.month, -amount.usual);
    return roughly(monthMeaning(year, month, anchor), amount, 30, rough);
  }
  if (unit === "week") {
    // "two weeks ago" is hardly ever the very day
    const day = from - 7 * amount.usual;
    return roughly(spanMeaning(dayString(day), day - 3, day + 3, anchor), amount, 7, rough);
  }
  if (unit === "decade") {
    const year = calendar(from).year - 10 * amount.usual;
    return roughly(
      yearMeaning(year, anchor),
      { ...amount, least: amount.least - 0.5, most: amount.most + 0.5 },
      3650,
      true,
    );
  }
  return roughly(dayMeaning(from - amount.usual, anchor), amount, 1, rough);
}

function roughly(meaning: Meaning, amount: Amount, days: number, rough: boolean): Meaning {
  if (meaning.kind !== "dating" || (!rough && amount.least === amount.most)) return meaning;
  const { reading } = meaning;
  const slack = rough && amount.least === amount.most ? 1 : 0;
  const window = {
    first: reading.days.first - Math.ceil((amount.most - amount.usual + slack) * days),
    last: reading.days.last + Math.ceil((amount.usual - amount.least + slack) * days),
  };
  const grain = reading.days.last - reading.days.first + 1;
  const edtf = reading.edtf
    .split("/")
    .map((part) => `${part}~`)
    .join("/");
  return { kind: "dating", reading: { ...reading, edtf, days: window, container: window, loose: true, grain } };
}

const UNIT = "(?<unit>day|week|month|year|decade)s?";
const ROUGH = `(?<rough>(?:about|around|some|roughly|nearly|almost|over|more${S}than)${S})?`;

const ago: Rule = {
  name: "units-ago",
  why: "apart from the others; 'a year ago' holds no other form",
  pattern: words(`${ROUGH}(?<amount>${NUMBER})${S}${UNIT}${S}(?:ago|earlier(?=${S}(?:this|that))|back)`),
  read(groups, { anchor }) {
    const amount = numberOf(groups.amount);
    if (amount === null) return null;
    if (anchor === null) return UNANCHORED;
    return back(anchor, amount, groups.unit?.toLowerCase() ?? "day", groups.rough !== undefined, dayString(anchor));
  },
};

const CAME =
  /(?:\b(?:came|comes|coming|happened|occurred|followed|took\s{1,4}place|was\s{1,4}held|were\s{1,4}held)\b)\s{1,4}(?:just|only|barely)?\s{0,4}$/i;

/**
 * "their meeting, which came two days after X": X lies two days before what came. What came is taken to be on the
 * day that the document named last, or else on the document's own day. Without such a verb nobody can count.
 */
const after: Rule = {
  name: "units-after",
  why: "last: it counts from the day that other words named before it",
  pattern: words(`${ROUGH}(?<amount>${NUMBER})${S}${UNIT}${S}after`),
  read(groups, { sentence, start, anchor, dayBefore }) {
    const amount = numberOf(groups.amount);
    if (amount === null) return null;
    if (!CAME.test(sentence.slice(Math.max(0, start - 40), start))) return vague("PXX");
    const from = dayBefore() ?? anchor;
    if (from === null) return UNANCHORED;
    return back(from, amount, groups.unit?.toLowerCase() ?? "day", groups.rough !== undefined, dayString(from));
  },
};

const CLAUSE_EDGE = /[,;:()“”"]|\b(?:and|but|while|because|although)\b/gi;
const HAPPENED =
  /\b(?:met|said|held|told|gave|took|began|made|went|came|left|sent|saw|spoke|found|put|wrote|hosted|did|was|were|will|\p{Ll}{2,}ed)\b/iu;
const IS_SO = /\b(?:is|are|am|isn['’]t|aren['’]t|have|has|do|does|don['’]t|can|cannot|remains?|continues?|exists?)\b/i;

const NOWADAYS = /^['’]s\s{1,4}(?:world|society|realit|conditions|standards|generation|Armenia|Russia|Europe)/;

/** The clause around a match, without the match. */
function clauseAround({ sentence, start, end }: Context): string {
  const before = sentence.slice(Math.max(0, start - 120), start);
  const after = sentence.slice(end, end + 120);
  const from = Array.from(before.matchAll(CLAUSE_EDGE)).at(-1);
  const to = Array.from(after.matchAll(CLAUSE_EDGE)).at(0);
  return `${from ? before.slice(from.index + from[0].length) : before} ${to ? after.slice(0, to.index) : after}`;
}

const today: Rule = {
  name: "today",
  why: "apart from the others; a clause in the present tense makes it 'nowadays'",
  pattern: words(`today|tonight|this${S}(?:morning|afternoon|evening)`),
  read(_groups, context) {
    if (NOWADAYS.test(context.sentence.slice(context.end, context.end + 20))) return vague("PRESENT_REF");
    const clause = clauseAround(context);
    if (!HAPPENED.test(clause) && IS_SO.test(clause)) return vague("PRESENT_REF");
    if (context.anchor === null) return UNANCHORED;
    return dayMeaning(context.anchor, dayString(context.anchor));
  },
};

const NEIGHBOURS: Record<string, number> = { yesterday: -1, "last night": -1, tomorrow: 1 };

const neighbour: Rule = {
  name: "yesterday",
  why: "apart from the others",
  pattern: words(`(?:the${S}day${S}(?<far>before|after)${S})?(?<word>yesterday|last${S}night|tomorrow)`),
  read(groups, { anchor }) {
    if (anchor === null) return UNANCHORED;
    const by = NEIGHBOURS[(groups.word ?? "").toLowerCase().replace(/\s+/g, " ")] ?? 0;
    return dayMeaning(anchor + (groups.far ? 2 * by : by), dayString(anchor));
  },
};

const duration: Rule = {
  name: "duration",
  why: "before 'last year': 'over the last year' is a length of time and dates nothing",
  pattern: words(
    `(?:for|over|during|in|within)${S}(?:(?:the${S})?(?:last|past|coming|next|recent|many)${S}(?:(?:${NUMBER})${S})?|(?:${NUMBER})${S}(?:of${S})?|(?:many|recent)${S})(?:days|weeks|months|years|decades)(?!${S}(?:after|ago|later))|(?:over|for|during|in|within)${S}the${S}(?:last|past)${S}(?:day|week|month|year|decade)|(?:${NUMBER})-(?:day|week|month|year)`,
  ),
  read: () => vague("PXX"),
};

const present: Rule = {
  name: "present",
  why: "apart from the others; named only so that nobody takes such words for a date",
  pattern: words(`now|nowadays|currently|at${S}present|these${S}days|at${S}the${S}moment|recently`),
  read: () => vague("PRESENT_REF"),
};

const vagueFuture: Rule = {
  name: "future",
  why: "apart from the others; named only so that nobody takes such words for a date",
  pattern: words(`soon|shortly|later${S}(?:on${S})?(?:in${S}the${S}day|that${S}day)`),
  read: () => vague("FUTURE_REF"),
};

export const counted = { ago, after, today, neighbour, duration, present, vagueFuture };
