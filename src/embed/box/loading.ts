// Loading the timeline that an embed's options name.

import type { Timeline } from "../../model/timeline.ts";
import { type Checked, checked } from "./check-timeline.ts";
import { fetchTimeline } from "./fetch-timeline.ts";
import { type Addresses, fullPage, type Settings } from "./options.ts";

export type Loaded = { ok: true; timeline: Timeline; base: string } | { ok: false; message: string };

const REFUSED: Loaded = { ok: false, message: "its address is not one that is allowed here" };

export class TimelineLoading {
  readonly #addresses: Addresses;
  /** The number of the latest request: an answer to an earlier one comes too late. */
  #request = 0;

  constructor(addresses: Addresses) {
    this.#addresses = addresses;
  }

  /**
   * The timeline of the settings, by default the one beside the bundle, and the address that its documents are relative
   * to. Null when a later call or `cancel` has overtaken this one. Never rejects.
   */
  async load({ timeline, base }: Settings): Promise<Loaded | null> {
    this.#request += 1;
    const request = this.#request;
    if (timeline === null) return REFUSED;
    const source = timeline ?? besideBundle(this.#addresses);
    // Awaited even where nothing is fetched, so that whoever mounts an embed can listen before its first event.
    const fetched = await read(source);
    if (request !== this.#request) return null;
    if (!fetched.ok) return fetched;
    return { ...fetched, base: (base ?? (source instanceof URL ? source : null))?.href ?? this.#addresses.page };
  }

  /** Lets go of what is under way. */
  cancel(): void {
    this.#request += 1;
  }
}

async function read(source: Timeline | URL | null): Promise<Checked> {
  if (source === null) return { ok: false, message: "no timeline was named (attribute src, option timeline)" };
  return source instanceof URL ? fetchTimeline(source) : checked(source);
}

/** True for the record that is shown by default, also where its address is given. */
export const isBesideBundle = (timeline: Settings["timeline"], addresses: Addresses): boolean =>
  !timeline || (timeline instanceof URL && timeline.href === besideBundle(addresses)?.href);

function besideBundle(addresses: Addresses): URL | null {
  const folder = fullPage(addresses);
  return folder && new URL("timeline.json", folder);
}
