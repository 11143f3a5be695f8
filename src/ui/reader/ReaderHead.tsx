import { useEffect, useRef } from "react";
import { useStore } from "zustand";
import { readerWords } from "../../i18n/parts/reader.ts";
import type { Cited } from "../../share/citation.ts";
import { neighbours, type Selection, type TimelineStore } from "../../state/store.ts";
import { useLocale } from "../parts/useLocale.ts";
import { CiteMenu } from "./CiteMenu.tsx";
import { useCopy } from "./ReaderCopy.tsx";

export interface SheetEnds {
  onTall(tall: boolean): void;
  onClose(): void;
}

/** Makes a sheet follow the pointer that draws its head, and tells how that ends. Returns the function that stops it. */
export type DragSheet = (head: HTMLElement, ends: SheetEnds) => () => void;

interface Props extends SheetEnds {
  store: TimelineStore;
  selected: Selection;
  /** Address of what is open; null where it has none. */
  link(): string | null;
  cited(): Cited;
  sheet: boolean;
  /** A sheet that covers the whole page. */
  tall: boolean;
  drag: DragSheet | undefined;
}

/** The row at the top: which event this is, the ways to the others, and what can be taken along. */
export function ReaderHead({ store, selected, link, cited, sheet, tall, drag, onTall, onClose }: Props) {
  const locale = useLocale(store);
  const words = readerWords(locale);
  const columns = useStore(store, (state) => state.columns);
  const matching = useStore(store, (state) => state.matching);
  const { copy, outcome } = useCopy(locale, `${selected.event}/${selected.evidence}`);
  const { index, count, previous, next } = neighbours({ columns, matching }, selected.event);
  const { select } = store.getState();
  const copyLink = () => copy(link() ?? "", words.reader.linkCopied, words.cite.linkLabel);
  const shares = typeof globalThis.navigator?.share === "function";
  const linkLabel = shares ? words.reader.share : words.reader.copyLink;
  /** A page that may not share (a frame without leave) copies the link; a sheet that is turned away asks for neither. */
  const share = () => {
    const { title } = cited().event;
    navigator.share({ title, url: link() ?? "" }).catch(({ name }: Error) => name !== "AbortError" && copyLink());
  };
  const head = useRef<HTMLDivElement>(null);
  useEffect(
    () => (drag && sheet && head.current ? drag(head.current, { onTall, onClose }) : undefined),
    [drag, sheet, onTall, onClose],
  );
  // A button that vanished or died under the finger would drop the focus: it stays and does nothing.
  const step = (to: string | null, label: string, sign: string) => (
    <button
      type="button"
      className="bt-icon-button"
      aria-label={label}
      title={label}
      aria-disabled={to === null}
      onClick={() => to !== null && select(to)}
    >
      {sign}
    </button>
  );
  return (
    <div className="bt-reader-head" ref={head}>
      {sheet && (
        <button
          type="button"
          className="bt-grip"
          aria-label={words.reader.tall}
          aria-pressed={tall}
          onClick={() => onTall(!tall)}
        />
      )}
      <p className="bt-reader-position">
        {matching.has(columns.indexOf.get(selected.event) ?? -1)
          ? words.reader.position(index, count)
          : words.reader.filteredOut}
      </p>
      <div className="bt-reader-actions">
        {step(previous, words.reader.previous, "‹")}
        {step(next, words.reader.next, "›")}
        {link() !== null && (
          <button type="button" className="bt-text-button" aria-label={linkLabel} onClick={shares ? share : copyLink}>
            {sheet && !shares ? words.reader.copyLinkShort : linkLabel}
          </button>
        )}
        <CiteMenu locale={locale} cited={cited} copy={copy} />
        <button
          type="button"
          className="bt-icon-button"
          aria-label={words.reader.close}
          title={words.reader.close}
          onClick={onClose}
        >
          ×
        </button>
      </div>
      {outcome}
    </div>
  );
}
