// Traces of a wrong decoding in a text that is good UTF-8: "â€™" for an apostrophe, control characters for curly quotes,
// U+FFFD for what was lost, "&#8217;" and "<p>" left over from a page.

import type { Diagnostic } from "../../../model/diagnostic.ts";
import { faultAt, type Source } from "../fault.ts";

/** The characters of Windows-1252 that stand where Latin-1 has control characters, from 0x80 on; a blank for none. */
const WINDOWS_1252 = "€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ";
const BYTES = new Map([...WINDOWS_1252].flatMap((sign, at) => (sign === " " ? [] : [[sign, 0x80 + at] as const])));

const byteOf = (sign: string): number => {
  const code = sign.charCodeAt(0);
  return BYTES.get(sign) ?? (code <= 0xff ? code : -1);
};

const TRAIL = `[\\u0080-\\u00bf${[...BYTES.keys()].join("")}]`;
/** Bytes of UTF-8 read as Windows-1252: two for a letter of Latin, three for a dash or a quotation mark, more for other scripts. */
const DECODED_TWICE = new RegExp(
  `(?:(?<!\\p{Lu})[ÂÃ]${TRAIL}|[âï]${TRAIL}{2}|ð${TRAIL}{3}|(?:[Ä-ß]${TRAIL}){2,})`,
  "u",
);
const CONTROL = /[\u0080-\u0084\u0086-\u009f]/u;
const LOST = /\ufffd/u;
const REFERENCE = /&(?:#\d{2,6}|#x[\dA-F]{2,5}|amp|quot|nbsp|[lr][sd]quo|[mn]dash|hellip|apos);/iu;

/** Tags of pages, as they come with text that was copied out of their source. */
const TAG = /<\/?(?:p|br|b|i|em|strong|a|div|span|h[1-6]|ul|ol|li|img|figure|blockquote)(?:\s[^<>\n]{0,300})?\/?>/iu;

/** Of characters decoded twice, the text that was meant; null where they are no UTF-8. */
function decodedOnce(signs: string): string | null {
  const bytes = Array.from(signs, byteOf);
  if (bytes.includes(-1)) return null;
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(new Uint8Array(bytes));
  } catch {
    return null;
  }
}

const PAGE = "it is left over from the code of a page";
const BARE = "leave the code out, and write the character that it stands for";
const ANEW = "take the text from its source anew, and save it as UTF-8";

/** Warns once of a text that seems to have been decoded wrongly, at the first place that shows it. */
export function checkEncoding(source: Source, faults: Diagnostic[]): void {
  const found = firstTrace(source.text);
  if (found === null) return;
  const { start, signs, meant, why } = found;
  const instead = meant === null || /^\ufeff?$/.test(meant) ? "" : ` for "${meant}"`;
  faults.push(
    faultAt(
      source,
      { start, end: start + signs.length },
      {
        severity: "warning",
        code: "suspect-encoding",
        message: `${shown(signs)} stands here${instead}: ${why}`,
        hint: `${why === PAGE ? BARE : ANEW}; there may be more such places`,
      },
    ),
  );
}

interface Trace {
  start: number;
  signs: string;
  /** The text that was meant, where it can be told. */
  meant: string | null;
  why: string;
}

function firstTrace(text: string): Trace | null {
  const traces = [twice(text), control(text), lost(text), reference(text), tag(text)].filter((each) => each !== null);
  return traces.sort((a, b) => a.start - b.start)[0] ?? null;
}

function twice(text: string): Trace | null {
  for (const { index, 0: signs } of text.matchAll(new RegExp(DECODED_TWICE, "gu"))) {
    const meant = decodedOnce(signs);
    if (meant !== null)
      return { start: index, signs, meant, why: "the text was decoded as Windows-1252, and is UTF-8" };
  }
  return null;
}

function control(text: string): Trace | null {
  const found = CONTROL.exec(text);
  if (found === null) return null;
  const meant = WINDOWS_1252[found[0].charCodeAt(0) - 0x80]?.trim() || null;
  return { start: found.index, signs: found[0], meant, why: "the text was decoded as Latin-1, and is Windows-1252" };
}

function lost(text: string): Trace | null {
  const found = LOST.exec(text);
  return (
    found && { start: found.index, signs: found[0], meant: null, why: "a character was lost when the text was decoded" }
  );
}

const NAMED: Record<string, string> = {
  ...{ amp: "&", quot: '"', apos: "'", nbsp: "\u00a0", hellip: "…", mdash: "—", ndash: "–" },
  ...{ lsquo: "‘", rsquo: "’", ldquo: "“", rdquo: "”" },
};

function reference(text: string): Trace | null {
  const found = REFERENCE.exec(text);
  if (found === null) return null;
  const name = found[0].slice(1, -1).toLowerCase();
  const code = name.startsWith("#x") ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
  const isCode = name.startsWith("#") && code > 0x1f && code < 0x110000 && (code < 0xd800 || code > 0xdfff);
  const meant = name.startsWith("#") ? (isCode ? String.fromCodePoint(code) : null) : (NAMED[name] ?? null);
  return { start: found.index, signs: found[0], meant, why: PAGE };
}

function tag(text: string): Trace | null {
  const found = TAG.exec(text);
  return found && { start: found.index, signs: found[0], meant: null, why: PAGE };
}

/** Characters in a message; those that nothing shows by their numbers. */
const shown = (signs: string): string =>
  /[\p{Cc}\ufffd]/u.test(signs)
    ? `U+${(signs.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`
    : `"${signs}"`;
