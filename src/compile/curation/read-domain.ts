// The domain out of timeline.yaml, and what is wrong with it beyond its schema.

import type { Diagnostic } from "../../model/diagnostic.ts";
import { TONE_MARKS } from "../../model/domain.ts";
import type { Span } from "../../model/text.ts";
import { type Fault, faultAt, position, type Source } from "../text/fault.ts";
import { didYouMean } from "../text/suggest.ts";
import type { ActorEntry, CategoryEntry, CompileDomain, LaneEntry, ToneEntry } from "./domain.ts";
import { NO_DOMAIN, withRestCategory, withRestTone } from "./domain.ts";
import type { Entry, Field } from "./fields.ts";
import type { TimelineYamlSchema } from "./schema.ts";

type File = Entry<TimelineYamlSchema>;

/** Reads the domain's keys of timeline.yaml; a key that is not there keeps its default. */
export function readDomain(file: File, source: Source, faults: Diagnostic[]): CompileDomain {
  const actors = file.entries("actors").flatMap((entry): ActorEntry[] => {
    const named = readNamed(entry.field("id"), entry.field("name"));
    const sameAs = entry.field("same_as")?.value;
    const kind = entry.field("kind")?.value ?? "organisation";
    const aliases = entry.items("aliases").map(({ value }) => value);
    return named ? [{ ...named, kind, ...(sameAs === undefined ? {} : { sameAs }), aliases }] : [];
  });
  const categories = file.entries("categories").flatMap((entry): CategoryEntry[] => {
    const named = readNamed(entry.field("id"), entry.field("name"));
    const is = (flag: "weighty" | "statement" | "contested" | "default") => entry.field(flag)?.value ?? false;
    const [weighty, statement, contested] = [is("weighty"), is("statement"), is("contested")];
    const words = entry.items("words").map(({ value }) => value);
    const kind = entry.field("kind")?.value ?? (statement ? "word" : "deed");
    return named ? [{ ...named, kind, words, weighty, statement, contested, default: is("default") }] : [];
  });
  const tones = file.entries("tones").flatMap((entry): ToneEntry[] => {
    const named = readNamed(entry.field("id"), entry.field("name"));
    const mark = entry.field("mark")?.value;
    const words = entry.items("words").map(({ value }) => value);
    return named && mark ? [{ ...named, mark, words, outweighs: entry.field("outweighs")?.value ?? false }] : [];
  });
  new Check(file, source, faults).run();
  return {
    spine: file.field("spine")?.value ?? null,
    embed: file.field("embed")?.value ?? NO_DOMAIN.embed,
    source: file.field("source")?.value ?? NO_DOMAIN.source,
    actors,
    lanes: readLanes(file, actors),
    categories: categories.length > 0 ? withRestCategory(categories) : NO_DOMAIN.categories,
    tones: tones.length > 0 ? withRestTone(tones) : NO_DOMAIN.tones,
    publishers: file.items("publishers").map(({ value }) => value),
  };
}

function readNamed(id: Field<string> | null, name: Field<string> | null): { id: string; name: string } | null {
  return id && name && { id: id.value, name: name.value };
}

/** A lane is the id of an actor, or a map with a name of its own. */
function readLanes(file: File, actors: readonly ActorEntry[]): LaneEntry[] {
  return file.items("lanes").flatMap(({ value }): LaneEntry[] => {
    if (typeof value !== "string") return [{ id: value.id, name: value.name, actors: value.actors ?? null }];
    const actor = actors.find(({ id }) => id === value);
    return actor ? [{ id: actor.id, name: actor.name, actors: [actor.id] }] : [];
  });
}

/** Checks that no schema can make: ids and names stand once, and everything that is named is there. */
class Check {
  private readonly actorIds: string[];

  constructor(
    private readonly file: File,
    private readonly source: Source,
    private readonly faults: Diagnostic[],
  ) {
    this.actorIds = file.entries("actors").flatMap((entry) => entry.field("id")?.value ?? []);
  }

  run(): void {
    for (const key of ["actors", "categories", "tones"] as const) {
      this.once(
        this.file.entries(key).map((entry) => entry.field("id")),
        "duplicate-id",
        (id) => `the id "${id}" stands twice in "${key}"`,
      );
    }
    this.spine();
    this.aliases();
    this.lanes();
    this.categories();
    this.tones();
  }

  private fault(span: Span, fault: Fault): void {
    this.faults.push(faultAt(this.source, span, fault));
  }

  /** Notes each value that stood before, with the line where it stood. */
  private once(fields: readonly (Field<string> | null)[], code: string, message: (value: string) => string): void {
    const seen = new Map<string, Field<string>>();
    for (const field of fields) {
      if (field === null) continue;
      const first = seen.get(field.value);
      if (first === undefined) seen.set(field.value, field);
      else {
        const { line } = position(this.source, first.span.start);
        this.fault(field.span, {
          code,
          message: message(field.value),
          hint: `the first is in line ${line}; give this one another`,
        });
      }
    }
  }

