// An event as a screen reader should say it.

import { type Domain, toneName } from "../model/domain.ts";
import type { Actor, Timeline, TimelineEvent } from "../model/timeline.ts";
import type { Locale } from "./locale.ts";

/** "Norway", "Norway and Portugal", "Norway, Portugal and Spain". */
export function listInWords({ words }: Pick<Locale, "words">, names: readonly string[]): string {
  if (names.length <= 1) return names[0] ?? "";
  return `${names.slice(0, -1).join(", ")} ${words.and} ${names.at(-1)}`;
}

/** The names of an event's actors, in its order. */
export function actorNames(event: Pick<TimelineEvent, "actors">, actors: readonly Actor[]): string[] {
  const names = new Map(actors.map(({ id, name }) => [id, name]));
  return event.actors.map((id) => names.get(id) ?? id);
}

/** Name of a category by its id; the id in words where the domain does not list it. */
export function categoryName({ categories }: Pick<Domain, "categories">, category: string): string {
  return categories.find(({ id }) => id === category)?.name ?? category.replaceAll("-", " ");
}

/** Date, title, actors, tone, and whether it lasted, in one breath. */
export function spokenEvent(
  locale: Locale,
  event: TimelineEvent,
  { actors, domain }: Pick<Timeline, "actors" | "domain">,
): string {
  const { words } = locale;
  const date = locale.dateInWords(event.date, { lasts: event.lasts }).replace(/ ?– ?/g, ` ${words.to} `);
  const parts = [date, event.title, listInWords(locale, actorNames(event, actors)), toneName(domain, event.tone)];
  if (event.lasts) parts.push(words.lasting);
  if (event.origin === "proposed") parts.push(words.unreviewed);
  return parts.join(". ");
}
