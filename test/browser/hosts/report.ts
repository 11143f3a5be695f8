// What the witness has seen.

import type { Cell } from "./host.ts";

export interface Place {
  address: string;
  title: string;
  length: number;
  state: string;
  focus: string;
  cookie: string;
  attributes: string[];
  head: number;
  sheets: number;
}

export interface Report {
  errors: string[];
  violations: string[];
  historyCalls: string[];
  focus: string[];
  events: { type: string; detail: Record<string, unknown> | null }[];
  /** What the browser's own count of layout shifts has, where it has one. */
  shifts: string[];
  moved: Record<string, number>;
  before: Place;
  now: Place;
  names: string[];
  stored: string[];
  requested: string[];
}

interface Witness {
  report(): Promise<Report>;
}

export const reportOf = (cell: Cell): Promise<Report> =>
  cell.page.evaluate(() => (window as unknown as Record<symbol, Witness>)[Symbol.for("witness")]!.report());
