// A box in the shadow root of an element, rendered by React.

import { flushSync } from "react-dom";
import { createRoot } from "react-dom/client";
import { documentOf } from "../../model/unshadowed.ts";
import type { AddressState } from "../../state/store.ts";
import { Box, type Emit } from "./box.ts";
import { EmbedRoot } from "./EmbedRoot.tsx";
import type { EmbedOptions } from "./options.ts";
import { innerOf } from "./shadow.ts";

export interface Attached {
  update(options: EmbedOptions): void;
  /** Takes the timeline away; returns the state it was in, for `resume`. */
  destroy(): AddressState | null;
}

export interface AttachOptions {
  /** Address of the bundle's entry: the timeline and the full page stand above its folder. */
  bundle: string;
  emit: Emit;
  /** The shadow root that `host` has, where it cannot be read off it. */
  shadow?: ShadowRoot | null;
  resume?: AddressState | null;
}

/** Shows an embed in the shadow root of `host`, in place of what was there. */
export function attach(
  host: HTMLElement,
  options: EmbedOptions,
  { bundle, emit, shadow = null, resume }: AttachOptions,
): Attached {
  const { defaultView: window, baseURI: page } = documentOf(host);
  if (!window) throw new Error("the element is in no window");
  const inner = innerOf(host, shadow);
  const box = new Box(options, { bundle, page }, emit, window, resume);
  const root = createRoot(inner);
  flushSync(() => root.render(<EmbedRoot box={box} />));
  // Only now, so that nothing was empty in between.
  for (const other of [...(inner.parentNode?.children ?? [])]) if (other !== inner) other.remove();
  return {
    update: (patch) => box.update(patch),
    destroy() {
      box.destroy();
      root.unmount();
      inner.remove();
      return box.whereabouts();
    },
  };
}
