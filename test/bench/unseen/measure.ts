// One unseen document compiled and held against its gold.

import { compile, sourceFile } from "../../../src/compile/compile.ts";
import type { EdtfDate } from "../../../src/model/date.ts";
import type { Span } from "../../../src/model/text.ts";
import type { Evidence, TimelineEvent } from "../../../src/model/timeline.ts";
import { overlapsByHalf, pairsOf, sameBounds } from "../matching/pairs.ts";
import type { GoldDocument, GoldEvent, Nothing } from "./gold.ts";
import { type TitleFaults, titleFaults } from "./titles.ts";

export interface Proposed extends Span {
  title: string;
  date: EdtfDate;
  actors: string[];
  evidence: Evidence;
}

export interface Match {
  proposed: Proposed;
  gold: GoldEvent;
  dateExact: boolean;
  /** Tags that the passage bears out, tags that it does not, and actors without a tag. */
  actors: { right: string[]; foreign: string[]; missing: string[] };
  /** Words that the title must have, and has not; words that it must not have, and has. */
  unsaid: string[];
  wrong: string[];
  faults: TitleFaults;
  /** The title has none of these faults. */
  titleRight: boolean;
  /** An editor could publish it as it is. */
  publishable: boolean;
}

export interface Measured {
  name: string;
  /** The document's own day is that of the gold. */
  dayRight: boolean;
  proposed: Proposed[];
  matches: Match[];
  missed: GoldEvent[];
  /** Proposed from passages that must yield nothing. */
  false: { proposed: Proposed; nothing: Nothing }[];
  /** Proposed from what the gold does not speak of, or a second time from one of its passages. */
  unlisted: Proposed[];
}

export function measure(gold: GoldDocument, domain: string): Measured {
  const metadata = gold.given ? [sourceFile(`${gold.name}.yaml`, `published: ${gold.day.edtf}\n`)] : [];
  const { timeline } = compile({
    files: [sourceFile("timeline.yaml", domain), sourceFile(`${gold.name}.txt`, gold.text), ...metadata],
  });
  const proposed = (timeline?.events ?? []).flatMap(toldBy).sort((a, b) => a.start - b.start);
  const names = namesOf(domain);
  const pairs = pairsOf(proposed, gold.events, likeness);
  const matches = pairs.map(([p, g]) => judge(proposed[p]!, gold.events[g]!, gold.text, names));
  const matched = new Set(matches.map((match) => match.proposed));
  const rest = proposed.filter((each) => !matched.has(each));
  const wrong = rest.flatMap((each) => {
    const nothing = gold.nothing.find((passage) => overlapsByHalf(each, passage));
    return nothing ? [{ proposed: each, nothing }] : [];
  });
  const own = timeline?.documents[0]?.published ?? null;
  return {
    name: gold.name,
    dayRight: own !== null && sameBounds(own, gold.day),
    proposed,
    matches: matches.sort((a, b) => a.proposed.start - b.proposed.start),
    missed: gold.events.filter((event) => !event.optional && !matches.some((match) => match.gold === event)),
    false: wrong,
    unlisted: rest.filter((each) => !wrong.some((other) => other.proposed === each)),
  };
}

const toldBy = ({ title, date, actors, evidence }: TimelineEvent): Proposed[] =>
  evidence.map((each) => ({ start: each.start, end: each.end, title, date, actors, evidence: each }));

/** A date is exact that has the days of one of the gold's, and is called approximate where it is. */
const isExact = (date: EdtfDate, { dates }: GoldEvent): boolean =>
  dates.some((each) => sameBounds(each, date) && each.approximate === date.approximate);

/** Equal dates count more than all the words of the title. */
function likeness(proposed: Proposed, gold: GoldEvent): number {
  const said = gold.says.filter((words) => words.test(proposed.title)).length;
  return Number(isExact(proposed.date, gold)) * 2 + said / (gold.says.length + 1);
}

function judge(proposed: Proposed, gold: GoldEvent, text: string, names: ReadonlySet<string>): Match {
  const { title, date, actors, evidence } = proposed;
  const right = actors.filter((id) => gold.actors.includes(id) || gold.may.includes(id));
  const foreign = actors.filter((id) => !right.includes(id));
  const missing = gold.actors.filter((id) => !actors.includes(id));
  const unsaid = gold.says.filter((words) => !words.test(title)).map((words) => /\(\?:(.*)\)$/.exec(words.source)![1]!);
  const wrong = gold.never.filter((words) => words.test(title)).map(String);
  const faults = titleFaults(title, text, evidence, names, date, evidence.time);
  const titleRight = unsaid.length === 0 && wrong.length === 0 && !Object.values(faults).includes(true);
  const dateExact = isExact(date, gold);
  const publishable = titleRight && dateExact && foreign.length === 0 && missing.length === 0;
  return {
    proposed,
    gold,
    dateExact,
    actors: { right, foreign, missing },
    unsaid,
    wrong,
    faults,
    titleRight,
    publishable,
  };
}

/** Words of the names that the domain gives its actors, in small letters. */
function namesOf(domain: string): Set<string> {
  const lists = [...domain.matchAll(/\baliases: \[([^\]]*)\]/g)].map((match) => match[1]!);
  return new Set(lists.flatMap((list) => list.toLowerCase().split(/[\s,]+/)));
}
