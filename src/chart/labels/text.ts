// The words of a label, and their widths in the fonts of the labels.

import { shortened } from "../../model/text.ts";
import type { Ctx } from "../marks/shapes.ts";

/** The words of a label, which stand in one line. `more` is what several events of the same days add at its end. */
export interface LabelText {
  date: string;
  more: string;
  title: string;
  /** A shorter title; the full one is written where there is room. */
  short: string | undefined;
}

/** Gives the words of a mark: the event that speaks, all its members, and whether its start is out of view on the left. */
export type LabelWords = (speaker: number, members: readonly number[], startHidden: boolean) => LabelText;

/** Width of a text in px, in the font of the labels. */
export type Measure = (text: string) => number;

/** Widths in the fonts of the labels: plain, bold for dates, italic where the event is unreviewed. */
export interface LabelFonts {
  text: Measure;
  bold: Measure;
  italic: Measure;
}

/** The type of the labels as in the style sheet, in px. Readers may set other sizes and distances. */
interface LabelType {
  size: number;
  line: number;
  letters: number;
  words: number;
}

export const LINE_HEIGHT = 14;
const TYPE: LabelType = { size: 11.5, line: LINE_HEIGHT, letters: 0, words: 0 };
/** Browsers set a text a little wider than it is measured. */
const SLACK = 0.5;

/** Measures texts in the labels' fonts; results are kept, since the same titles come back at every rest. */
export class LabelMeasure implements LabelFonts {
  readonly #ctx: Ctx;
  readonly #sans: string;
  readonly #widths = new Map<string, number>();
  #type = TYPE;

  constructor(ctx: Ctx, sans: string) {
    this.#ctx = ctx;
    this.#sans = sans;
  }

  readonly text: Measure = (text) => this.#width("", text);
  readonly italic: Measure = (text) => this.#width("italic ", text);
  readonly bold: Measure = (text) => this.#width("bold ", text);

  /** Height of a line in px. */
  get line(): number {
    return this.#type.line;
  }

  /** Takes the type of a label as it is set on the page; true when it has changed. */
  read({ fontSize, lineHeight, letterSpacing, wordSpacing }: CSSStyleDeclaration): boolean {
    const px = (length: string, otherwise: number) => Number.parseFloat(length) || otherwise; // "normal" is no number
    const type = {
      size: px(fontSize, TYPE.size),
      line: px(lineHeight, TYPE.line),
      letters: px(letterSpacing, 0),
      words: px(wordSpacing, 0),
    };
    if (JSON.stringify(type) === JSON.stringify(this.#type)) return false;
    this.#type = type;
    this.#widths.clear();
    return true;
  }

  #width(style: string, text: string): number {
    const key = `${style}|${text}`;
    let width = this.#widths.get(key);
    if (width === undefined) {
      const { size, letters, words } = this.#type;
      this.#ctx.font = `${style}${size}px ${this.#sans}`;
      const spread = letters * text.length + words * (text.split(" ").length - 1);
      width = this.#ctx.measureText(text).width + spread + SLACK;
      this.#widths.set(key, width);
    }
    return width;
  }
}

/** Short titles are cut to so many UTF-16 units. */
const SHORT_TITLE = 40;

/** The titles that a label may have: a short one first, then the whole one where that is longer. */
export function titlesOf({ title, short = title }: Pick<LabelText, "title" | "short">): string[] {
  const first = shortened(short, SHORT_TITLE);
  return first === title ? [title] : [first, title];
}

/** Width in px of a label with this title. */
export const labelWidth = ({ date, more }: LabelText, title: string, proposed: boolean, fonts: LabelFonts): number =>
  Math.ceil(
    fonts.bold(date) + (proposed ? fonts.italic : fonts.text)(` ${title}`) + (more ? fonts.text(` ${more}`) : 0),
  );
