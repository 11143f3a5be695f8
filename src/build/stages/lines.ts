// The lines that stages hand to one another when they run as programs of their own: JSON, one for each document, with
// its files as they were read, or with what was compiled of them. No line depends on another, so any number of
// machines may take them in any order.

import { createHash } from "node:crypto";
import type { CompiledDocument, DocumentFiles } from "../../compile/stages/document-stage.ts";
import type { SourceFile } from "../../compile/text/source.ts";

/** A document as it was compiled, with all that tells whether it still fits its files. */
export interface CompiledLine {
  /** Hash of the compiler. */
  compiler: string;
  /** Hash of the files, their names and the domain. */
  key: string;
  compiled: CompiledDocument;
}

/** A file in a line: its text, or its bytes where they are no UTF-8; or why there are none. */
type FileInLine = { name: string } & (
  | { text: string }
  | { base64: string }
  | { unreadable: string }
  | { size: number }
);

/** The lines of a stream, without their ends. Nothing but a line feed ends one: texts may have other signs for it. */
export async function* linesOf(input: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  let begun: Uint8Array[] = [];
  for await (const chunk of input) {
    let from = 0;
    for (let end = chunk.indexOf(10); end !== -1; end = chunk.indexOf(10, from)) {
      begun.push(chunk.subarray(from, end));
      yield Buffer.concat(begun).toString("utf8");
      begun = [];
      from = end + 1;
    }
    if (from < chunk.length) begun.push(chunk.subarray(from));
  }
  if (begun.length > 0) yield Buffer.concat(begun).toString("utf8");
}

/** JSON on one line, also for programs that take these signs for the end of one. */
const jsonLine = (value: unknown): string =>
  `${JSON.stringify(value).replace(/[\u0085\u2028\u2029]/g, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, "0")}`)}\n`;

/** The line of a document's files. */
export const filesLine = ({ id, document, curation }: DocumentFiles): string =>
  jsonLine({ id, document: document && inLine(document), curation: curation && inLine(curation) });

function inLine({ name, bytes, unreadable, size }: SourceFile): FileInLine {
  if (unreadable !== undefined) return { name, unreadable };
  if (size !== undefined) return { name, size };
  const text = Buffer.from(bytes).toString("utf8");
  return Buffer.from(text, "utf8").equals(bytes)
    ? { name, text }
    : { name, base64: Buffer.from(bytes).toString("base64") };
}

/** The files that a line holds, or the id alone where they are to be read from the folder; a text says what is wrong. */
export function readFilesLine(line: string): DocumentFiles | { id: string } | string {
  const value = parsed(line);
  if (value === null) return "it is no JSON object";
  const { id, document, curation } = value;
  if (typeof id !== "string" || id === "") return 'it has no "id"';
  if (document === undefined && curation === undefined) return { id };
  const files = [fileOf(document), fileOf(curation)] as const;
  if (typeof files[0] === "string") return `its "document" ${files[0]}`;
  if (typeof files[1] === "string") return `its "curation" ${files[1]}`;
  if (files[0] === null && files[1] === null) return 'it has neither a "document" nor a "curation"';
  return { id, document: files[0], curation: files[1] };
}

function fileOf(value: unknown): SourceFile | null | string {
  if (value === undefined || value === null) return null;
  if (typeof value !== "object") return 'is no object with "name" and "text"';
  const { name, text, base64, unreadable, size }: { [key: string]: unknown } = { ...value };
  if (typeof name !== "string" || name === "") return 'has no "name"';
  if (typeof text === "string") return { name, bytes: new Uint8Array(Buffer.from(text, "utf8")) };
  if (typeof base64 === "string") return { name, bytes: new Uint8Array(Buffer.from(base64, "base64")) };
  if (typeof unreadable === "string") return { name, bytes: new Uint8Array(), unreadable };
  if (typeof size === "number") return { name, bytes: new Uint8Array(), size };
  return 'has neither "text" nor "base64"';
}

/** The line of a compiled document. Its seal shows whether a byte of it was lost or changed on the way. */
export const compiledLine = ({ compiler, key, compiled }: CompiledLine): string =>
  jsonLine({ id: compiled.id, compiler, key, seal: sealOf(key, compiled), compiled });

const sealOf = (key: string, compiled: unknown): string =>
  createHash("sha256").update(key).update(JSON.stringify(compiled)).digest("hex");

/** The contents of a line of a compiled document; a text says what is wrong with it. */
export function readCompiledLine(line: string): CompiledLine | string {
  const value = parsed(line);
  if (value === null) return "it is no JSON object, or was cut off";
  const { compiler, key, seal, compiled } = value;
  if (typeof compiler !== "string" || typeof key !== "string" || typeof seal !== "string" || compiled === undefined)
    return "it is no compiled document";
  if (sealOf(key, compiled) !== seal) return "it was changed or damaged";
  return { compiler, key, compiled: compiled as CompiledDocument }; // sealed by the same compiler, which its hash shows
}

function parsed(line: string): { [key: string]: unknown } | null {
  try {
    const value: unknown = JSON.parse(line);
    return typeof value === "object" && value !== null && !Array.isArray(value) ? { ...value } : null;
  } catch {
    return null;
  }
}
