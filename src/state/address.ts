// Writes the state into the query of a URL and reads it back; wrong values are ignored or brought within bounds.
//
//   tour=4                      the step of the tour that is shown, counted from one
//   event=…&source=2            the event being read; its second piece of evidence
//   view=2015-01-01/2017-12-31  first and last visible day; to the minute when only a few days are visible
//   q=…&actor=port,union&tone=dispute&act=deed&kind=strike&period=2012-01-01/..&origin=curated
//   compare=port,union          two actors side by side, or two periods: 2001-2012,2013-2024
//   silent=show                 years in which nothing is told are not folded away

import { dayNumber, dayString, isDay } from "../model/date.ts";
import { type Act, actOf } from "../model/domain.ts";
import type { Timeline } from "../model/timeline.ts";
import type { View } from "../model/view.ts";
import { cleanFilter, NO_FILTER, type Origin, type Period } from "./filter.ts";
import { boundedQuery, LONGEST_QUERY, parseQuery } from "./search/search.ts";
import { isSilent } from "./silent.ts";
import { type AddressState, type Selection, viewOf } from "./store.ts";
import { stepPlace } from "./tour/tour.ts";

export type { AddressState } from "./store.ts";

/** An embed shares the address with its host: its keys carry a prefix, and all other parameters stay as they are. */
export interface AddressOptions {
  prefix?: string;
}

export const KEYS = [
  "tour",
  "event",
  "source",
  "view",
  "q",
  "actor",
  "tone",
  "act",
  "kind",
  "period",
  "origin",
  "silent",
  "compare",
] as const;
type Key = (typeof KEYS)[number];
const FILTER_KEYS = ["q", "actor", "tone", "act", "kind", "period", "origin"] as const satisfies Key[];

/** Views narrower than this many days are written to the minute. */
const FEW_DAYS = 4;
const MINUTES = 1440;

/** Decodes a part of a query string; an escape that is broken or is no UTF-8 stands for itself, as typed. */
const decode = (text: string): string =>
  text.replaceAll("+", " ").replace(/(?:%[\da-f]{2})+/gi, (escapes) => {
    try {
      return decodeURIComponent(escapes);
    } catch {
      return escapes;
    }
  });

/** Encodes a value but leaves what is safe and readable in a query string. */
const encode = (text: string): string =>
  encodeURIComponent(text.replace(/\p{Surrogate}/gu, "\ufffd")).replace(/%(2C|2F|3A)/g, (code) => decode(code));

const pairs = (query: string): string[] => query.replace(/^\?/, "").split("&").filter(Boolean);
const keyOf = (pair: string): string => decode(pair.split("=", 1)[0] ?? "");

const minute = (day: number): string => new Date(Math.round(day * MINUTES) * 60_000).toISOString().slice(0, 16);

function viewText({ start, end }: View): string {
  if (end - start < FEW_DAYS) return `${minute(start)}/${minute(end)}`;
  return `${dayString(Math.round(start))}/${dayString(Math.round(end) - 1)}`;
}

const periodText = ({ from, to }: Period): string => `${from ?? ".."}/${to ?? ".."}`;

/** Writes the state into a query string (without "?"), keeping the foreign parameters of the one that stood there. */
export function toQuery(state: AddressState, existing = "", { prefix = "" }: AddressOptions = {}): string {
  const { view, selected, filter, query, silent, tour = null, compare = null } = state;
  const values: Partial<Record<Key, string>> = {};
  if (tour !== null) values.tour = String(tour + 1);
  if (selected) values.event = selected.event;
  if (selected && selected.evidence > 0) values.source = String(selected.evidence + 1);
  if (view) values.view = viewText(view);
  if (parseQuery(query).length > 0) values.q = boundedQuery(query);
  if (filter.actors.length > 0) values.actor = filter.actors.join(",");
  if (filter.tones.length > 0) values.tone = filter.tones.join(",");
  if (filter.acts.length > 0) values.act = filter.acts.join(",");
  if (filter.categories.length > 0) values.kind = filter.categories.join(",");
  if (filter.period) values.period = periodText(filter.period);
  if (filter.origins.length > 0) values.origin = filter.origins.join(",");
  if (silent) values.silent = silent;
  if (compare) values.compare = compare.slice(0, LONGEST_QUERY);

  const ours = new Set<string>(KEYS.map((key) => prefix + key));
  const foreign = pairs(existing).filter((pair) => !ours.has(keyOf(pair)));
  const written = KEYS.flatMap((key) => {
    const value = values[key];
    return value === undefined ? [] : [`${encode(prefix + key)}=${encode(value)}`];
  });
  return [...foreign, ...written].join("&");
}

