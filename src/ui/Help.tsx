// The list of keys and gestures; each line of the keys is also a button.

import { type KeyboardEvent, useEffect, useRef } from "react";
import { help } from "../i18n/help.ts";
import { Icon } from "./Icon.tsx";
import { type Action, KEYS } from "./keys.ts";

interface Props {
  /** Closes the list, and then does what was chosen in it. */
  onClose(then?: Action): void;
}

export function Help({ onClose }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
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
      className="bt-help"
      aria-labelledby="bt-help-title"
      onKeyDown={onKeyDown}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
      onClick={(event) => {
        if (event.target === dialog.current) onClose();
      }}
    >
      <div className="bt-help-inner">
        <header>
          <h2 id="bt-help-title">{help.title}</h2>
          <button type="button" className="bt-icon-button" aria-label={help.close} onClick={() => onClose()}>
            <Icon name="close" />
          </button>
        </header>
        <p>{help.intro}</p>
        <ul className="bt-keys">
          {KEYS.map(({ action, shown, does }) => (
            <li key={action}>
              <button
                type="button"
                onClick={() => onClose(action === "help" || action === "close" ? undefined : action)}
              >
                <kbd>{shown}</kbd> <span>{does}</span>
              </button>
            </li>
          ))}
        </ul>
        <dl className="bt-gestures">
          {help.gestures.map(([gesture, does]) => (
            <div key={gesture}>
              <dt>{gesture}</dt>
              <dd>{does}</dd>
            </div>
          ))}
        </dl>
      </div>
    </dialog>
  );
}
