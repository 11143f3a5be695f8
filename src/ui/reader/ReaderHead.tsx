import { useStore } from "zustand";
import type { Cited } from "../../share/citation.ts";
import { neighbours, type Selection, type TimelineStore } from "../../state/store.ts";
import { useLocale } from "../parts/useLocale.ts";
import { CiteMenu } from "./CiteMenu.tsx";
import { useCopy } from "./ReaderCopy.tsx";

interface Props {
  store: TimelineStore;
  selected: Selection;
  link: string;
  cited: Cited;
  sheet: boolean;
  /** A sheet that covers the whole page. */
  tall: boolean;
  onTall(): void;
  onClose(): void;
}

/** The row at the top: which event this is, the ways to the others, and what can be taken along. */
export function ReaderHead({ store, selected, link, cited, sheet, tall, onTall, onClose }: Props) {
  const locale = useLocale(store);
  const columns = useStore(store, (state) => state.columns);
  const matching = useStore(store, (state) => state.matching);
  const { copy, outcome } = useCopy(locale, `${selected.event}/${selected.evidence}`);
  const { index, count, previous, next } = neighbours({ columns, matching }, selected.event);
  const { select } = store.getState();
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
    <div className="bt-reader-head">
      {sheet && (
        <button
          type="button"
          className="bt-grip"
          aria-label={locale.words.reader.tall}
          aria-pressed={tall}
          onClick={onTall}
        />
      )}
      <p className="bt-reader-position">
        {matching.has(columns.indexOf.get(selected.event) ?? -1)
          ? locale.words.reader.position(index, count)
          : locale.words.reader.filteredOut}
      </p>
      <div className="bt-reader-actions">
        {step(previous, locale.words.reader.previous, "‹")}
        {step(next, locale.words.reader.next, "›")}
        <button
          type="button"
          className="bt-text-button"
          aria-label={locale.words.reader.copyLink}
          onClick={() => copy(link, locale.words.reader.linkCopied, locale.words.cite.linkLabel)}
        >
          {sheet ? locale.words.reader.copyLinkShort : locale.words.reader.copyLink}
        </button>
        <CiteMenu locale={locale} cited={cited} copy={copy} />
        <button
          type="button"
          className="bt-icon-button"
          aria-label={locale.words.reader.close}
          title={locale.words.reader.close}
          onClick={onClose}
        >
          ×
        </button>
      </div>
      {outcome}
    </div>
  );
}
