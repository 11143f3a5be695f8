// A DOCX as a document. Mammoth reads it; macros do not run, and linked files are not opened.

import mammoth from "mammoth";
import { parseFragment } from "parse5";
import { dayOf, known, languageOf, line, ownAuthor, ownTitle } from "../facts.ts";
import {
  type Block,
  between,
  CELL,
  type Facts,
  LONGEST_CELL,
  type Original,
  type Piece,
  type Place,
  Refusal,
  raised,
} from "../incoming.ts";
import { beyond, LIMITS } from "../limits.ts";
import { textIn } from "../page/tree.ts";
import { partsOf } from "./zip.ts";

/** An element of a document as Mammoth has it. */
interface Part {
  type: string;
  children?: Part[];
  value?: string;
  styleName?: string | null;
  breakType?: string;
  isStrikethrough?: boolean;
  noteType?: string;
  noteId?: string;
}

interface Note {
  noteType: string;
  noteId: string;
  body: Part[];
}

type Whole = Part & { notes: { resolve(reference: Part): Note | null } };

/**
 * Reads a DOCX.
 * @throws Refusal where it is too large or too deep, is no DOCX or has no text
 */
export async function readDocx(bytes: Uint8Array): Promise<Original> {
  const parts = partsOf(bytes);
  if (!parts.has("word/document.xml")) throw new Refusal("it is a ZIP file without word/document.xml: no DOCX");
  for (const [name, part] of parts) if (/\.(?:xml|rels)$/i.test(name)) checkMarkup(name, part);
  const whole = await open(bytes);
  const walk = new Walk(whole);
  const blocks = walk.blocks();
  if (!blocks.some(({ pieces }) => pieces.some(({ text, place }) => place && text.trim() !== "")))
    throw new Refusal("it has no text");
  const { facts, notes } = factsOf(parts, walk.title);
  return { kind: "docx", facts, blocks, notes: [...notes, ...changes(parts), ...walk.notes], part: null };
}

async function open(bytes: Uint8Array): Promise<Whole> {
  let whole: Whole | null = null;
  try {
    await mammoth.convertToHtml(
      { buffer: Buffer.from(bytes) },
      {
        externalFileAccess: false,
        includeEmbeddedStyleMap: false,
        convertImage: mammoth.images.imgElement(async () => ({ src: "" })),
        transformDocument: (document: Whole) => {
          whole = document;
          return document;
        },
      },
    );
  } catch (error) {
    if (whole === null)
      throw new Refusal(`it cannot be read as a DOCX: ${error instanceof Error ? error.message : String(error)}`);
  }
  if (whole === null) throw new Refusal("it cannot be read as a DOCX");
  return whole;
}

/** Refuses markup with entities of its own, with too many elements or with too many inside one another. */
function checkMarkup(name: string, part: Uint8Array): void {
  const text = new TextDecoder().decode(part);
  if (/<!(?:DOCTYPE|ENTITY)/i.test(text))
    throw new Refusal(`its part ${name} declares entities, which a DOCX does not`);
  let depth = 0;
  let count = 0;
  for (let at = text.indexOf("<"); at !== -1; at = text.indexOf("<", at + 1)) {
    const next = text[at + 1];
    if (next === "?" || next === "!") continue;
    if (next === "/") {
      depth -= 1;
      continue;
    }
    const end = text.indexOf(">", at);
    count += 1;
    if (text[end - 1] !== "/") depth += 1;
    if (depth > LIMITS.depth) throw beyond(`the elements of its part ${name} nest too deep`, LIMITS.depth, "levels");
    if (count > LIMITS.partElements)
      throw beyond(`its part ${name} has too many elements`, LIMITS.partElements, "elements");
  }
}

class Walk {
  readonly notes: string[] = [];
  title: string | undefined;
  private paragraph = 0;
  private references: Note[] = [];
  private struck = "";

  constructor(private readonly whole: Whole) {}

  /** The paragraphs and rows of the text, then its notes. */
  blocks(): Block[] {
    const blocks = this.inside(this.whole);
    for (const [at, { noteType, noteId, body }] of this.references.entries()) {
      this.paragraph = 0;
      for (const [index, each] of this.inside({ type: "note", children: body }, `${noteType} ${noteId}`).entries()) {
        const mark = index === 0 ? [between(`${raised(String(at + 1))} `)] : [];
        blocks.push({ ...each, pieces: [...mark, ...each.pieces] });
      }
    }
    if (this.struck !== "") this.notes.push(`struck-out words are left out, such as “${this.struck.slice(0, 80)}”`);
    return blocks;
  }

  private inside({ children = [] }: Part, note?: string): Block[] {
    return children.flatMap((child): Block[] => {
      if (child.type === "table") return this.table(child, note);
      if (child.type !== "paragraph") return this.inside(child, note);
      return [{ kind: "paragraph", pieces: this.pieces(child, note) }];
    });
  }

