// The documents' texts, fetched when they are first needed.

import type { TimelineStore } from "../../state/store.ts";

/** For each file of a timeline. An allowed address must answer by itself: a redirect could lead to any other. */
export const NO_REDIRECT: RequestInit = { redirect: "error" };

export interface TextLoader {
  /** Address that the documents' files are relative to. */
  readonly base: string;
  /** Fetches one document's text into the store; again only after a failure. */
  load(documentId: string): void;
  /** Ends what is under way. */
  stop(): void;
}

/** Reads the text of a response; what it rejects with is told to readers. */
export type ReadText = (response: Response) => Promise<string>;

/** Makes a loader for the documents of a store. Search reads the documents, too: the first word searched for fetches them all. */
export function createTextLoader(store: TimelineStore, base: string, read: ReadText): TextLoader {
  const abort = new AbortController();

  async function fetchText(id: string, file: string) {
    const { setText } = store.getState();
    setText(id, { status: "loading" });
    try {
      const response = await fetch(new URL(file, base), { ...NO_REDIRECT, signal: abort.signal });
      if (!response.ok) throw new Error(`${response.status} ${response.statusText}`.trim());
      setText(id, { status: "ready", text: await read(response) });
    } catch (error) {
      if (abort.signal.aborted) return;
      setText(id, { status: "failed", message: error instanceof Error ? error.message : String(error) });
    }
  }

  function load(documentId: string) {
    const { timeline, texts } = store.getState();
    const status = texts[documentId]?.status;
    const document = timeline.documents.find(({ id }) => id === documentId);
    if (document && status !== "ready" && status !== "loading") void fetchText(document.id, document.file);
  }

  function loadAll() {
    const { timeline, texts, query } = store.getState();
    if (query.trim() === "") return;
    // A failed text is tried again when its reader asks for it, not with every letter typed.
    for (const { id } of timeline.documents) if (!texts[id]) load(id);
  }

  const unsubscribe = store.subscribe((now, before) => {
    if (now.query !== before.query) loadAll();
  });
  loadAll();

  return {
    base,
    load,
    stop() {
      unsubscribe();
      abort.abort();
    },
  };
}
