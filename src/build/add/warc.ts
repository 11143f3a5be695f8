// An archive of pages (WARC): the page that was asked for, behind its redirects, as its server sent it.

import { brotliDecompressSync, gunzipSync, inflateRawSync, inflateSync } from "node:zlib";
import { WARCParser } from "warcio";
import { addressOf, dayOf, waybackOf } from "./facts.ts";
import { type Facts, type Original, Refusal } from "./incoming.ts";
import { beyond, LIMITS, unpacked } from "./limits.ts";
import { readPage } from "./page/page.ts";
import { readPdf } from "./pdf/read-pdf.ts";

/** A server's answer. */
interface Answer {
  url: string;
  /** As the archive writes it: 2024-02-08T10:00:00Z. */
  date: string | undefined;
  status: number;
  type: string;
  location: string | null;
  encoding: string | null;
  isChunked: boolean;
  isCut: boolean;
  body: Uint8Array;
}

const HOPS = 10;
const SLICE = 65_536;

const isReadable = ({ status, type }: Answer): boolean =>
  status === 200 && /^(?:text\/html|application\/xhtml\+xml|application\/pdf)\b/i.test(type);

/**
 * Reads a page of an archive: the one of an address, or else the first that was asked for.
 * @throws Refusal where there is no such page, or the archive is too large or broken
 */
export async function readWarc(bytes: Uint8Array, wanted?: string): Promise<Original> {
  const answers = await answersOf(bytes);
  const page =
    wanted === undefined
      ? firstOf(answers)
      : behind(
          answers,
          answers.find(({ url }) => isSame(url, wanted)),
        );
  if (!page) throw new Refusal(absence(answers, wanted));
  const others = [
    ...new Set(answers.filter((each) => isReadable(each) && !isSame(each.url, page.url)).map(({ url }) => url)),
  ];
  const more = others.length > 0 ? `${listed(others)} in the archive, too; --page ADDRESS takes another one` : "";
  const original = await read(page).catch((error: unknown): never => {
    if (!(error instanceof Refusal) || more === "") throw error;
    throw new Refusal(`of ${page.url}: ${error.message}; ${more}`);
  });
  const notes = [
    ...(page.isCut ? ["the archive has only the beginning of the page"] : []),
    ...(more === "" ? [] : [more]),
  ];
  return { ...original, notes: [...original.notes, ...notes] };
}

