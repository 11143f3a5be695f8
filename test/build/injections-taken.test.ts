// What readers take along of hostile words: tables, calendars, citations. Each is read back as its own programs read it.

import { describe, expect, it } from "vitest";
import { type Cited, cite } from "../../src/share/citation.ts";
import { toCsv } from "../../src/share/csv.ts";
import { toICalendar } from "../../src/share/ical.ts";
import { injectedAll } from "../fixtures/injected-folder.ts";
import { inWords } from "../share/in-words.ts";

const { timeline } = injectedAll();
const { documents, events } = timeline;

/** Cells by row; a cell in quotes may hold the separator and line ends. As lenient as a spreadsheet. */
function readTable(text: string, separator: string): string[][] {
  const rows: string[][] = [[]];
  for (let at = 0; at < text.length; ) {
    let cell = "";
    if (text[at] === '"') {
      for (at += 1; at < text.length && !(text[at] === '"' && text[at + 1] !== '"'); at += text[at] === '"' ? 2 : 1)
        cell += text[at];
      at += 1;
    }
    for (; at < text.length && text[at] !== separator && text[at] !== "\r" && text[at] !== "\n"; at += 1)
      cell += text[at];
    rows.at(-1)?.push(cell);
    if (at < text.length && text[at] !== separator) {
      if (text.startsWith("\r\n", at)) at += 1;
      rows.push([]);
    }
    at += 1;
  }
  return rows;
}

/** What a spreadsheet takes for a formula; characters that cannot be seen do not keep it from that. */
const isFormula = (cell: string): boolean => /^[\s\p{Cc}\p{Cf}]*[=+\-@＝＋－＠]/u.test(cell);

describe("the table", () => {
  const csv = toCsv(timeline, events);

  it("holds the words, a row for each piece of evidence", () => {
    const rows = readTable(csv, ",").slice(1, -1);
    expect(rows.filter((row) => row.length !== 26)).toEqual([]);
    const bare = (text: string) => text.replaceAll("'", "").replace(/\s+/g, " ").trim();
    expect(rows.map(([id, title, summary]) => [id, bare(title ?? ""), bare(summary ?? "")])).toEqual(
      events.flatMap(({ id, title, summary, evidence }) => evidence.map(() => [id, bare(title), bare(summary)])),
    );
  });

  it.each([
    [",", "as it is written"],
    [";", "where lists are parted by semicolons"],
    ["\t", "pasted"],
  ])("has no formula in any cell, read with %j (%s)", (separator) => {
    expect(readTable(csv, separator).flat().filter(isFormula)).toEqual([]);
  });
});

describe("the calendar", () => {
  const made = toICalendar(timeline, events, { stamp: 0, link: ({ id }) => `https://example.org/?event=${id}` });
  const NAMES =
    /^(?:BEGIN|VERSION|PRODID|CALSCALE|X-WR-CALNAME|UID|DTSTAMP|DTSTART;VALUE=DATE|DTEND;VALUE=DATE|SUMMARY|DESCRIPTION|CATEGORIES|STATUS|TRANSP|URL|END):/;

  it("has the lines of a calendar and no others, wherever a program sees a line end", () => {
    const lines = made.replaceAll("\r\n ", "").split(/\r\n|[\n\r\v\f\u0085\u2028\u2029]/);
    expect(lines.pop()).toBe("");
    expect(lines.filter((line) => !NAMES.test(line))).toEqual([]);
    expect(lines).toHaveLength(6 + 12 * events.length);
    expect(made).not.toMatch(/[^\P{Cc}\r\n\t]/u);
  });

  it("says what the events are called", () => {
    const titles = [...made.replaceAll("\r\n ", "").matchAll(/^SUMMARY:(.*)\r$/gm)].map(([, text = ""]) =>
      text.replace(/\\(.)/g, (_, sign: string) => (sign === "n" ? "\n" : sign)),
    );
    expect(titles).toEqual(events.map(({ title }) => title.replaceAll("\u0085", "\n").replace(/[^\P{Cc}\n]/gu, "")));
  });
});

const cited = events.map((event): Cited => {
  const [evidence] = event.evidence;
  const document = documents.find(({ id }) => id === evidence?.document);
  if (!evidence || !document) throw new Error(`${event.id} has no source`);
  return { event, evidence, document, link: `https://example.org/?event=${event.id}`, inWords };
});

/** The fields of a BibTeX entry as BibTeX finds their ends: it counts braces, also those behind a backslash. */
function readBibtex(text: string): { entry: string; fields: string[]; rest: string } {
  const head = /^@misc\{([^,]*),\n/.exec(text);
  const fields: string[] = [];
  let at = head?.[0].length ?? 0;
  for (let field = next(); field; field = next()) {
    fields.push(field[1] ?? "");
    at += field[0].length;
    if (text[at] === "{") {
      let depth = 0;
      do {
        depth += text[at] === "{" ? 1 : text[at] === "}" ? -1 : 0;
        at += 1;
      } while (depth > 0 && at < text.length);
    } else at += /^\w*/.exec(text.slice(at))?.[0].length ?? 0;
    if (text.startsWith(",\n", at)) at += 2;
  }
  return { entry: head?.[1] ?? "", fields, rest: text.slice(at) };

  function next(): RegExpExecArray | null {
    return /^ {2}(\w+) = /.exec(text.slice(at));
  }
}

describe("citations", () => {
  it("are BibTeX entries of the fields of a report, whatever stands in these", () => {
    for (const each of cited) {
      const { entry, fields, rest } = readBibtex(cite.bibtex(each));
      expect(entry).toBe(each.document.id);
      expect(fields, each.document.title).toEqual([
        "author",
        "title",
        "year",
        "month",
        "day",
        "url",
        "language",
        "note",
      ]);
      expect(rest, each.document.title).toBe("\n}");
    }
  });

  it("are CSL items with the words as they are, a title in brackets where its document has no such words", () => {
    for (const each of cited) {
      const { title, titleBy } = each.document;
      const [item] = JSON.parse(cite.csl(each));
      expect(item.title).toBe(titleBy === "editor" ? `[${title}]` : title);
      expect(item.URL).toMatch(/^https?:\/\//);
      expect(Object.keys(item)).toEqual([
        "id",
        "type",
        "title",
        "container-title",
        "language",
        "issued",
        "URL",
        "note",
      ]);
    }
  });

  it("are one line as a text", () => {
    for (const each of cited) expect(cite.text(each)).not.toMatch(/[\r\n\u2028\u2029]/);
  });
});
