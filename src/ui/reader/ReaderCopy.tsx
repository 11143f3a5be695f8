import { type ReactNode, useEffect, useRef, useState } from "react";
import type { Locale } from "../../i18n/locale.ts";
import { readerWords } from "../../i18n/parts/reader.ts";

/** Copies a text. `done` is what is said when it worked; `label` names the field that holds the text when it did not. */
export type Copy = (text: string, done: string, label: string) => void;

type Outcome = { done: string } | { text: string; label: string };

/**
 * Copying to the clipboard, and what is shown of it: a spoken and visible confirmation, or, where the browser forbids
 * it, the text itself to select. A new `subject` clears both.
 */
export function useCopy(locale: Locale, subject: string): { copy: Copy; outcome: ReactNode } {
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const latest = useRef(0);

  // biome-ignore lint/correctness/useExhaustiveDependencies: what was copied belongs to the subject it was copied from
  useEffect(() => {
    latest.current += 1;
    setOutcome(null);
  }, [subject]);

  const copy: Copy = (text, done, label) => {
    latest.current += 1;
    const attempt = latest.current;
    const settle = (result: Outcome) => attempt === latest.current && setOutcome(result);
    const failed = () => settle({ text, label });
    const clipboard = globalThis.navigator?.clipboard;
    if (!clipboard) failed();
    else clipboard.writeText(text).then(() => settle({ done }), failed);
  };

  return {
    copy,
    outcome: (
      <>
        <p className="bt-copied" role="status">
          {outcome && "done" in outcome ? outcome.done : outcome ? readerWords(locale).cite.failed : null}
        </p>
        {outcome && "text" in outcome && (
          <textarea
            className="bt-copy-text"
            aria-label={outcome.label}
            readOnly
            rows={4}
            value={outcome.text}
            ref={selectAll}
          />
        )}
      </>
    ),
  };
}

/** Puts a field's text ready for copying as soon as the field appears. */
function selectAll(field: HTMLTextAreaElement | null): void {
  field?.focus();
  field?.select();
}
