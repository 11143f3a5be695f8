// Reading the fields of a YAML map one by one, each with its place; what is wrong is noted, what is right is kept.

import { type EdtfDate, parseDate } from "../../model/date.ts";
import type { Diagnostic } from "../../model/diagnostic.ts";
import type { Span } from "../../model/text.ts";
import { type Fault, faultAt, type Source } from "../text/fault.ts";
import { didYouMean } from "../text/suggest.ts";
import type { MapNode, YamlNode } from "./yaml.ts";

/** A value and where it stands in the curation file. */
export interface Field<T> {
  value: T;
  span: Span;
}

const KIND_NAMES = { text: "a text", list: "a list", map: "a map" } as const;

/** The place of a node without the node, which a compiled document need not carry along. */
export const placeOf = ({ start, end }: Span): Span => ({ start, end });

export class Fields {
  readonly span: Span;
  private readonly values = new Map<string, YamlNode>();

  constructor(
    map: MapNode,
    readonly source: Source,
    private readonly faults: Diagnostic[],
    known: readonly string[],
    what: string,
  ) {
    this.span = { start: map.start, end: map.end };
    for (const { key, value } of map.entries) {
      if (known.includes(key.text)) this.values.set(key.text, value);
      else {
        const message = `${what} has no key "${key.text}"`;
        this.fault(key, { code: "unknown-key", message, hint: didYouMean(key.text, known) });
      }
    }
  }

  fault(span: Span, fault: Fault): void {
    this.faults.push(faultAt(this.source, span, fault));
  }

  has(key: string): boolean {
    return this.values.has(key);
  }

  /** The node of a key; an empty value counts as missing. */
  node(key: string): YamlNode | null {
    const node = this.values.get(key);
    return node === undefined || (node.kind === "text" && node.text.trim() === "") ? null : node;
  }

  private wrongType(key: string, node: YamlNode, wanted: string, hint?: string): null {
    const message = `"${key}" must be ${wanted}, not ${node.kind === "text" ? `"${node.text.slice(0, 40)}"` : KIND_NAMES[node.kind]}`;
    this.fault(node, { code: "wrong-type", message, hint });
    return null;
  }

  text(key: string): Field<string> | null {
    const node = this.node(key);
    if (node === null) return null;
    if (node.kind !== "text") return this.wrongType(key, node, "a text", "put it in quotes");
    return { value: node.text.trim().replace(/\s+/g, " "), span: placeOf(node) };
  }

  list(key: string): YamlNode[] | null {
    const node = this.node(key);
    if (node === null) return null;
    if (node.kind === "list") return node.items;
    return this.wrongType(key, node, "a list", node.kind === "text" ? `write [${node.text}]` : undefined);
  }

  /** The maps of a list; whatever else stands in it is a fault. */
  maps(key: string): MapNode[] {
    return (this.list(key) ?? []).filter((item): item is MapNode => {
      if (item.kind === "map") return true;
      this.fault(item, { code: "wrong-type", message: `each entry of "${key}" must be a map of keys` });
      return false;
    });
  }

  /** Notes the keys that are not there, at the first line of the map. */
  require(keys: readonly string[], what: string): void {
    const lineEnd = this.source.text.indexOf("\n", this.span.start);
    const end = lineEnd === -1 ? this.span.end : Math.min(lineEnd, this.span.end);
    for (const key of keys) {
      if (this.node(key) !== null) continue;
      this.fault({ start: this.span.start, end }, { code: "missing-key", message: `${what} needs "${key}"` });
    }
  }

  texts(key: string): Field<string>[] | null {
    const items = this.list(key);
    if (items === null) return null;
    const texts: Field<string>[] = [];
    for (const item of items) {
      if (item.kind === "text") texts.push({ value: item.text.trim(), span: placeOf(item) });
      else this.wrongType(key, item, "a list of texts");
    }
    return texts;
  }

  flag(key: string): Field<boolean> | null {
    const text = this.text(key);
    if (text === null) return null;
    if (text.value === "true" || text.value === "false") return { value: text.value === "true", span: text.span };
    this.fault(text.span, { code: "wrong-type", message: `"${key}" must be true or false, not "${text.value}"` });
    return null;
  }

  date(key: string): Field<EdtfDate> | null {
    const text = this.text(key);
    if (text === null) return null;
    const parsed = parseDate(text.value);
    if (parsed.ok) return { value: parsed.date, span: text.span };
    this.fault(text.span, {
      code: "bad-date",
      message: `"${text.value}" is no EDTF date: ${parsed.reason}`,
      hint: "write 2012-09-06, 2016-04, 2011-22 (summer), 2005, 199X, 2000/2003, 2002/.. or ../2024-02-08; ~ about, ? uncertain, % both",
    });
    return null;
  }

  url(key: string): Field<string> | null {
    const text = this.text(key);
    if (text === null) return null;
    const hint = /^[\w-]+(?:\.[\w-]+)+(?:\/|$)/.test(text.value) ? `did you mean "https://${text.value}"?` : undefined;
    if (isSafeUrl(text.value)) return text;
    this.fault(text.span, { code: "bad-url", message: `"${text.value}" is no http, https or mailto address`, hint });
    return null;
  }
}

/** Only addresses that a page may link to: no script, no data, no file. */
function isSafeUrl(text: string): boolean {
  if (!/^(?:https?:\/\/[^/]|mailto:.)/i.test(text) || !URL.canParse(text)) return false;
  return /^(?:https?|mailto):$/.test(new URL(text).protocol);
}
