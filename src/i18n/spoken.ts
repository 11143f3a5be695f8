// An event as a screen reader should say it.

import { toneName } from "../model/domain.ts";
import type { Actor, Timeline, TimelineEvent } from "../model/timeline.ts";
import { dateInWords } from "./dates.ts";
import { en } from "./en.ts";

/** "Norway", "Norway and Portugal", "Norway, Portugal and Spain". */
export function listInWords(names: readonly string[]): string {
  if (names.length <= 1) return names[0] ?? "";
  return `${names.slice(0, -1).join(", ")} ${en.and} ${names.at(-1)}`;
}

/** The names of an event's actors, in its order. */
export function actorNames(event: Pick<TimelineEvent, "actors">, actors: readonly Actor[]): string[] {
  const names = new Map(actors.map(({ id, name }) => [id, name]));
  return event.actors.map((id) => names.get(id) ?? id);
}

/** A category's id as words: "military-base" becomes "military base". */
export const categoryInWords = (category: string): string => category.replaceAll("-", " ");

/** Date, title, actors, tone, and whether it lasted, in one breath. */
export function spokenEvent(event: TimelineEvent, { actors, domain }: Pick<Timeline, "actors" | "domain">): string {
  const date = dateInWords(event.date, { lasts: event.lasts }).replace(/ ?– ?/g, ` ${en.to} `);
  const parts = [date, event.title, listInWords(actorNames(event, actors)), toneName(domain, event.tone)];
  if (event.lasts) parts.push(en.lasting);
  if (event.origin === "proposed") parts.push(en.unreviewed);
  return parts.join(". ");
}
