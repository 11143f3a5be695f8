// A button with a panel under it. Closes on Escape, on a second press and when the focus goes elsewhere.

import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef, useState } from "react";
import { Icon } from "./Icon.tsx";

interface Props {
  label: string;
  value: string;
  /** Drawn as in use: it narrows what is shown. */
  active: boolean;
  children: ReactNode;
}

export function Dropdown({ label, value, active, children }: Props) {
  const [open, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const root = useRef<HTMLDivElement>(null);
  const panel = useId();
  useEffect(() => {
    const page = root.current?.closest(".bt-root");
    if (!open || !page) return;
    const onElsewhere = (event: Event) => {
      if (!root.current?.contains(event.target as Node)) setOpen(false);
    };
    page.addEventListener("pointerdown", onElsewhere);
    return () => page.removeEventListener("pointerdown", onElsewhere);
  }, [open]);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== "Escape" || !open) return;
    event.stopPropagation();
    setOpen(false);
    button.current?.focus();
  };
  return (
    <div
      className="bt-dropdown"
      ref={root}
      role="group"
      aria-label={label}
      onKeyDown={onKeyDown}
      onBlur={(event) => {
        // Only a move of the focus to something else closes; a click on bare paper inside the panel moves it nowhere.
        if (event.relatedTarget && !root.current?.contains(event.relatedTarget)) setOpen(false);
      }}
    >
      <button
        type="button"
        ref={button}
        className={`bt-control${active ? " bt-active" : ""}`}
        aria-expanded={open}
        aria-controls={panel}
        onClick={() => setOpen(!open)}
      >
        <span>{label}</span>
        <span className="bt-control-value">{`: ${value}`}</span> <Icon name="down" />
      </button>
      <div id={panel} className="bt-panel" hidden={!open}>
        {children}
      </div>
    </div>
  );
}
