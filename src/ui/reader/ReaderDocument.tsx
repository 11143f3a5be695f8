// The whole document, its paragraphs cut into stretches throughout which the same things are marked.

import { useEffect, useLayoutEffect, useMemo, useRef } from "react";
import { useStore } from "zustand";
import { readerWords } from "../../i18n/parts/reader.ts";
import type { Evidence, TimelineDocument } from "../../model/timeline.ts";
import { documentOf } from "../../model/unshadowed.ts";
import { type Layers, type Passage, paragraphsOf } from "../../state/passages.ts";
import { findMatches } from "../../state/search/search.ts";
import type { DocumentText, Selection, TimelineStore } from "../../state/store.ts";
import { useLocale } from "../parts/useLocale.ts";
import { ReaderParagraph } from "./ReaderParagraph.tsx";

interface Props {
  store: TimelineStore;
  selected: Selection;
  evidence: Evidence;
  document: TimelineDocument;
  text: DocumentText | undefined;
  onRetry(): void;
}

/** The passages of a document that other events cite, and other passages of the same event. */
function otherPassages(store: TimelineStore, documentId: string, selected: Selection): Passage[] {
  return store.getState().order.flatMap((event) =>
    event.evidence.flatMap(({ document, start, end }, evidence): Passage[] => {
      if (document !== documentId || (event.id === selected.event && evidence === selected.evidence)) return [];
      return [{ event: event.id, evidence, start, end }];
    }),
  );
}

/** The document of the chosen evidence with its passage marked and in sight. */
export function ReaderDocument({ store, selected, evidence, document, text, onRetry }: Props) {
  const locale = useLocale(store);
  const words = readerWords(locale);
  const query = useStore(store, (state) => state.query);
  const root = useRef<HTMLElement>(null);
  const ready = text?.status === "ready" ? text.text : null;
  const paragraphs = useMemo(() => (ready === null ? [] : paragraphsOf(ready)), [ready]);
  const hits = useMemo(() => (ready === null ? [] : findMatches(ready, query)), [ready, query]);
  const layers = useMemo<Layers>(
    () => ({
      passage: evidence,
      time: evidence.time ?? null,
      hits,
      others: otherPassages(store, document.id, selected),
    }),
    [store, document, selected, evidence, hits],
  );

  // biome-ignore lint/correctness/useExhaustiveDependencies: scrolls anew for each passage, and when its text arrives
  useLayoutEffect(() => {
    if (root.current && ready !== null) showPassage(root.current);
  }, [ready, evidence]);

  // A click anywhere on an underlined passage chooses it. For the keyboard and for screen readers, the button before it does.
  useEffect(() => {
    const area = root.current;
    if (!area) return;
    const onClick = (event: MouseEvent): void => {
      const cited = (event.target as Element).closest("[data-passage]")?.getAttribute("data-passage");
      const selecting = documentOf(area).getSelection()?.isCollapsed === false;
      if (!cited || selecting) return;
      const at = cited.lastIndexOf("/");
      store.getState().select(cited.slice(0, at), Number(cited.slice(at + 1)));
    };
    area.addEventListener("click", onClick);
    return () => area.removeEventListener("click", onClick);
  }, [store]);

  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolled area has to be within reach of the keyboard
    <section className="bt-document" ref={root} aria-label={words.reader.document(document.title)} tabIndex={0}>
      {ready === null ? (
        text?.status === "failed" ? (
          <div className="bt-failed" role="alert">
            <p>{words.reader.failed(text.message)}</p>
            <button
              type="button"
              className="bt-button"
              onClick={() => {
                root.current?.focus({ preventScroll: true }); // the button goes while the text is on its way
                onRetry();
              }}
            >
              {words.reader.retry}
            </button>
          </div>
        ) : (
          <p className="bt-loading" role="status">
            {words.reader.loading}
          </p>
        )
      ) : (
        <div className="bt-source-text" lang={document.language}>
          {paragraphs.map((paragraph) => (
            <ReaderParagraph
              key={paragraph.start}
              locale={locale}
              text={ready}
              paragraph={paragraph}
              layers={layers}
              byId={store.getState().byId}
              domain={store.getState().timeline.domain}
            />
          ))}
          {/* Room below, so that the last paragraphs can come up to the top, too. */}
          <div className="bt-tail" />
        </div>
      )}
    </section>
  );
}

/** Room in px between the top of the scroll area and what is shown at it. */
const ABOVE = 8;
/** Height in px of the text that is left standing above a passage shown without the beginning of its paragraph. */
const CONTEXT = 26;

/**
 * Scrolls the reader's own area, never the page, so that the paragraph of the passage starts at its top; or the passage itself,
 * where it stands so deep in a long paragraph that it would be out of sight.
 */
function showPassage(area: HTMLElement): void {
  const body = area.closest<HTMLElement>(".bt-reader-body");
  if (body) body.scrollTop = 0;
  area.scrollTop = 0;
  const passage = area.querySelector<HTMLElement>(".bt-passage");
  const paragraph = passage?.closest("p");
  const tail = area.querySelector<HTMLElement>(".bt-tail");
  if (!passage || !paragraph || !tail) return;
  const edges = area.getBoundingClientRect();
  /** Under an ancestor's zoom or scale, what is measured in the window is not what is scrolled. */
  const scale = area.offsetHeight > 0 ? edges.height / area.offsetHeight : 1;
  const below = (y: number) => (y - edges.top) / scale;
  const inSight = below(Math.min(edges.bottom, body?.getBoundingClientRect().bottom ?? edges.bottom));
  const start = below(paragraph.getBoundingClientRect().top) - ABOVE;
  const words = below(passage.getBoundingClientRect().top) - ABOVE;
  const top = words - start > inSight / 2 ? words - (inSight > 4 * CONTEXT ? CONTEXT : 0) : start;
  tail.style.height = "0";
  tail.style.height = `${Math.max(0, area.clientHeight - (area.scrollHeight - top))}px`;
  area.scrollTop = top;
}
