// Asks the server for the list of the embed's files when someone wants the code.

import { useEffect, useState } from "react";
import { type EmbedFiles, readEmbedFiles } from "../../share/embed-files.ts";

/** The embed's files as the build listed them beside the page; null when it did not, undefined until that is known. */
export function useEmbedFiles(base: string, name: string): EmbedFiles | null | undefined {
  const [files, setFiles] = useState<EmbedFiles | null>();
  useEffect(() => {
    const abort = new AbortController();
    // The list keeps its name from build to build: a stored one may name files that are gone.
    fetch(new URL("embed/integrity.json", base), { signal: abort.signal, cache: "no-cache" })
      .then((response) => (response.ok ? response.json() : null))
      .then((json) => readEmbedFiles(json, name))
      .catch(() => null)
      .then((found) => {
        if (!abort.signal.aborted) setFiles(found);
      });
    return () => abort.abort();
  }, [base, name]);
  return files;
}
