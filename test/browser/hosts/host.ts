// What a hostile host is: its page, the ways in that apply to it, and what is special to it.

import type { Engine, EngineName, EnginePage } from "../engines/engine.ts";
import type { Answer, Site } from "./server.ts";

/** The ways in: the element by a module or a classic script, mount() by a module, the React component, an iframe. */
export const WAYS = ["element", "classic", "module", "react", "iframe"] as const;
export type Way = (typeof WAYS)[number];

/** `none` is the same page with an empty box in the embed's place. */
export type WayOrNone = Way | "none";

export type Figures = Record<string, number | string>;

export interface Host {
  /** Its number in the list of issue 4, with a letter where a number has several pages. */
  id: string;
  name: string;
  /** Ways that do not apply, each with its reason; the others do. */
  not?: Partial<Record<Way, string>>;
  /** Engines in which this host cannot be had, by some ways or by any, each with its reason. */
  notIn?: Partial<Record<EngineName, string | Partial<Record<Way, string>>>>;
  /** The page for one way in. */
  page(way: WayOrNone, context: Context): Answer;
  /** Questions that this host does not ask, or asks in its own way, each with its reason. */
  without?: Partial<Record<Question, string>>;
  /** The bundle that it embeds, where it is not the ordinary one. */
  bundle?: (site: Site) => string;
  /** Complaints of the host's own making. */
  expected?: RegExp;
  /** What has to happen before anything is asked. */
  prepare?(cell: Cell): Promise<void>;
  /** It does much, so that a selection takes it once only. */
  long?: boolean;
  /** What follows the page's address: a hash. */
  hash?: string;
  /** What is special to it; runs last, with the reader open. */
  check?(cell: Cell): Promise<void>;
}

/** What is asked of every host; `document`: attributes of the root and the body, the head, the style sheets. */
export type Question = "ready" | "picture" | "wheel" | "opens" | "shift" | "globals" | "history" | "document";

export interface Context {
  site: Site;
  bundle: string;
  /** From the build's integrity.json. */
  integrity(name: string): { file: string; integrity: string };
  query: URLSearchParams;
}

/** One host, one way, one engine: what a check works with. */
export interface Cell {
  host: Host;
  way: Way;
  engine: Engine;
  page: EnginePage;
  site: Site;
  /** Where this cell's page is. */
  address(query?: string): string;
  figures: Figures;
}

/** Why a host is not asked by this way in this engine; empty where it is. */
export function reasonToSkip({ not = {}, notIn = {} }: Host, way: Way, engine: EngineName): string {
  const there = notIn[engine];
  return not[way] ?? (typeof there === "string" ? there : there?.[way]) ?? "";
}
