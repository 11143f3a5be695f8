// The attributes of the element, which are the query parameters of embed.html, too. A module of its own, because the small
// loader needs it without the options' readers.

import type { OptionName } from "../box/options.ts";

const SAME = [
  "base",
  "language",
  "theme",
  "height",
  "view",
  "event",
  "actors",
  "list",
  "query",
  "silent",
  "tour",
  "step",
  "link",
] as const;

/** Options by attribute: the same name, in kebab case; a timeline's address is its `src`. */
export const ATTRIBUTES: Readonly<Record<string, OptionName>> = {
  src: "timeline",
  "url-key": "urlKey",
  ...Object.fromEntries(SAME.map((name) => [name, name])),
};
