// The options of one embed as its host gives and changes them.

import { name } from "virtual:built-in";
import { type Addresses, type EmbedOptions, readOptions, type Settings } from "./options.ts";

export class HostOptions {
  readonly #addresses: Addresses;
  settings: Settings;
  readonly #reported = new Set<string>();

  constructor(options: EmbedOptions, addresses: Addresses) {
    this.#addresses = addresses;
    this.settings = this.#read(options);
  }

  /**
   * Takes on the options that are named; one that is undefined or null goes back to its default, one with a wrong value
   * stays, but for a timeline. Returns the names of those that are another now.
   */
  update(patch: EmbedOptions): (keyof Settings)[] {
    const fresh = this.#read(patch);
    const named = Object.keys(patch) as (keyof Settings)[];
    const isSet = (name: keyof Settings) => name in fresh || (patch[name] ?? null) === null;
    const changed = named.filter((name) => isSet(name) && !same(this.settings[name], fresh[name]));
    if (changed.length === 0) return changed;
    const settings = { ...this.settings };
    for (const name of changed) delete settings[name];
    this.settings = { ...settings, ...fresh };
    return changed;
  }

  /** Reports a fault in an option on the console of the host's developer, once. Readers see nothing of it. */
  readonly report = (message: string, outcome = "ignored"): void => {
    if (this.#reported.has(message)) return;
    this.#reported.add(message);
    console.warn(`${name}: ${message}; ${outcome}`);
  };

  #read(options: EmbedOptions): Settings {
    const { settings, problems } = readOptions(options, this.#addresses);
    for (const { option, message } of problems) this.report(message, option === "timeline" ? "not shown" : undefined);
    return settings;
  }
}

const same = (a: unknown, b: unknown): boolean =>
  a === b ||
  (a instanceof URL && b instanceof URL && a.href === b.href) ||
  (!(a instanceof URL) && isPlain(a) && isPlain(b) && JSON.stringify(a) === JSON.stringify(b));

/** Lists of ids and views, which are small; a timeline is compared by identity alone. */
const isPlain = (value: unknown): boolean =>
  Array.isArray(value) || (typeof value === "object" && value !== null && Object.keys(value).length === 2);
