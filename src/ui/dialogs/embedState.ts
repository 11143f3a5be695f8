// The part of the page's state that an embed has options for, read from the page's own query string.

import type { EmbedOptions } from "../../share/embed-code.ts";
import { fromQuery, toQuery } from "../../state/address.ts";
import type { TimelineState } from "../../state/store.ts";

/** Filters that are in the page's address, and that an embed does not have. */
const LEFT = ["tone", "act", "kind", "period", "origin"] as const;
export type LeftFilter = (typeof LEFT)[number];

export interface EmbedState extends Omit<EmbedOptions, "list" | "height"> {
  left: LeftFilter[];
  /** The page's own query string, for a link to the page as it is. */
  address: string;
}

export function embedState(state: TimelineState): EmbedState {
  const address = toQuery(state);
  const said = new URLSearchParams(address);
  const step = said.get("tour");
  /** A step comes with its own view and filters, which need not be said. */
  const own = new URLSearchParams(step === null ? "" : toQuery(fromQuery(`tour=${step}`, state.timeline)));
  const get = (name: string): string | null => (said.get(name) === own.get(name) ? null : said.get(name));
  return {
    // An embed's view knows whole days; one that ends within a day shows all of it.
    view: get("view")?.replace(/T\d\d:\d\d/g, "") ?? null,
    event: said.get("event"),
    actors: get("actor"),
    query: said.get("q"),
    silent: said.get("silent"),
    step,
    theme: state.theme,
    left: LEFT.filter((name) => get(name) !== null),
    address,
  };
}
