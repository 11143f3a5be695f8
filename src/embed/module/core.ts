// The module entry: mount() for hosts that write code, attach() for the element's loader. Imports without a DOM.

import { type Attached, type AttachOptions, attach as attachTo } from "../box/attach.tsx";
import type { EmbedOptions } from "../box/options.ts";
import { type MountedTimeline, mountInto } from "./mount.ts";
import { ownAddress } from "./own-address.ts";

export type { BoxEvents as EmbedEvents } from "../box/box.ts";
export type { EmbedOptions } from "../box/options.ts";
export type { MountedTimeline } from "./mount.ts";

const bundle = ownAddress(import.meta.url, ["core", "mount"]);

/** Shows a timeline inside `container`, in place of what stands there, until destroy() gives that back. */
export const mount = (container: HTMLElement, options: EmbedOptions = {}): MountedTimeline =>
  mountInto(container, options, bundle);

/**
 * For the element: shows an embed in the element's own shadow root.
 * @internal
 */
export const attach = (host: HTMLElement, options: EmbedOptions, hooks: Omit<AttachOptions, "bundle">): Attached =>
  attachTo(host, options, { ...hooks, bundle });
