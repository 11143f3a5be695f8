// timeline.yaml: what the whole timeline is called and, if an editor wants it so, which years it spans.

import { parseDate } from "../../model/date.ts";
import type { Diagnostic } from "../../model/diagnostic.ts";
import { faultAt, makeSource, type Source } from "../text/fault.ts";
import type { Decoded } from "../text/source.ts";
import { asDate } from "./curated-event.ts";
import { readRoot } from "./curation.ts";
import type { DeckEntry } from "./deck/deck.ts";
import { readDeck } from "./deck/read-deck.ts";
import { type CompileDomain, NO_DOMAIN } from "./domain.ts";
import { type Entry, makeCheck } from "./fields.ts";
import { readDomain } from "./read-domain.ts";
import { TimelineYamlSchema } from "./schema.ts";
import { type CuratedTour, readTour } from "./tour/read-tour.ts";

export const SETTINGS_FILE = "timeline.yaml";

export interface Settings {
  title: string;
  subtitle: string;
  /** BCP 47 */
  language: string;
  /** An editor's sentence about the record, its figures not yet counted. */
  deck: DeckEntry | null;
  span: { start: string; end: string } | null;
  /** Proposed events are left out. */
  curatedOnly: boolean;
  domain: CompileDomain;
  /** Null where no editor has written one. */
  tour: CuratedTour | null;
}

const check = makeCheck(TimelineYamlSchema);

const DEFAULT_SETTINGS: Settings = {
  title: "Timeline",
  subtitle: "",
  language: "en",
  deck: null,
  span: null,
  curatedOnly: false,
  domain: NO_DOMAIN,
  tour: null,
};

/** The settings of a folder, from its timeline.yaml if it has one. */
export function decodeSettings(file: Decoded | null, faults: Diagnostic[]): Settings {
  if (file === null) return DEFAULT_SETTINGS;
  if ("text" in file) return readSettings(file.name, file.text, faults);
  faults.push(file.fault);
  return DEFAULT_SETTINGS;
}

/** Reads timeline.yaml; whatever it leaves out keeps its default. */
function readSettings(name: string, text: string, faults: Diagnostic[]): Settings {
  const source = makeSource(name, text);
  const root = readRoot(source, faults);
  if (root === null) return DEFAULT_SETTINGS;
  const file = check(root, source, faults);
  const domain = readDomain(file, source, faults);
  const language = file.field("language")?.value ?? DEFAULT_SETTINGS.language;
  return {
    title: file.field("title")?.value ?? DEFAULT_SETTINGS.title,
    subtitle: file.field("subtitle")?.value ?? DEFAULT_SETTINGS.subtitle,
    language,
    deck: readDeck(file, domain, language, source, faults),
    span: readSpan(file, source, faults),
    curatedOnly: file.field("curated_only")?.value ?? DEFAULT_SETTINGS.curatedOnly,
    domain,
    tour: readTour(file, source),
  };
}

function readSpan(file: Entry<typeof TimelineYamlSchema>, source: Source, faults: Diagnostic[]): Settings["span"] {
  const given = file.map("span");
  const [start, end] = [asDate(given?.field("start") ?? null), asDate(given?.field("end") ?? null)];
  if (!start?.value.earliest || !end?.value.latest) return null;
  const range = parseDate(`${start.value.earliest}/${end.value.latest}`);
  if (range.ok) return { start: start.value.earliest, end: end.value.latest };
  faults.push(faultAt(source, end.span, { code: "bad-date", message: "the span ends before it starts" }));
  return null;
}
