// The list of keys and gestures; each line of the keys is also a button.

import { HELP } from "../../i18n/help.ts";
import type { TimelineStore } from "../../state/store.ts";
import { type Action, KEYS } from "../parts/keys.ts";
import { useLocale } from "../parts/useLocale.ts";
import { Dialog } from "./Dialog.tsx";

interface Props {
  store: TimelineStore;
  /** Closes the list, and then does what was chosen in it. */
  onClose(then?: Action): void;
}

export function Help({ store, onClose }: Props) {
  const help = HELP[useLocale(store).tag];
  return (
    <Dialog className="bt-help" title={help.title} close={help.close} onClose={() => onClose()}>
      <p>{help.intro}</p>
      <ul className="bt-keys">
        {KEYS.map(({ action }) => (
          <li key={action}>
            <button type="button" onClick={() => onClose(action === "help" || action === "close" ? undefined : action)}>
              <kbd>{help.keys[action]?.[0]}</kbd> <span>{help.keys[action]?.[1]}</span>
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
