// The list of keys and gestures; each line of the keys is also a button.

import { useStore } from "zustand";
import { HELP } from "../../i18n/parts/help.ts";
import type { TimelineStore } from "../../state/store.ts";
import { type Action, KEYS, ROW_ACTIONS } from "../parts/keys.ts";
import { useLocale } from "../parts/useLocale.ts";
import { Dialog } from "./Dialog.tsx";

interface Props {
  store: TimelineStore;
  /** Closes the list, and then does what was chosen in it. */
  onClose(then?: Action): void;
  /** There is no chart: the list is the timeline. */
  inRows?: boolean;
}

/** The list of keys for a list that is the timeline. */
export const RowsHelp = (props: Omit<Props, "inRows">) => <Help {...props} inRows />;

export function Help({ store, onClose, inRows = false }: Props) {
  const all = HELP[useLocale(store).tag];
  const help = inRows ? { ...all, ...all.rows } : all;
  const keys = inRows ? KEYS.filter(({ action }) => ROW_ACTIONS.has(action)) : KEYS;
  const characterKeys = useStore(store, (state) => state.characterKeys);
  return (
    <Dialog className="bt-help" title={help.title} close={help.close} onClose={() => onClose()}>
      <p>{help.intro}</p>
      <label className="bt-keys-switch">
        <input
          type="checkbox"
          checked={characterKeys}
          onChange={(event) => store.getState().setCharacterKeys(event.target.checked)}
        />
        <span>{help.characters}</span>
      </label>
      <ul className="bt-keys">
        {keys.map(({ action }) => (
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
