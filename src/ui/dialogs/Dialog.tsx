// A dialog over the page: Escape, its button and a click beside it close it; no key gets out to the timeline behind.

import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef } from "react";
import { Icon } from "../parts/Icon.tsx";

interface Props {
  className: string;
  title: string;
  /** The name of the button that closes it. */
  close: string;
  onClose(): void;
  children: ReactNode;
}

export function Dialog({ className, title, close, onClose, children }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();
  useEffect(() => {
    const element = dialog.current;
    // jsdom has no showModal; there the attribute shows the same content.
    if (typeof element?.showModal === "function") element.showModal();
    else element?.setAttribute("open", "");
  }, []);
  const onKeyDown = (event: KeyboardEvent) => {
    event.stopPropagation();
    if (event.key === "Escape") {
      event.preventDefault();
      onClose();
    }
  };
  return (
    <dialog
      ref={dialog}
      className={`bt-dialog ${className}`}
      aria-labelledby={id}
      onKeyDown={onKeyDown}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
      onClick={(event) => {
        if (event.target === dialog.current) onClose();
      }}
    >
      <div className="bt-dialog-inner">
        <header>
          <h2 id={id}>{title}</h2>
          <button type="button" className="bt-icon-button" aria-label={close} onClick={onClose}>
            <Icon name="close" />
          </button>
        </header>
        {children}
      </div>
    </dialog>
  );
}
