// The letters of a page: which encoding its bytes are in, as browsers decide it.

/** Labels that pages give to windows-1252; TextDecoder is not the same for them in every version of Node. */
const LATIN = new Set(["windows-1252", "cp1252", "x-cp1252", "iso-8859-1", "iso8859-1", "latin1", "l1", "ascii"]);
/** The letters of windows-1252 from 0x80 to 0x9f. */
const UPPER = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";
/** Bytes in which a page declares its encoding; saved pages have a comment before it. */
const HEAD = 8_192;

export interface Decoded {
  text: string;
  /** A doubt about the decoding, for the editor; null where there is none. */
  note: string | null;
}

/**
 * The text of a page, by its byte order mark, what the server declared, what the page declares, or what its bytes are.
 * @param declared the charset of the server's Content-Type
 */
export function decodePage(bytes: Uint8Array, declared: string | null): Decoded {
  const mark = markOf(bytes);
  if (mark) return decoded(bytes.subarray(mark.length), mark.label);
  const labels = [declared, declaredIn(bytes)].filter((label) => label !== null);
  const label = labels.map((each) => each.trim().toLowerCase()).find(isKnown);
  if (label === undefined) return guessed(bytes, labels);
  // a page whose declaration can be read byte by byte is not in UTF-16, whatever it declares
  return decoded(bytes, label.startsWith("utf-16") && !looksWide(bytes) ? "utf-8" : label);
}

function markOf([first, second, third]: Uint8Array): { length: number; label: string } | null {
  if (first === 0xef && second === 0xbb && third === 0xbf) return { length: 3, label: "utf-8" };
  if (first === 0xff && second === 0xfe) return { length: 2, label: "utf-16le" };
  if (first === 0xfe && second === 0xff) return { length: 2, label: "utf-16be" };
  return null;
}

/** The encoding that a page declares of itself. */
function declaredIn(bytes: Uint8Array): string | null {
  const head = latin(bytes.subarray(0, HEAD));
  const xml = /^\s*<\?xml[^>]{1,100}encoding\s*=\s*["']([\w:.-]{1,40})["']/.exec(head);
  const meta = /<meta\s[^>]{0,200}?charset\s*=\s*["']?\s*([\w:.-]{1,40})/i.exec(head);
  return (xml ?? meta)?.[1] ?? null;
}

function isKnown(label: string): boolean {
  if (LATIN.has(label)) return true;
  try {
    new TextDecoder(label);
    return true;
  } catch {
    return false;
  }
}

function guessed(bytes: Uint8Array, labels: readonly string[]): Decoded {
  const wide = looksWide(bytes);
  if (wide) return decoded(bytes, wide);
  const why = labels.length > 0 ? `its charset "${labels[0]}" is unknown` : "it declares no charset";
  try {
    return { text: new TextDecoder("utf-8", { fatal: true }).decode(bytes), note: null };
  } catch {
    return { text: latin(bytes), note: `${why} and it is not UTF-8: read as windows-1252` };
  }
}

/** UTF-16 without a mark: every other byte of markup is zero. */
function looksWide(bytes: Uint8Array): "utf-16le" | "utf-16be" | null {
  const sample = bytes.subarray(0, 200);
  const zeros = [0, 1].map((from) => sample.filter((byte, at) => at % 2 === from && byte === 0).length);
  const most = sample.length / 4;
  return zeros[1]! > most ? "utf-16le" : zeros[0]! > most ? "utf-16be" : null;
}

function decoded(bytes: Uint8Array, label: string): Decoded {
  if (LATIN.has(label)) return { text: latin(bytes), note: null };
  const text = new TextDecoder(label).decode(bytes);
  const lost = text.match(/\ufffd/g)?.length ?? 0;
  return { text, note: lost > 0 ? `${lost} places cannot be read as ${label}; they stand as \ufffd` : null };
}

function latin(bytes: Uint8Array): string {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("latin1");
  return text.replace(/[\x80-\x9f]/g, (letter) => UPPER[letter.charCodeAt(0) - 0x80] ?? letter);
}