const isSame = (a: string, b: string): boolean =>
  (addressOf(a) ?? a).replace(/#.*$/, "") === (addressOf(b) ?? b).replace(/#.*$/, "");

const listed = (urls: readonly string[]): string =>
  `${urls.slice(0, 3).join(", ")}${urls.length > 3 ? ` and ${urls.length - 3} more` : ""} ${urls.length === 1 ? "is" : "are"}`;

function absence(answers: readonly Answer[], wanted: string | undefined): string {
  const pages = answers.filter(isReadable).map(({ url }) => url);
  if (wanted !== undefined)
    return `it has no page ${wanted}${pages.length > 0 ? `; ${listed([...new Set(pages)])} there` : ""}`;
  const [first] = answers;
  return first ? `it has no page that was found: ${first.url} was answered with ${first.status}` : "it has no page";
}

/** The page behind the first answer, or else the first page. */
const firstOf = (answers: readonly Answer[]): Answer | undefined =>
  behind(answers, answers[0]) ?? answers.find(isReadable);

function behind(answers: readonly Answer[], from: Answer | undefined): Answer | undefined {
  let answer = from;
  for (let hop = 0; answer && hop < HOPS; hop += 1) {
    if (isReadable(answer)) return answer;
    const next = answer.location === null ? undefined : addressOf(answer.location, answer.url);
    answer =
      next === undefined
        ? undefined
        : (answers.find((each) => isSame(each.url, next) && each.status === 200) ??
          answers.find((each) => each !== answer && isSame(each.url, next)));
  }
  return undefined;
}

async function read(page: Answer): Promise<Original> {
  const body = decoded(page);
  const copy = waybackOf(page.url);
  const day = copy?.date ?? dayOf(page.date);
  const archived: Facts["archived"] = day ? { date: day, ...(copy ? { url: page.url } : {}) } : undefined;
  if (!/pdf/i.test(page.type)) {
    const charset = /charset\s*=\s*["']?([\w:.-]+)/i.exec(page.type)?.[1] ?? null;
    return readPage(body, { charset, url: page.url, archived });
  }
  const original = await readPdf(body);
  const url = copy?.original ?? addressOf(page.url);
  return { ...original, facts: { ...(url ? { url } : {}), ...original.facts, ...(archived ? { archived } : {}) } };
}

/** The body as it was before the server packed it. */
function decoded({ body, encoding, isChunked }: Answer): Uint8Array {
  let bytes = isChunked ? withoutChunks(body) : body;
  for (const coding of (encoding ?? "")
    .toLowerCase()
    .split(/\s*,\s*/)
    .reverse()) {
    const unpack = (options: { maxOutputLength: number }): Uint8Array => {
      if (coding === "br") return brotliDecompressSync(bytes, options);
      if (coding === "deflate")
        return (bytes[0]! & 0x0f) === 8 ? inflateSync(bytes, options) : inflateRawSync(bytes, options);
      return gunzipSync(bytes, options);
    };
    if (coding === "" || coding === "identity") continue;
    if (!/^(?:x-)?gzip$|^deflate$|^br$/.test(coding))
      throw new Refusal(`its page is packed as "${coding}", which cannot be read here`);
    // some recorders unpack a page and leave its header as it was
    if (coding !== "deflate" && coding !== "br" && (bytes[0] !== 0x1f || bytes[1] !== 0x8b)) continue;
    try {
      bytes = unpacked("its page", LIMITS.pageBytes, unpack);
    } catch (error) {
      if (error instanceof Refusal) throw error;
      if (coding !== "br" && coding !== "deflate") throw new Refusal("its page is broken: it cannot be unpacked");
    }
  }
  return bytes;
}

/** A body in chunks as one; one that is not in chunks, whatever its header says, as it is. */
function withoutChunks(body: Uint8Array): Uint8Array {
  const parts: Uint8Array[] = [];
  for (let at = 0; at < body.length; ) {
    const end = body.indexOf(10, at);
    const size = /^([\da-f]{1,7})\s*(?:;.*)?\r?$/i.exec(Buffer.from(body.subarray(at, end)).toString("latin1"))?.[1];
    if (end === -1 || size === undefined) return parts.length === 0 ? body : Buffer.concat(parts);
    const length = Number.parseInt(size, 16);
    if (length === 0) break;
    parts.push(body.subarray(end + 1, end + 1 + length));
    at = end + 1 + length + 2;
  }
  return Buffer.concat(parts);
}

async function answersOf(bytes: Uint8Array): Promise<Answer[]> {
  const answers: Answer[] = [];
  let count = 0;
  try {
    for await (const record of new WARCParser(slices(plain(bytes)))) {
      count += 1;
      if (count > LIMITS.records) throw beyond("it has more records than can be read", LIMITS.records, "records");
      const url = record.warcTargetURI?.replace(/^<|>$/g, "");
      if (!url || (record.warcType !== "response" && record.warcType !== "resource") || !addressOf(url)) continue;
      const header = (name: string): string | null => {
        const { headers } = record.httpHeaders ?? record.warcHeaders;
        return headers.get(name) ?? null;
      };
      const body = await record.readFully(false);
      answers.push({
        url,
        date: record.warcDate ?? undefined,
        status: record.warcType === "resource" ? 200 : Number(record.httpHeaders?.statusCode ?? 0),
        type: header("Content-Type") ?? "",
        location: record.httpHeaders ? header("Location") : null,
        encoding: record.httpHeaders ? header("Content-Encoding") : null,
        isChunked: record.httpHeaders !== null && /chunked/i.test(header("Transfer-Encoding") ?? ""),
        isCut: record.warcHeader("WARC-Truncated") !== null && record.warcHeader("WARC-Truncated") !== undefined,
        body,
      });
    }
  } catch (error) {
    if (error instanceof Refusal) throw error;
    if (answers.length === 0)
      throw new Refusal(`it cannot be read as a WARC: ${error instanceof Error ? error.message : String(error)}`);
  }
  if (count === 0) throw new Refusal("it cannot be read as a WARC: it has no records");
  return answers;
}

function plain(bytes: Uint8Array): Uint8Array {
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return bytes;
  try {
    return unpacked("it", LIMITS.unpacked, (options) => gunzipSync(bytes, options));
  } catch (error) {
    if (error instanceof Refusal) throw error;
    throw new Refusal("it is broken: it cannot be unpacked to its end; copy it once more");
  }
}

function* slices(bytes: Uint8Array): Generator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += SLICE) yield bytes.subarray(at, at + SLICE);
}
