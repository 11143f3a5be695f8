// The gallery: a page of every kind of mark × tone × state as the chart draws it, and of the marks beside words.

import { readFileSync } from "node:fs";
import type { ReactElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { pageColours } from "../../src/build/vite/palette.ts";
import { localeOf } from "../../src/i18n/locales.ts";
import { edtf } from "../../src/model/date.ts";
import { Legend } from "../../src/ui/filters/Legend.tsx";
import { ToneMark } from "../../src/ui/parts/ToneMark.tsx";
import { ReaderScale } from "../../src/ui/reader/ReaderScale.tsx";
import { event, timelineOf } from "../chart/events.ts";
import { TONES } from "../fixtures/domain.ts";
import { cell, KINDS, MIXED, PALETTES, STATES } from "./cells.ts";

export type PaletteName = keyof typeof PALETTES;

/** Deeds, words, and what nobody has reviewed. */
const LOOKS = {
  deed: { origin: "curated", category: "talks" },
  words: { origin: "curated", category: "statement" },
  unreviewed: { origin: "proposed", category: "talks" },
} as const;
const LOOK_NAMES = Object.keys(LOOKS) as (keyof typeof LOOKS)[];

interface Row {
  head: string;
  cells: string[];
}

const table = (head: readonly string[], rows: readonly Row[]): string => {
  const line = ({ head, cells }: Row) => `<tr><th>${head}</th>${cells.map((each) => `<td>${each}</td>`).join("")}</tr>`;
  return `<table><tr><th></th>${head.map((name) => `<th>${name}</th>`).join("")}</tr>\n${rows.map(line).join("\n")}\n</table>`;
};

/** Kinds from top to bottom; looks and states from left to right: the marks of one tone, and those of all tones. */
export function chartTables(palette: PaletteName): string {
  const columns = LOOK_NAMES.flatMap((look) => STATES.map((state) => ({ look, state })));
  const head = columns.map(({ look, state }) => `${look}, ${state}`);
  const tables = TONES.map(({ id: tone, name, mark }) => {
    const rows = Object.entries(KINDS).map(([kind, drafts], row) => ({
      head: kind,
      cells: columns.map(({ look, state }, column) => {
        const made = drafts.map((draft) => ({ ...draft, tone, ...LOOKS[look] }));
        return cell(`${palette[0]}-${mark}-${row}-${column}`, made, state, palette);
      }),
    }));
    return `<h3>${name} (${mark})</h3>\n${table(head, rows)}`;
  });
  const mixed = STATES.map((state, column) => cell(`${palette[0]}-mixed-${column}`, MIXED, state, palette));
  return [...tables, `<h3>All tones</h3>\n${table(STATES, [{ head: "several", cells: mixed }])}`].join("\n");
}

/** The marks that stand beside words: of list and filters, of the legend, of the reader's scale. */
export function wordMarks(palette: PaletteName): string {
  let rendered = 0;
  // Ids of gradients must not meet on the page.
  const markup = (element: ReactElement) =>
    renderToStaticMarkup(element, { identifierPrefix: `${palette[0]}${rendered++}-` });
  const timeline = timelineOf([]);
  const locale = localeOf(timeline);
  const marks = TONES.map(({ mark, name }) => ({
    head: name,
    cells: LOOK_NAMES.map((look) =>
      markup(<ToneMark mark={mark} words={look === "words"} proposed={look === "unreviewed"} />),
    ),
  }));
  const legend = markup(<Legend locale={locale} unreviewed bothActs silent />);
  const kinds = Object.entries(KINDS).filter(([kind]) => !/tied|several/.test(kind));
  const scales = kinds.map(([kind, [draft]]) => ({
    head: kind,
    cells: TONES.flatMap(({ id }) =>
      LOOK_NAMES.map((look) =>
        markup(
          <ReaderScale
            locale={locale}
            event={event({ ...draft!, tone: id, ...LOOKS[look] })}
            published={edtf("2014-04-01")}
            domain={timeline.domain}
          />,
        ),
      ),
    ),
  }));
  const head = TONES.flatMap(({ name }) => LOOK_NAMES.map((look) => `${name}, ${look}`));
  return [
    `<h3>List and filters</h3>\n${table(LOOK_NAMES, marks)}`,
    `<h3>Legend</h3>\n${legend}`,
    `<h3>The reader’s scale</h3>\n${table(head, scales)}`,
  ].join("\n");
}

const STYLE = `
  body { margin: 0; font: 14px/1.45 sans-serif; }
  section { padding: 16px 24px; background: var(--bt-paper); color: var(--bt-ink); overflow-x: auto; }
  th { font-weight: 400; text-align: left; padding: 2px 8px; vertical-align: middle; white-space: nowrap; }
  td { padding: 2px 8px; }
  td .bt-scale { width: 352px; }
  ul { display: flex; gap: 24px; list-style: none; padding: 0; }
`;

/** The whole page, which needs no other file. */
export function galleryPage(): string {
  const sheets = ["src/ui/parts/tone-mark.css", "src/ui/reader/why.css"].map((path) => readFileSync(path, "utf8"));
  const forced = Object.entries(PALETTES["forced colours"]).map(([name, colour]) => `--bt-${name}:${colour};`);
  const sections = (Object.keys(PALETTES) as PaletteName[]).map((palette) => {
    const theme = palette === "dark" ? "dark" : "light";
    const style = palette === "forced colours" ? ` style="${forced.join("")}"` : "";
    const body = `<h2>${palette}</h2>\n${chartTables(palette)}\n${wordMarks(palette)}`;
    return `<section class="bt-root" data-theme="${theme}"${style}>\n${body}\n</section>`;
  });
  const styles = [pageColours(), ...sheets, STYLE].join("\n");
  return `<!doctype html>\n<html lang="en">\n<meta charset="utf-8">\n<title>The marks</title>\n<style>${styles}</style>\n${sections.join("\n")}\n</html>\n`;
}