  private table({ children: rows = [] }: Part, note?: string): Block[] {
    return rows.flatMap((row): Block[] => {
      const cells = (row.children ?? []).map((cell) => this.inside(cell, note));
      const long = cells.some((cell) => lengthOf(cell) > LONGEST_CELL);
      if (cells.length < 2 || long) return cells.flat();
      const pieces = cells.flatMap((cell, at) => [
        ...(at > 0 ? [CELL] : []),
        ...cell.flatMap((block, index) => [...(index > 0 ? [between(" ")] : []), ...block.pieces]),
      ]);
      return [{ kind: "row", pieces }];
    });
  }

  /** The letters of a paragraph; a tab or a break counts as one. */
  private pieces(paragraph: Part, note?: string): Piece[] {
    this.paragraph += 1;
    const place: Place = { paragraph: this.paragraph, ...(note ? { note } : {}) };
    const pieces: Piece[] = [];
    let offset = 0;
    const add = (text: string): void => {
      pieces.push({ text, place, offset });
      offset += text.length;
    };
    const visit = (part: Part): void => {
      if (part.type === "run" && part.isStrikethrough) {
        const words = lettersOf(part);
        this.struck ||= words.trim();
        offset += words.length;
      } else if (part.type === "text") add(part.value ?? "");
      else if (part.type === "tab") add(" ");
      else if (part.type === "break") add(part.breakType === "line" ? "\n" : " ");
      else if (part.type === "noteReference") this.refer(part, pieces);
      else for (const child of part.children ?? []) visit(child);
    };
    visit(paragraph);
    if (!this.title && /^(?:title|heading 1)$/i.test(paragraph.styleName ?? ""))
      this.title = line(pieces.map(({ text }) => text).join(""));
    return pieces;
  }

  private refer(reference: Part, pieces: Piece[]): void {
    const note = this.whole.notes.resolve(reference);
    if (note) pieces.push(between(raised(String(this.references.push(note)))));
  }
}

const lettersOf = ({ value = "", children = [] }: Part): string => value + children.map(lettersOf).join("");
const lengthOf = (blocks: readonly Block[]): number =>
  blocks.reduce((sum, { pieces }) => sum + pieces.reduce((all, { text }) => all + text.length, 0), 0);

function factsOf(
  parts: ReadonlyMap<string, Uint8Array>,
  heading: string | undefined,
): { facts: Facts; notes: string[] } {
  const core = textOf(parts, "docProps/core.xml");
  const said = (name: string): string | undefined => {
    const found = new RegExp(`<${name}(?:\\s[^>]*)?>([^<]{1,2000})</${name}>`).exec(core)?.[1];
    return found === undefined ? undefined : line(textIn(parseFragment(found)));
  };
  const facts = {
    title: ownTitle(said("dc:title")) ?? heading,
    author: ownAuthor(said("dc:creator")),
    publisher: said("dc:publisher"),
    language: languageOf(said("dc:language")) ?? languageIn(parts),
  };
  const made = dayOf(said("dcterms:created"));
  return {
    facts: known(facts),
    notes: made ? [`the file was made on ${made}, which need not be the day of publication`] : [],
  };
}

/** Changes that nobody has accepted yet are read as if somebody had. */
function changes(parts: ReadonlyMap<string, Uint8Array>): string[] {
  const text = textOf(parts, "word/document.xml");
  if (!/<w:(?:ins|del)[\s>]/.test(text)) return [];
  const deleted = /<w:delText(?:\s[^>]{0,100})?>([^<]{1,200})/.exec(text)?.[1];
  const words = deleted === undefined ? undefined : line(textIn(parseFragment(deleted)));
  return [`tracked changes are read as accepted${words ? `: “${words.slice(0, 80)}” is left out` : ""}`];
}

const textOf = (parts: ReadonlyMap<string, Uint8Array>, name: string): string =>
  new TextDecoder().decode(parts.get(name) ?? new Uint8Array());

/** The language that most runs declare; where none does, that of the styles. */
function languageIn(parts: ReadonlyMap<string, Uint8Array>): string | undefined {
  for (const name of ["word/document.xml", "word/styles.xml"]) {
    const counts = new Map<string, number>();
    for (const [, tag = ""] of textOf(parts, name).matchAll(/<w:lang\s[^>]{0,200}?w:val="([\w-]{2,20})"/g))
      counts.set(tag, (counts.get(tag) ?? 0) + 1);
    const [most] = [...counts].toSorted((a, b) => b[1] - a[1])[0] ?? [];
    if (most !== undefined) return languageOf(most);
  }
  return undefined;
}
