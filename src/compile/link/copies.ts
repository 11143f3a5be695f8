// Documents that hold one text, or one agency's story: they are one source.

import type { Diagnostic } from "../../model/diagnostic.ts";
import type { TimelineDocument } from "../../model/timeline.ts";
import { faultAt, type Places } from "../text/fault.ts";
import { type Fingerprint, MIN_RUNS, sharesOf } from "../text/fingerprint.ts";

/** A document as it is compared with others. */
export interface Sketched {
  entry: TimelineDocument;
  places: Places;
  fingerprint: Fingerprint;
}

/** A document that repeats another, which was published before it or has the lesser id. */
export interface Repeat {
  document: Sketched;
  of: Sketched;
  /** Nearly all of both is one text; else they have a part in common. */
  isCopy: boolean;
  /** The share of the shorter text that stands in the other, from 0 to 1. */
  share: number;
}

/** Share of each text that the other holds, for a copy: a credit, a few words or a paragraph may differ. */
const COPY = 0.8;
/** Share of the shorter text that the longer holds, for one story: each paper has cut it, and added its own. */
const STORY = 0.5;
/** Two texts with fewer hashes in common are not compared. */
const MIN_SHARED = 6;
/** A run of words that so many documents have is a phrase; no more of them are looked up. */
const MAX_POSTINGS = 64;

/** Finds the documents that repeat others. Cost grows with their number, not with its square. */
export function findRepeats(documents: readonly Sketched[]): Repeat[] {
  const ordered = byPublication(documents.filter(({ fingerprint }) => fingerprint.runs >= MIN_RUNS));
  const index = new HashIndex(ordered.length);
  const repeats: Repeat[] = [];
  for (const [at, document] of ordered.entries()) {
    let best: Repeat | null = null;
    for (const other of index.sharing(document.fingerprint)) {
      const each = repeatOf(document, ordered[other]!);
      // among equals the first one published
      if (each && (best === null || isCloser(each, best))) best = each;
    }
    if (best) repeats.push(best);
    // whatever repeats a copy repeats its original
    if (!best?.isCopy) index.add(document.fingerprint, at);
  }
  return repeats;
}

/** In the order in which they were published, then of their ids; those without a day come last. */
function byPublication(documents: readonly Sketched[]): Sketched[] {
  const keyed = documents.map((document) => {
    const { published, id } = document.entry;
    return { document, key: `${published?.earliest ?? "9999-12-31"} ${id}` };
  });
  return keyed.sort((a, b) => (a.key < b.key ? -1 : 1)).map(({ document }) => document);
}

/** Documents, as numbers, by the hashes of their sketches. */
class HashIndex {
  readonly #postings = new Map<number, number[]>();
  /** By document: the hashes in common with the one that is looked up; 0 between two searches. */
  readonly #shared: Uint16Array;

  constructor(documents: number) {
    this.#shared = new Uint16Array(documents);
  }

  add({ hashes }: Fingerprint, document: number): void {
    for (const hash of hashes) {
      const list = this.#postings.get(hash);
      if (list === undefined) this.#postings.set(hash, [document]);
      else if (list.length < MAX_POSTINGS) list.push(document);
    }
  }

  /** Those added before that share several hashes, in their order. */
  sharing({ hashes }: Fingerprint): number[] {
    const met: number[] = [];
    for (const hash of hashes)
      for (const document of this.#postings.get(hash) ?? []) {
        if (this.#shared[document] === 0) met.push(document);
        this.#shared[document]! += 1;
      }
    const found = met.filter((document) => this.#shared[document]! >= MIN_SHARED);
    for (const document of met) this.#shared[document] = 0;
    return found.sort((a, b) => a - b);
  }
}

function repeatOf(document: Sketched, of: Sketched): Repeat | null {
  const [here, there] = [document.fingerprint, of.fingerprint];
  const shares = sharesOf(here, there);
  const share = here.runs <= there.runs ? shares[0] : shares[1];
  if (share < STORY) return null;
  return { document, of, isCopy: Math.min(...shares) >= COPY, share };
}

const isCloser = (a: Repeat, b: Repeat): boolean => (a.isCopy === b.isCopy ? a.share > b.share : a.isCopy);

/** The entries of documents, with what they repeat. */
export function withRepeats(entries: readonly TimelineDocument[], repeats: readonly Repeat[]): TimelineDocument[] {
  const listed = new Set(entries.map(({ id }) => id));
  const byId = new Map(repeats.map((repeat) => [repeat.document.entry.id, repeat]));
  return entries.map((entry) => {
    const repeat = byId.get(entry.id);
    if (repeat === undefined || !listed.has(repeat.of.entry.id)) return entry;
    return { ...entry, [repeat.isCopy ? "copyOf" : "sharesStory"]: repeat.of.entry.id };
  });
}

/** The document from which each has its text, by id: itself where it repeats none. */
export function sourcesOf(repeats: readonly Repeat[]): (document: string) => string {
  const origins = new Map<string, string>();
  const sourceOf = (id: string): string => origins.get(id) ?? id;
  // the one repeated comes before those that repeat it
  for (const { document, of } of repeats) origins.set(document.entry.id, sourceOf(of.entry.id));
  return sourceOf;
}

/** Tells the editor which documents count as one source. */
export function reportRepeats(repeats: readonly Repeat[], faults: Diagnostic[]): void {
  for (const { document, of, isCopy, share } of repeats) {
    const other = of.places.name;
    const percent = `${Math.round(share * 100)} %`;
    const [longer, shorter] =
      document.fingerprint.runs > of.fingerprint.runs ? ["this text", other] : [other, "this text"];
    const message = isCopy
      ? `this is the text of ${other} again; they count as one source`
      : `about ${percent} of ${shorter} stands in ${longer}, too: both seem to carry one story, and count as one source`;
    const hint = isCopy ? "leave one of them out, or keep both: what both tell has one source" : undefined;
    const code = isCopy ? "copied-text" : "shared-story";
    faults.push(faultAt(document.places, null, { severity: "warning", code, message, hint }));
  }
}
