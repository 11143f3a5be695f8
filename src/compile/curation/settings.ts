// timeline.yaml: what the whole timeline is called and, if an editor wants it so, which years it spans.

import { parseDate } from "../../model/date.ts";
import type { Diagnostic } from "../../model/diagnostic.ts";
import { makeSource } from "../text/fault.ts";
import type { Decoded } from "../text/source.ts";
import { readRoot } from "./curation.ts";
import { type CompileDomain, DOMAIN_KEYS, NO_DOMAIN, readDomain } from "./domain.ts";
import { Fields } from "./fields.ts";

export const SETTINGS_FILE = "timeline.yaml";

export interface Settings {
  title: string;
  subtitle: string;
  /** BCP 47 */
  language: string;
  span: { start: string; end: string } | null;
  /** Proposed events are left out. */
  curatedOnly: boolean;
  domain: CompileDomain;
}

const DEFAULT_SETTINGS: Settings = {
  title: "Timeline",
  subtitle: "",
  language: "en",
  span: null,
  curatedOnly: false,
  domain: NO_DOMAIN,
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
  const fields = new Fields(
    root,
    source,
    faults,
    ["title", "subtitle", "language", "span", "curated_only", ...DOMAIN_KEYS],
    "the timeline",
  );
  return {
    title: fields.text("title")?.value ?? DEFAULT_SETTINGS.title,
    subtitle: fields.text("subtitle")?.value ?? DEFAULT_SETTINGS.subtitle,
    language: fields.text("language")?.value ?? DEFAULT_SETTINGS.language,
    span: readSpan(fields, faults),
    curatedOnly: fields.flag("curated_only")?.value ?? DEFAULT_SETTINGS.curatedOnly,
    domain: readDomain(fields, source, faults),
  };
}

function readSpan(fields: Fields, faults: Diagnostic[]): Settings["span"] {
  const node = fields.node("span");
  if (node === null) return null;
  if (node.kind !== "map") {
    fields.fault(node, { code: "wrong-type", message: '"span" must be a map of start and end' });
    return null;
  }
  const span = new Fields(node, fields.source, faults, ["start", "end"], "a span");
  const [start, end] = [span.date("start"), span.date("end")];
  for (const key of ["start", "end"]) {
    if (span.node(key) === null) span.fault(node, { code: "missing-key", message: `the span needs "${key}"` });
  }
  if (!start?.value.earliest || !end?.value.latest) return null;
  const range = parseDate(`${start.value.earliest}/${end.value.latest}`);
  if (range.ok) return { start: start.value.earliest, end: end.value.latest };
  span.fault(end.span, { code: "bad-date", message: "the span ends before it starts" });
  return null;
}
