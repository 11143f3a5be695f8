// The notice that a link names an event which the record does not have, with those that it may mean.

import { pageWords } from "../../i18n/parts/page.ts";
import { similarEvents } from "../../state/near.ts";
import type { TimelineStore } from "../../state/store.ts";
import { useLocale } from "../parts/useLocale.ts";

interface Props {
  store: TimelineStore;
  /** The id that the link names. */
  id: string;
  onOpen(event: string): void;
  onClose(): void;
}

export function MissingEvent({ store, id, onOpen, onClose }: Props) {
  const locale = useLocale(store);
  const words = pageWords(locale);
  const similar = similarEvents(id, store.getState().timeline);
  return (
    <div className="bt-missing" role="alert">
      <p>
        <span>{locale.app.missing(id)}</span> <span>{similar.length > 0 ? words.similar : words.allShown}</span>
      </p>
      {similar.map((event) => (
        <button type="button" className="bt-button" key={event.id} onClick={() => onOpen(event.id)}>
          {event.title}
        </button>
      ))}
      <button type="button" className="bt-link" onClick={onClose}>
        {words.dismiss}
      </button>
    </div>
  );
}
