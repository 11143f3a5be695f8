// The events shown, as files to take along: a button for each format.

import { useState } from "react";
import { pageWords } from "../../i18n/parts/page.ts";
import type { TimelineStore } from "../../state/store.ts";
import { loadLater } from "../page/loaded.ts";
import type { Format } from "../page/save.ts";
import { useLocale } from "../parts/useLocale.ts";

const FORMATS: readonly Format[] = ["json", "csv", "ical"];

export function Downloads({ store }: { store: TimelineStore }) {
  const locale = useLocale(store);
  const words = pageWords(locale);
  const [failure, setFailure] = useState<string | null>(null);
  const save = async (format: Format) => {
    setFailure(null);
    try {
      await (await loadLater()).save(store, format);
    } catch (error) {
      setFailure(String(error));
    }
  };
  return (
    <p className="bt-downloads">
      <span>{`${words.download}:`}</span>
      {FORMATS.map((format) => (
        <button type="button" className="bt-link" key={format} onClick={() => void save(format)}>
          {words.formats[format]}
        </button>
      ))}
      {failure && <span role="alert">{locale.app.dialogFailed(failure)}</span>}
    </p>
  );
}
