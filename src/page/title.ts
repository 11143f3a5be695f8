// The name of the browser's tab, and so of bookmarks and entries of the history: the open event, and the record.

import { selectedEvent, type TimelineStore } from "../state/store.ts";

/** Names the document after what is open, now and from now on; returns the function that stops. */
export function followTitle(store: TimelineStore, document: Document): () => void {
  const name = () => {
    const event = selectedEvent(store.getState());
    const { title } = store.getState().timeline;
    document.title = event ? `${event.title} · ${title}` : title;
  };
  name();
  return store.subscribe((state, before) => {
    if (state.selected?.event !== before.selected?.event) name();
  });
}
