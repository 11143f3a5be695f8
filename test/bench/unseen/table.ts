// Figures of unseen documents as numbers, and as the cells of a table.

import type { Measured } from "./measure.ts";

export interface Figures {
  /** Pieces of evidence proposed. */
  proposed: number;
  /** Events that an editor would publish, and those of them that were found. */
  wanted: number;
  found: number;
  /** Proposed events that the gold has, must not have, and does not speak of. */
  matched: number;
  false: number;
  unlisted: number;
  /** Matches whose date, whose title is right; that can be published as they are. */
  dated: number;
  titled: number;
  publishable: number;
  /** Tags that the passage bears out, all tags, and actors of the gold that have or should have one. */
  tagsRight: number;
  tags: number;
  actorsTagged: number;
  actors: number;
}

export function figuresOf(all: readonly Measured[]): Figures {
  const matches = all.flatMap((each) => each.matches);
  const count = (is: (match: Measured["matches"][number]) => boolean) => matches.filter(is).length;
  const sum = (of: (match: Measured["matches"][number]) => number) => matches.reduce((n, match) => n + of(match), 0);
  const found = count(({ gold }) => !gold.optional);
  return {
    proposed: all.reduce((n, each) => n + each.proposed.length, 0),
    wanted: found + all.reduce((n, each) => n + each.missed.length, 0),
    found,
    matched: matches.length,
    false: all.reduce((n, each) => n + each.false.length, 0),
    unlisted: all.reduce((n, each) => n + each.unlisted.length, 0),
    dated: count(({ dateExact }) => dateExact),
    titled: count(({ titleRight }) => titleRight),
    publishable: count(({ publishable }) => publishable),
    tagsRight: sum(({ actors }) => actors.right.length),
    tags: sum(({ actors }) => actors.right.length + actors.foreign.length),
    actorsTagged: sum(({ gold, actors }) => gold.actors.length - actors.missing.length),
    actors: sum(({ gold }) => gold.actors.length),
  };
}

export const COLUMNS = [
  "document",
  "wanted",
  "proposed",
  "recall",
  "precision",
  "false",
  "unlisted",
  "dates exact",
  "tags right",
  "tags given",
  "titles",
  "publishable",
];

const percent = (part: number, whole: number) => (whole === 0 ? "–" : `${((100 * part) / whole).toFixed(1)} %`);

/** The cells of one row, in the order of the columns. */
export function row(name: string, all: readonly Measured[]): string[] {
  const of = figuresOf(all);
  return [
    name,
    String(of.wanted),
    String(of.proposed),
    percent(of.found, of.wanted),
    percent(of.matched, of.proposed),
    String(of.false),
    String(of.unlisted),
    percent(of.dated, of.matched),
    percent(of.tagsRight, of.tags),
    percent(of.actorsTagged, of.actors),
    percent(of.titled, of.matched),
    percent(of.publishable, of.proposed),
  ];
}
