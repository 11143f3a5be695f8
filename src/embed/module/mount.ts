// mount(): an embed for hosts that write code, in a container of theirs.

import { unshadowed } from "../../model/unshadowed.ts";
import { arrive } from "../box/arrive.ts";
import { attach } from "../box/attach.tsx";
import type { BoxEvents, Emit } from "../box/box.ts";
import type { EmbedOptions } from "../box/options.ts";

export interface MountedTimeline {
  /** Takes the timeline away and gives the container back as it was. */
  destroy(): void;
  /** Changes the options that are named; one that is undefined goes back to its default. */
  update(options: EmbedOptions): void;
  /** Calls back at each event of a type; returns the function that stops. */
  on<Type extends keyof BoxEvents>(type: Type, listener: (detail: BoxEvents[Type]) => void): () => void;
}

export function mountInto(container: HTMLElement, options: EmbedOptions, bundle: string): MountedTimeline {
  const listeners = new Map<string, Set<(detail: never) => void>>();
  const emit: Emit = (type, detail) => {
    for (const listener of listeners.get(type) ?? []) {
      try {
        listener(detail as never);
      } catch (error) {
        reportError(error); // a fault of the host's own code must not end the timeline's
      }
    }
  };
  const { childNodes, ownerDocument, replaceChildren } = unshadowed(container); // a form, too
  const before = [...childNodes];
  const host = unshadowed(ownerDocument).createElement("div");
  replaceChildren(host);
  const attached = attach(host, options, { bundle, emit });
  arrive(host, options.urlKey);
  let destroyed = false;
  return {
    update: (patch) => attached.update(patch),
    on(type, listener) {
      const all = listeners.get(type) ?? new Set();
      listeners.set(type, all.add(listener));
      return () => all.delete(listener);
    },
    destroy() {
      if (destroyed) return;
      destroyed = true;
      attached.destroy();
      listeners.clear();
      if (host.parentNode === container) replaceChildren(...before);
    },
  };
}
