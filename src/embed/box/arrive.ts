// A link that someone shared out of an embed leads to the host's page, in which the embed may be far below.

import { documentOf } from "../../model/unshadowed.ts";

/** Keys whose embeds have been in the page before: what the address says by then may be their own. */
const met = new Set<string>();

/**
 * Brings `host` into view when the address of the page names an event or a view under its key. A hash, a reader who has
 * scrolled, and the place that the browser gives back after a reload count for more.
 */
export function arrive(host: HTMLElement, key: string | null | undefined): void {
  const window = documentOf(host).defaultView;
  if (!window || !key || met.has(key)) return;
  met.add(key);
  const { search, hash } = window.location;
  const named = new URLSearchParams(search);
  if (hash || window.scrollY > 0 || !["event", "view"].some((name) => named.has(`${key}.${name}`))) return;
  const [opened] = window.performance.getEntriesByType("navigation") as PerformanceNavigationTiming[];
  if (opened && opened.type !== "navigate") return;
  host.scrollIntoView({ block: host.offsetHeight < window.innerHeight ? "center" : "start", behavior: "instant" });
}
