// Names for files that are made of a record.

/** A text as it can stand in a name or an identifier: small letters, digits and hyphens; "timeline" where nothing is left. */
export const slug = (text: string): string =>
  text
    .normalize("NFKD")
    .toLowerCase()
    .replace(/\p{M}/gu, "")
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "") || "timeline";

/** "harbour-strikes-11-of-60-events.csv"; without the numbers where all events are in it. */
export const eventsFile = (title: string, count: number, total: number, ending: string): string =>
  `${slug(title)}${count < total ? `-${count}-of-${total}` : ""}-events.${ending}`;
