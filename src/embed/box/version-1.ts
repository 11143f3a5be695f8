// Records of version 1 had no domain: all were about the subject of their bundle. They are read as version 2 with the domain
// of the record that the bundle was built with.

import { domain, language } from "virtual:built-in";

type Fields = Record<string, unknown>;

/**
 * Completes a record of version 1 with what version 2 asks for. Nothing of it has been checked yet: parts of another form
 * than expected stay as they are, for the checks of version 2 to refuse.
 */
export function fromVersion1(record: Fields): Fields {
  if (!Array.isArray(record.actors)) return { ...record, version: 2, language, domain };
  const actors = record.actors.map(withKind);
  const ids = actors.map(({ id }) => id).filter((id) => typeof id === "string");
  const lanes = domain.lanes.map((lane) => ({
    ...lane,
    actors: lane.actors.filter((id) => ids.includes(id)) as unknown[],
  }));
  // Actors that the bundle's own record does not have go to the last lane, as in version 1.
  lanes.at(-1)?.actors.push(...ids.filter((id) => !domain.lanes.some((lane) => lane.actors.includes(id))));
  return {
    ...record,
    version: 2,
    language,
    domain: {
      ...domain,
      spine: domain.spine !== null && ids.includes(domain.spine) ? domain.spine : null,
      lanes: lanes.filter((lane) => lane.actors.length > 0),
    },
    actors,
  };
}

/** Version 1 does not say what kind of actor each is, and nothing that an embed shows depends on it. */
const withKind = (actor: unknown): Fields => ({ kind: "organisation", ...(actor as Fields) });
