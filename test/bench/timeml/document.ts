// A TimeML document as plain text with its TIMEX3 annotations. Offsets count in the text of the TEXT element.

export interface Annotation {
  start: number;
  end: number;
  type: string;
  value: string;
}

export interface AnnotatedDocument {
  id: string;
  /** The day it was written on, as its own annotation says. */
  dct: string | null;
  text: string;
  timexes: Annotation[];
}

const ENTITIES: Record<string, string> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };
const decoded = (raw: string): string =>
  raw.replace(/&(?:#(\d+)|#x([\da-f]+)|(\w+));/gi, (all, decimal, hex, name) => {
    if (decimal !== undefined) return String.fromCodePoint(Number(decimal));
    if (hex !== undefined) return String.fromCodePoint(Number.parseInt(hex, 16));
    return ENTITIES[name] ?? all;
  });

const attribute = (tag: string, name: string): string =>
  decoded(new RegExp(`\\b${name}="([^"]*)"`).exec(tag)?.[1] ?? "");

/** Reads a document. Annotations of no width, which stand for time that no words name, are left out. */
export function readTimeML(id: string, source: string): AnnotatedDocument {
  const xml = source
    .replace(/^\ufeff/, "")
    .replaceAll("\r\n", "\n")
    .replace(/<!--[\s\S]*?-->/g, "");
  const head = /<DCT>[\s\S]*?<TIMEX3\b([^>]*)>/.exec(xml)?.[1];
  const body = /<TEXT>([\s\S]*?)<\/TEXT>/.exec(xml)?.[1] ?? "";
  const timexes: Annotation[] = [];
  const open: Annotation[] = [];
  let text = "";
  for (const [, tag, raw = ""] of body.matchAll(/<([^>]+)>|([^<]+)/g)) {
    text += decoded(raw);
    if (tag?.startsWith("TIMEX3") && !tag.endsWith("/")) {
      open.push({ start: text.length, end: text.length, type: attribute(tag, "type"), value: attribute(tag, "value") });
    } else if (tag === "/TIMEX3") {
      const last = open.pop();
      if (last && text.length > last.start) timexes.push({ ...last, end: text.length });
    }
  }
  timexes.sort((a, b) => a.start - b.start || b.end - a.end);
  return { id, dct: head === undefined ? null : attribute(head, "value"), text, timexes };
}
