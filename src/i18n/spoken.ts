// An event as a screen reader should say it.

import { type Domain, isWords, toneName } from "../model/domain.ts";
import type { Actor, Timeline, TimelineEvent } from "../model/timeline.ts";
import { eventDate, toldDate } from "./event-date.ts";
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

/** The actors of an event, and the places where it happened; that it names no actor, where there is neither. */
export function whoAndWhere(
  locale: Locale,
  event: Pick<TimelineEvent, "actors" | "places">,
  actors: readonly Actor[],
): string {
  const who = listInWords(locale, actorNames(event, actors));
  if (!event.places) return who || locale.words.nobody;
  const where = locale.words.inPlaces(listInWords(locale, actorNames({ actors: event.places }, actors)));
  return who ? `${who}, ${where}` : where;
}

/** Name of a category by its id; the id in words where the domain does not list it. */
export function categoryName({ categories }: Pick<Domain, "categories">, category: string): string {
  return categories.find(({ id }) => id === category)?.name ?? category.replaceAll("-", " ");
}

/** Date, title, actors, tone, and whether it was said or lasted, in one breath. */
export function spokenEvent(
  locale: Locale,
  event: TimelineEvent,
  { actors, domain }: Pick<Timeline, "actors" | "domain">,
): string {
  const { words } = locale;
  const aloud = (date: string) => date.replace(/ ?– ?/g, ` ${words.to} `);
  const told = toldDate(locale, event);
  const parts = [
    aloud(eventDate(locale, event)),
    ...(told === null ? [] : [words.told(aloud(told))]),
    event.title,
    whoAndWhere(locale, event, actors),
    toneName(domain, event.tone),
  ];
  if (isWords(domain, event)) parts.push(words.onlyWords);
  if (event.lasts && event.date.earliest !== event.date.latest) parts.push(words.lasting);
  if (event.origin === "proposed") parts.push(words.unreviewed);
  return parts.join(". ");
}
