// Diagnostics of the compiler as data. Printing is the business of build/.

export type Severity = "error" | "warning";

export interface Diagnostic {
  severity: Severity;
  /** Stable kebab-case name of the kind of fault, e.g. "quote-not-found". */
  code: string;
  message: string;
  /** Name of the file as it was given to the compiler. */
  file: string;
  /** One-based; absent when the fault is the whole file's. */
  line?: number;
  column?: number;
  /** Offsets into the file as given, for the code frame. */
  span?: { start: number; end: number };
  /** A way to mend it, as a sentence: "did you mean …?". */
  hint?: string;
}