  private actor(field: Field<string>): void {
    if (this.actorIds.includes(field.value)) return;
    const hint = this.actorIds.length === 0 ? "list the actors under actors:" : didYouMean(field.value, this.actorIds);
    this.fault(field.span, { code: "unknown-actor", message: `there is no actor "${field.value}"`, hint });
  }

  private spine(): void {
    const spine = this.file.field("spine");
    if (spine) this.actor(spine);
  }

  private aliases(): void {
    const owner = new Map<string, { id: string; line: number }>();
    for (const entry of this.file.entries("actors")) {
      const id = entry.field("id")?.value ?? "";
      for (const alias of entry.items("aliases")) {
        const { line } = position(this.source, alias.span.start);
        const other = owner.get(alias.value);
        if (other === undefined) owner.set(alias.value, { id, line });
        else if (other.id !== id) {
          const message = `"${alias.value}" is already a name of "${other.id}" (line ${other.line})`;
          this.fault(alias.span, {
            code: "shared-alias",
            message,
            hint: "a name in a text can mean one actor only; leave it to one of them",
          });
        } else {
          const message = `"${alias.value}" stands twice among the names of "${id}"`;
          this.fault(alias.span, { code: "shared-alias", message, hint: "take one of them out" });
        }
      }
    }
  }

  private lanes(): void {
    const laneOf = new Map<string, Field<string>>();
    const isTaken = (actor: Field<string>): void => {
      this.actor(actor);
      const first = laneOf.get(actor.value);
      if (first === undefined) laneOf.set(actor.value, actor);
      else {
        const { line } = position(this.source, first.span.start);
        this.fault(actor.span, {
          code: "actor-in-two-lanes",
          message: `"${actor.value}" has a lane already (line ${line})`,
          hint: "take it out of one of them",
        });
      }
    };
    const open: Span[] = [];
    const ids: Field<string>[] = [];
    for (const lane of this.file.items("lanes")) {
      const { value, span } = lane;
      if (typeof value !== "string") continue;
      isTaken({ value, span });
      ids.push({ value, span });
    }
    for (const entry of this.file.entriesOfEither("lanes")) {
      const id = entry.field("id");
      if (id) ids.push(id);
      if (entry.isGiven("actors")) for (const actor of entry.items("actors")) isTaken(actor);
      else open.push(entry.span);
    }
    this.once(
      ids.toSorted((a, b) => a.span.start - b.span.start),
      "duplicate-id",
      (id) => `the id "${id}" stands twice in "lanes"`,
    );
    for (const span of open.slice(1)) {
      this.fault(span, {
        code: "second-open-lane",
        message: "another lane has no actors either",
        hint: "one lane may take all actors that no other names; give this one its actors",
      });
    }
  }

  private categories(): void {
    const entries = this.file.entries("categories");
    for (const flag of ["statement", "default"] as const) {
      for (const entry of entries.filter((each) => each.field(flag)?.value === true).slice(1)) {
        const span = entry.field(flag)?.span ?? entry.span;
        this.fault(span, {
          code: `second-${flag}`,
          message: `another category is marked "${flag}" already`,
          hint: "mark one of them",
        });
      }
    }
    for (const entry of entries) {
      const isExcused =
        entry.isGiven("words") || entry.field("statement")?.value === true || entry.field("default")?.value === true;
      const id = entry.field("id");
      if (isExcused || id === null) continue;
      const hint = "give words: [treaty, sign*, …], or mark it default: true if it is that of all other events";
      this.fault(id.span, {
        code: "category-without-words",
        message: `the category "${id.value}" has no words, so nothing is of it`,
        hint,
      });
    }
  }

  private tones(): void {
    const tones = this.file.entries("tones");
    this.once(
      tones.map((entry) => entry.field("mark")),
      "shared-mark",
      (mark) => `the mark "${mark}" is that of another tone already`,
    );
    for (const entry of tones.filter((each) => !each.isGiven("words")).slice(1)) {
      this.fault(entry.span, {
        code: "second-rest-tone",
        message: "another tone has no words either",
        hint: "one tone without words is that of all other events; give this one words",
      });
    }
    const last = tones.at(-1)?.field("id");
    if (tones.length === TONE_MARKS.length && tones.every((entry) => entry.isGiven("words")) && last) {
      this.fault(last.span, {
        severity: "warning",
        code: "no-rest-tone",
        message: `all marks are taken by tones with words, so events that no words decide have the tone "${last.value}"`,
        hint: "leave out the words of one: it is that of all other events",
      });
    }
  }
}
