// The parts of a ZIP file, each unpacked within bounds: what a list of contents promises need not be true.

import { inflateRawSync } from "node:zlib";
import { Refusal } from "../incoming.ts";
import { beyond, LIMITS, unpacked } from "../limits.ts";

const END = 0x06054b50;
const ENTRY = 0x02014b50;
const LOCAL = 0x04034b50;
/** Longest comment at the end of a file, with the record before it. */
const TAIL = 65_557;

/**
 * All parts by name.
 * @throws Refusal where it is no whole ZIP file, holds too much, or one of its parts is encrypted
 */
export function partsOf(bytes: Uint8Array): Map<string, Uint8Array> {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const parts = new Map<string, Uint8Array>();
  let whole = 0;
  for (const { name, method, packed } of entriesOf(file)) {
    const part = method === 0 ? packed : unpackedPart(name, method, packed);
    whole += part.length;
    if (whole > LIMITS.unpacked) throw beyond("its parts unpack to more than they may", LIMITS.unpacked, "bytes");
    parts.set(name, part);
  }
  return parts;
}

const broken = (): Refusal => new Refusal("it is no whole ZIP file, as a DOCX has to be; copy or export it once more");

function unpackedPart(name: string, method: number, packed: Uint8Array): Uint8Array {
  if (method !== 8) throw new Refusal(`its part ${name} is packed in a way that a DOCX does not use`);
  try {
    return unpacked(`its part ${name}`, LIMITS.partBytes, (options) => inflateRawSync(packed, options));
  } catch (error) {
    if (error instanceof Refusal) throw error;
    throw broken();
  }
}

/** The entries of the list of contents. */
function* entriesOf(file: Buffer): Generator<{ name: string; method: number; packed: Uint8Array }> {
  const from = Math.max(0, file.length - TAIL);
  const end = file.subarray(from).lastIndexOf(Buffer.from("PK\x05\x06", "latin1"));
  if (end === -1 || from + end + 22 > file.length || file.readUInt32LE(from + end) !== END) throw broken();
  const count = file.readUInt16LE(from + end + 10);
  if (count > LIMITS.parts) throw beyond(`it has ${count} parts`, LIMITS.parts, "parts");
  let at = file.readUInt32LE(from + end + 16);
  for (let left = count; left > 0; left -= 1) {
    if (at + 46 > file.length || file.readUInt32LE(at) !== ENTRY) throw broken();
    const [flags, method, size] = [file.readUInt16LE(at + 8), file.readUInt16LE(at + 10), file.readUInt32LE(at + 20)];
    const [nameLength, extra, comment] = [
      file.readUInt16LE(at + 28),
      file.readUInt16LE(at + 30),
      file.readUInt16LE(at + 32),
    ];
    const local = file.readUInt32LE(at + 42);
    const name = file.toString("utf8", at + 46, at + 46 + nameLength);
    if (flags & 1) throw new Refusal("it is encrypted; save a copy without a password");
    if (local + 30 > file.length || file.readUInt32LE(local) !== LOCAL) throw broken();
    const start = local + 30 + file.readUInt16LE(local + 26) + file.readUInt16LE(local + 28);
    if (start + size > file.length) throw broken();
    yield { name, method, packed: file.subarray(start, start + size) };
    at += 46 + nameLength + extra + comment;
  }
}
