// Faults that no place of a document's text stands for, each with its code frame.

import type { Diagnostic } from "../../model/diagnostic.ts";
import { formatDiagnostic } from "./code-frame.ts";

interface ReportFaultsProps {
  faults: readonly Diagnostic[];
  /** The text of a file, as far as it can be read; without it a fault has no frame. */
  sourceOf: (file: string) => string | undefined;
}

/** The faults one below the other. */
export function ReportFaults({ faults, sourceOf }: ReportFaultsProps) {
  return faults.map((fault, at) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the list is rendered once
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a frame that scrolls has to be reached by the keyboard
    <pre key={at} className={fault.severity} tabIndex={0}>
      {formatDiagnostic(fault, sourceOf(fault.file))}
    </pre>
  ));
}