/** A day, or a day and a minute, as a day number. */
function moment(text: string): { day: number; timed: boolean } | null {
  const match = /^(\d{4}-\d{2}-\d{2})(?:T(\d{2}):(\d{2})Z?)?$/.exec(text);
  const day = match?.[1];
  if (!match || !day || !isDay(day)) return null;
  const [hours, minutes] = [Number(match[2] ?? 0), Number(match[3] ?? 0)];
  if (hours > 24 || minutes > 59) return null;
  return { day: dayNumber(day) + (hours * 60 + minutes) / MINUTES, timed: match[2] !== undefined };
}

function readView(text: string | undefined, timeline: Timeline): View | null {
  const [from, to] = (text ?? "").split("/").map(moment);
  if (!from || !to) return null;
  return viewOf({ start: from.day, end: to.timed ? to.day : to.day + 1 }, timeline) ?? null;
}

function readPeriod(text: string | undefined): Period | null {
  const parts = (text ?? "").split("/");
  if (parts.length !== 2) return null;
  const [from = null, to = null] = parts.map((part) => (isDay(part) ? part : null));
  return { from, to };
}

function readSelection(event: string | undefined, source: string | undefined, timeline: Timeline): Selection | null {
  const found = timeline.events.find(({ id }) => id === event);
  if (!found) return null;
  const index = /^\d+$/.test(source ?? "") ? Number(source) - 1 : 0;
  return { event: found.id, evidence: Math.min(Math.max(index, 0), found.evidence.length - 1) };
}

/** Index of the step that an address names, counted from one; null when the tour has no such step. */
function readTour(text: string | undefined, { tour = [] }: Pick<Timeline, "tour">): number | null {
  const index = /^\d{1,4}$/.test(text ?? "") ? Number(text) - 1 : -1;
  return index in tour ? index : null;
}

function valuesOf(query: string): Map<string, string> {
  const values = new Map<string, string>();
  for (const pair of pairs(query)) {
    const key = keyOf(pair);
    if (!values.has(key)) values.set(key, decode(pair.slice(pair.indexOf("=") + 1)));
  }
  return values;
}

/** The event that a query string names and that a timeline does not have; null when there is none. */
export function unknownEvent(
  query: string,
  { events }: Pick<Timeline, "events">,
  { prefix = "" }: AddressOptions = {},
): string | null {
  const named = valuesOf(query).get(`${prefix}event`);
  return named && !events.some(({ id }) => id === named) ? named : null;
}

/** Reads a query string (with or without "?"). What it does not know or cannot be is left out or brought within bounds. */
export function fromQuery(query: string, timeline: Timeline, { prefix = "" }: AddressOptions = {}): AddressState {
  const values = valuesOf(query);
  const get = (key: Key): string | undefined => values.get(prefix + key);
  const list = (key: Key, known: () => readonly string[]): string[] => {
    const named = get(key);
    if (named === undefined) return [];
    const ids = new Set(known());
    return named.split(",").filter((value) => ids.has(value));
  };

  const silent = get("silent");
  const compare = get("compare")?.slice(0, LONGEST_QUERY);
  const q = boundedQuery(get("q") ?? "");
  const tour = readTour(get("tour"), timeline);
  const step = tour === null ? undefined : timeline.tour?.[tour];
  /** A step comes with its own view and filters; an address that was written in the middle of it says more. */
  const own = step && stepPlace(step);
  const isOwn = own && FILTER_KEYS.every((key) => get(key) === undefined);
  const state = {
    view: readView(get("view"), timeline),
    selected: readSelection(get("event"), get("source"), timeline),
    filter: cleanFilter({
      ...NO_FILTER,
      actors: list("actor", () => timeline.actors.map(({ id }) => id)),
      tones: list("tone", () => timeline.domain.tones.map(({ id }) => id)),
      acts: list("act", () => timeline.events.map(({ category }) => actOf(timeline.domain, category))) as Act[],
      categories: list("kind", () => timeline.events.map(({ category }) => category)),
      period: readPeriod(get("period")),
      origins: list("origin", () => timeline.events.map(({ origin }) => origin)) as Origin[],
    }),
    query: parseQuery(q).length > 0 ? q : "",
    silent: silent && isSilent(silent) ? silent : null,
    ...(compare && { compare }),
  };
  if (!own) return state;
  const view = get("view") === undefined ? (viewOf(own.view, timeline) ?? null) : state.view;
  return { ...state, tour, view, ...(isOwn ? { filter: own.filter } : {}) };
}
