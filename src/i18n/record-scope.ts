// The limits of a record, in words.

import type { Timeline } from "../model/timeline.ts";
import { scope } from "./en/scope.ts";
import type { LanguageTag, Locale } from "./locale.ts";
import { listInWords } from "./spoken.ts";

const SCOPE: Readonly<Record<LanguageTag, typeof scope>> = { en: scope };

/** The words for the limits of a record, in the language of a locale. */
export const scopeWords = ({ tag, source }: Locale): ReturnType<typeof scope> => SCOPE[tag](source);

interface Silent {
  actor: { name: string };
  events: number;
}

/** The actors without words of their own, in a sentence; null where there are none. */
export function silentInWords(locale: Locale, silent: readonly Silent[], documents: number): string | null {
  const [first, second] = silent;
  if (!first) return null;
  const words = scopeWords(locale);
  const names = silent.map(({ actor, events }) => words.silentActor(actor.name, events));
  const alone = second ? null : { name: first.actor.name, events: first.events };
  return words.silent(listInWords(locale, names), alone, documents);
}

interface RecordPart {
  from: string;
  to: string;
  count: number;
  tones: readonly number[];
}

/** The numbers of events by part of its time and tone, in one sentence. Nothing is read into them. */
export function trendInWords(
  locale: Locale,
  recordParts: readonly RecordPart[],
  { domain }: Pick<Timeline, "domain">,
): string {
  const words = scopeWords(locale);
  const tonesOf = ({ tones }: RecordPart) =>
    domain.tones.flatMap(({ name }, at) => (tones[at] ? [`${tones[at]} ${name.toLowerCase()}`] : [])).join(", ");
  const said = recordParts.map((part) => words.part(part.from, part.to, part.count, tonesOf(part)));
  return words.trend(said.join("; "));
}
