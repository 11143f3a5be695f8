// The part of Citation.js that the tests call: it has no types of its own.

declare module "@citation-js/core" {
  export class Cite {
    /** Reads a BibTeX entry or CSL-JSON. */
    constructor(input: string);
    /** CSL items. */
    data: { title?: string; note?: string; issued?: { "date-parts"?: number[][]; literal?: string } }[];
  }
}

declare module "@citation-js/plugin-bibtex";
