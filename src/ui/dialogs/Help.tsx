// The list of keys and gestures; each line of the keys is also a button.

import { help } from "../../i18n/help.ts";
import { type Action, KEYS } from "../parts/keys.ts";
import { Dialog } from "./Dialog.tsx";

interface Props {
  /** Closes the list, and then does what was chosen in it. */
  onClose(then?: Action): void;
}

export function Help({ onClose }: Props) {
  return (
    <Dialog className="bt-help" title={help.title} close={help.close} onClose={() => onClose()}>
      <p>{help.intro}</p>
      <ul className="bt-keys">
        {KEYS.map(({ action, shown, does }) => (
          <li key={action}>
            <button type="button" onClick={() => onClose(action === "help" || action === "close" ? undefined : action)}>
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
    </Dialog>
  );
}
