// host.html: an article with three embeds in it, made of the record that they show.

import { readFileSync } from "node:fs";
import type { Timeline } from "../../../model/timeline.ts";
import { escapeHtml } from "../../../share/markup.ts";

/** The page, with names in braces where the record's own words go, and with this name for the embed. */
const NAME = /record-timeline/g;
const TEMPLATE = new URL("./host.html", import.meta.url);

export type HostRecord = Pick<Timeline, "title" | "subtitle" | "span" | "domain" | "actors">;

/** Fills a page with the words of a record and the name of its embed. Throws at a name in braces that stands for nothing. */
export function hostPage(record: HostRecord, template = readFileSync(TEMPLATE, "utf8")): string {
  const { title, subtitle, domain } = record;
  const { from, to } = period(record);
  const actor = actorOfLane(record);
  const words: Record<string, string> = {
    title,
    subtitle,
    from: String(from),
    to: String(to),
    actor: actor?.id ?? "",
    "actor name": actor?.name ?? title,
  };
  return template.replace(NAME, domain.embed.name).replace(/\{([a-z ]+)\}/g, (_, name: string) => {
    if (!Object.hasOwn(words, name)) throw new Error(`host.html asks for {${name}}, which a record does not have`);
    return escapeHtml(words[name]!);
  });
}

/** Years within the second half of the record. */
function period({ span }: HostRecord): { from: number; to: number } {
  const [first, last] = [span.start, span.end].map((day) => Number(day.slice(0, 4))) as [number, number];
  const years = last - first;
  return { from: first + Math.floor(years / 2), to: first + Math.floor((years * 3) / 4) };
}

/** The actor of the last lane that has only one. */
function actorOfLane({ domain, actors }: HostRecord): { id: string; name: string } | undefined {
  const own = domain.lanes.findLast((lane) => lane.actors.length === 1)?.actors[0];
  return actors.find(({ id }) => id === own) ?? actors[0];
}
