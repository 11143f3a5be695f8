// The page inside an iframe: it reads its options from its own address, fills the iframe's height, and tells the host of
// events once the host listens.

import { EMBED_HEIGHT, embedHeight, heightFrom, isOn } from "../../model/embed-height.ts";
import type { EmbedOptions } from "../box/options.ts";
import { ATTRIBUTES } from "../element/attributes.ts";
import type { mount } from "../module/core.ts";
import { isHello, type Told, written } from "./messages.ts";

/** Reads options from a query; a link of the host's own is taken only when it is the host's that shows the frame. */
export function optionsFrom(query: string, referrer: string): EmbedOptions {
  const options: Record<string, string> = {};
  for (const [name, value] of new URLSearchParams(query)) {
    const option = Object.hasOwn(ATTRIBUTES, name) ? ATTRIBUTES[name] : undefined;
    if (option && !Object.hasOwn(options, option) && (option !== "link" || isOf(value, referrer)))
      options[option] = value;
  }
  return options;
}

function isOf(address: string, referrer: string): boolean {
  if (!URL.canParse(address) || !URL.canParse(referrer)) return false;
  const { origin } = new URL(address);
  return origin !== "null" && origin === new URL(referrer).origin; // an opaque origin equals no other
}

/** The record that the page is built with, relative to it. */
const OWN = "timeline.json";

/**
 * Whether a page shows the record of an address as its publisher's: its own, and those that its build was told of. Any other
 * file of the origin may be somebody's upload.
 * @param page address of the page, which all addresses are relative to
 */
function isAllowed(address: string, page: string, records: readonly string[]): boolean {
  if (!URL.canParse(address, page)) return false;
  const { href } = new URL(address, page);
  return [OWN, ...records].some((known) => new URL(known, page).href === href);
}

/**
 * Starts the frame in its page.
 * @param records addresses of the records that it shows beside its own, relative to the page
 */
export function startFrame(
  window: Window,
  container: HTMLElement,
  show: typeof mount,
  records: readonly string[],
): void {
  const { document, location, parent } = window;
  const options = optionsFrom(location.search, document.referrer);
  const { timeline } = options;
  // The box refuses this address in words, and names it on the console.
  if (typeof timeline === "string" && !isAllowed(timeline, location.href, records))
    options.timeline = `refused:${timeline}`;
  /** The height that the host should give the iframe, in px. It never follows from the iframe's size: that could grow without end. */
  const wanted = embedHeight(heightFrom(options.height), isOn(options.list));
  const fill = () => Math.min(Math.max(window.innerHeight, EMBED_HEIGHT.least), EMBED_HEIGHT.most);

  document.body.style.margin = "0";
  document.documentElement.style.colorScheme = "light dark";
  const mounted = show(container, { ...options, height: fill() });
  window.addEventListener("resize", () => mounted.update({ height: fill() }));

  let hears: string | null = null;
  /** The last of each kind, until the host listens. */
  const said = new Map<Told["type"], Told>([["height", { type: "height", detail: { height: wanted } }]]);
  const tell = (told: Told) => {
    if (hears === null) said.set(told.type, told);
    else parent.postMessage(written(told), hears);
  };
  for (const type of ["ready", "select", "view", "error"] as const)
    mounted.on(type, (detail) => {
      if (type === "ready") document.title = (detail as { title: string }).title;
      tell({ type, detail: { ...detail } });
    });
  window.addEventListener("message", ({ source, origin, data }) => {
    if (parent === window || source !== parent || !isHello(data) || hears !== null) return;
    hears = origin === "null" ? "*" : origin; // a page without an origin cannot be named
    for (const told of said.values()) tell(told);
  });
}
