// Boxes inside and below a report: links to other pages, forms, notes on the author, comments. Where each of them ends.

import {
  AUTHOR_HEADING,
  AUTHOR_LINE,
  CHRONOLOGY,
  COMMENT_HEADINGS,
  COMMENT_MARK,
  LIST_COUNT,
  LIST_HEADING,
  LIST_HEADINGS,
  LIST_MARK,
  SIGNUP_HEADING,
  SIGNUP_LINE,
} from "../en/words/boilerplate.ts";

type BoxKind = "links" | "form" | "author" | "comments";

/** Longest heading. */
const MAX_HEADING = 70;
/** Longest line of a box that is no sentence, such as the name of a field. */
const MAX_LABEL = 40;
/** A form has no more lines. */
const MAX_FORM = 8;
/** The comments of readers tell by so many lines that they are some. */
const COMMENTS_LOOK = 12;
/** So many paragraphs of prose below a heading of comments, with no sign of any, are the report. */
const REPORT = 2;

export const endsSentence = (line: string): boolean => /[.!?”"][)\]]*\s*$/.test(line);

const headingOf = (line: string): string =>
  line.length > MAX_HEADING
    ? ""
    : line
        .trim()
        .toLowerCase()
        .replaceAll("’", "'")
        .replace(/^[-–—=#*|•>\s]+|\s*\(\d+\)/g, "")
        .replace(/[-–—=:.!…*|\s]+$/, "")
        .replace(/\s+/g, " ");

function kindOf(line: string): BoxKind | null {
  const heading = headingOf(line);
  if (heading === "") return null;
  if (COMMENT_HEADINGS.has(heading)) return "comments";
  if (SIGNUP_HEADING.test(heading)) return "form";
  if (AUTHOR_HEADING.test(heading)) return "author";
  return LIST_HEADINGS.has(heading) || LIST_HEADING.test(heading) || LIST_COUNT.test(heading) ? "links" : null;
}

/** A text in its lines or paragraphs. */
export interface Page {
  lines: readonly string[];
  /** Of each line whether it is a long one that ends like a sentence. */
  prose: readonly boolean[];
  /** The number of such lines before each line. */
  proseBefore: readonly number[];
}

/** The index behind the box that begins with a line; that of the line itself where none does. */
export function boxEnd(page: Page, at: number): number {
  const kind = kindOf(page.lines[at] ?? "");
  if (kind === null) return at;
  if (kind === "links") return linksEnd(page, at);
  if (kind === "form") return formEnd(page, at);
  return kind === "author" ? authorEnd(page, at) : commentsEnd(page, at);
}

/** Links go on to the first sentence that is no teaser; a list that is counted has so many. */
function linksEnd({ lines, prose }: Page, at: number): number {
  const counted = countedEnd(lines, at);
  if (counted !== null) return counted;
  let end = at + 1;
  while (end < lines.length && !prose[end]) {
    const line = lines[end] ?? "";
    if (kindOf(line) !== null || CHRONOLOGY.test(line)) break;
    if (endsSentence(line) && !isTeaserText(lines, prose, end, at)) break;
    end += 1;
  }
  // behind dated links the report may go on with a day as heading
  const days = lines.slice(at + 1, end).filter(isDay).length;
  const goesOn = end < lines.length && kindOf(lines[end] ?? "") === null;
  return goesOn && days === 1 && isDay(lines[end - 1] ?? "") ? end - 1 : end;
}

const isDay = (line: string): boolean =>
  line.length <= MAX_LABEL &&
  /^(?:\p{L}+day,?\s)?(?:\d{1,2}\s\p{L}{3,9}|\p{L}{3,9}\.?\s\d{1,2}|\p{L}{3,9}|\d{4}-\d\d-\d\d)?,?\s?(?:\d{4})?:?$/u.test(
    line.trim(),
  ) &&
  /\d/.test(line);

/** "list of 3 items", right here or right below: the items, and the words that end the list. */
function countedEnd(lines: readonly string[], at: number): number | null {
  for (const from of [at, at + 1]) {
    const count = Number(LIST_COUNT.exec((lines[from] ?? "").trim())?.[1] ?? 0);
    if (count === 0) continue;
    let end = Math.min(lines.length, from + 1 + count);
    while (LIST_MARK.test((lines[end] ?? "").trim())) end += 1;
    return end;
  }
  return null;
}

/** The text below a headline, as against the report going on: headlines and texts take turns, or it breaks off. */
function isTeaserText(lines: readonly string[], prose: readonly boolean[], at: number, heading: number): boolean {
  const isText = (index: number) => index < lines.length && endsSentence(lines[index] ?? "");
  if (at - 1 === heading || isText(at - 1)) return false;
  if (isText(at + 1) || prose[at + 1]) return false;
  const before = at - 2 > heading && isText(at - 2);
  return before || (isText(at + 2) && !prose[at + 2]);
}

/** A form goes on through labels, buttons and what speaks to the reader. */
function formEnd({ lines, prose }: Page, at: number): number {
  let end = at + 1;
  while (end < lines.length && end <= at + MAX_FORM) {
    const line = (lines[end] ?? "").trim();
    const isLabel = line.length <= MAX_LABEL && !endsSentence(line) && !/\d/.test(line) && isFormWord(line);
    if (!isLabel && (prose[end] || line.length > 200 || !SIGNUP_LINE.test(line))) break;
    if (kindOf(line) !== null && kindOf(line) !== "form") break;
    end += 1;
  }
  return end;
}

/** A label has few words; a subheading of the report has more. */
const isFormWord = (line: string): boolean => line.split(/\s+/).length <= 2;

/** A note on the author: names, one paragraph, and what goes on about the same person. */
function authorEnd({ lines }: Page, at: number): number {
  let end = at + 1;
  while (end < lines.length && end <= at + 2 && !endsSentence(lines[end] ?? "")) {
    if (kindOf(lines[end] ?? "") !== null) return end;
    end += 1;
  }
  if (end > at + 2 && !endsSentence(lines[end] ?? "")) return at + 1;
  end += 1;
  while (end < lines.length && (lines[end] ?? "").length <= 300 && AUTHOR_LINE.test(lines[end] ?? "")) end += 1;
  return Math.min(end, lines.length);
}

/** Comments go on to the end, unless nothing tells that there are any and the report goes on. */
function commentsEnd({ lines, prose, proseBefore }: Page, at: number): number {
  const before = proseBefore[at] ?? 0;
  const behind = (proseBefore.at(-1) ?? 0) + (prose.at(-1) ? 1 : 0) - before;
  // "3 comments" counts them
  const isCounted = /\([1-9]\d*\)|^\s*[1-9]\d*\s/.test(lines[at] ?? "");
  const areThere =
    isCounted || lines.slice(at + 1, at + 1 + COMMENTS_LOOK).some((line) => COMMENT_MARK.test(line.trim()));
  if (areThere && before >= REPORT) return lines.length;
  return behind >= REPORT || behind > before ? at + 1 : lines.length;
}
