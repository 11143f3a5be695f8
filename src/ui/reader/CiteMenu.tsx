import { type KeyboardEvent as ReactKeyboardEvent, useEffect, useId, useRef, useState } from "react";
import type { Locale } from "../../i18n/locale.ts";
import { readerWords } from "../../i18n/parts/reader.ts";
import { type CitationFormat, type Cited, cite } from "../../share/citation.ts";
import { activeIn } from "../parts/focus.ts";
import type { Copy } from "./ReaderCopy.tsx";

const FORMATS: readonly CitationFormat[] = ["text", "bibtex", "csl"];

/** A button with a menu of citation formats; choosing one copies it. */
export function CiteMenu({ locale, cited, copy }: { locale: Locale; cited(): Cited; copy: Copy }) {
  const words = readerWords(locale);
  const [open, setOpen] = useState(false);
  const root = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const id = useId();

  const items = () => [...(root.current?.querySelectorAll<HTMLElement>("[role='menuitem']") ?? [])];

  useEffect(() => {
    const element = root.current;
    if (!open || !element) return;
    element.querySelector<HTMLElement>("[role='menuitem']")?.focus();
    // Heard on the element itself, before anyone further out: Escape closes one layer at a time.
    const onEscape = (event: KeyboardEvent): void => {
      if (event.key !== "Escape") return;
      event.stopPropagation();
      event.preventDefault();
      setOpen(false);
      button.current?.focus();
    };
    const onLeave = ({ relatedTarget }: FocusEvent): void => {
      if (!element.contains(relatedTarget as Node | null)) setOpen(false);
    };
    element.addEventListener("keydown", onEscape);
    element.addEventListener("focusout", onLeave);
    return () => {
      element.removeEventListener("keydown", onEscape);
      element.removeEventListener("focusout", onLeave);
    };
  }, [open]);

  function onMenuKey(event: ReactKeyboardEvent): void {
    const all = items();
    const at = all.indexOf(activeIn(root.current) as HTMLElement);
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: all.length - 1 }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    all[(to + all.length) % all.length]?.focus();
  }

  function choose(format: CitationFormat): void {
    setOpen(false);
    button.current?.focus();
    copy(cite[format](cited()), words.cite.copied(words.cite.formats[format]), words.cite.fallbackLabel);
  }

  return (
    <div className="bt-cite" ref={root}>
      <button
        type="button"
        className="bt-text-button"
        ref={button}
        aria-haspopup="menu"
        aria-expanded={open}
        aria-controls={open ? id : undefined}
        onClick={() => setOpen(!open)}
      >
        {words.reader.cite}
      </button>
      {open && (
        <div className="bt-menu" role="menu" id={id} aria-label={words.cite.menu} tabIndex={-1} onKeyDown={onMenuKey}>
          {FORMATS.map((format) => (
            <button type="button" role="menuitem" tabIndex={-1} key={format} onClick={() => void choose(format)}>
              {words.cite.formats[format]}
            </button>
          ))}
        </div>
      )}
    </div>
  );
}
