// The code in a field that can be selected, and the button that copies it.

import { useId } from "react";
import type { Locale } from "../../i18n/locale.ts";
import { EMBED_DIALOG } from "../../i18n/parts/embed.ts";
import { useCopy } from "../reader/ReaderCopy.tsx";

/** `code` is null until it is known. */
export function EmbedCode({ locale, code }: { locale: Locale; code: string | null }) {
  const embed = EMBED_DIALOG[locale.tag];
  const id = useId();
  const { copy, outcome } = useCopy(locale, code ?? "");
  return (
    <div className="bt-embed-code">
      <label htmlFor={id}>{embed.code}</label>
      {outcome}
      <button
        type="button"
        className="bt-embed-copy"
        disabled={code === null}
        onClick={() => code !== null && copy(code, embed.copied, embed.code)}
      >
        {embed.copy}
      </button>
      <textarea
        id={id}
        readOnly
        spellCheck={false}
        rows={14}
        value={code ?? ""}
        placeholder={embed.loading}
        aria-busy={code === null}
      />
    </div>
  );
}
