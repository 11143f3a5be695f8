// What the tests of added files have in common: a file read to its text, and its map held against the original.

import { expect } from "vitest";
import type { Original, Place } from "../../../src/build/add/incoming.ts";
import { read } from "../../../src/build/add/read.ts";
import { type Seed, seedOf } from "../../../src/build/add/seed.ts";
import { type MappedText, textOf } from "../../../src/build/add/text.ts";

export const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

/** The only document of a file. */
export async function readOne(name: string, bytes: Uint8Array | string, page?: string): Promise<Original & MappedText> {
  const { originals } = await read({ name, bytes: typeof bytes === "string" ? bytesOf(bytes) : bytes }, page);
  expect(originals).toHaveLength(1);
  const original = originals[0]!;
  return { ...original, ...textOf(original.blocks) };
}

/** The files that the documents of a file become. */
export async function seedsOf(name: string, bytes: Uint8Array): Promise<Seed[]> {
  const { originals } = await read({ name, bytes });
  return originals.map((original) => seedOf(original, { name, bytes }));
}

/** Why a file is refused. */
export async function refusalOf(name: string, bytes: Uint8Array | string, page?: string): Promise<string> {
  try {
    await readOne(name, bytes, page);
  } catch (error) {
    return (error as Error).message;
  }
  throw new Error(`${name} is not refused`);
}

/** Lines that are not blank. */
export const linesOf = ({ text }: MappedText): string[] => text.split("\n").filter((line) => line !== "");

const plain = (text: string): string =>
  text
    .replace(/\s/g, " ")
    .replace(/[⁰¹²³⁴-⁹]/g, (digit) => String("⁰¹²³⁴⁵⁶⁷⁸⁹".indexOf(digit)))
    .normalize("NFC");

/**
 * Each stretch of a text stands in the original where its map says, and what is in no stretch is a break or a border.
 * @param textAt the text of a place of the original
 */
export function expectMapped({ text, stretches }: MappedText, textAt: (place: Place) => string): void {
  const gaps: string[] = [];
  let at = 0;
  for (const { start, end, place, offset } of stretches) {
    gaps.push(text.slice(at, start));
    at = end;
    const source = textAt(place).slice(offset);
    expect(plain(source).startsWith(plain(text.slice(start, end))), `${text.slice(start, end)} in ${source}`).toBe(
      true,
    );
  }
  gaps.push(text.slice(at));
  expect(gaps.filter((gap) => !/^(?:[\s“”]*|\s\|\s|[⁰¹²³⁴-⁹]+\s?|\n\n[⁰¹²³⁴-⁹]+\s)$/.test(gap))).toEqual([]);
}
