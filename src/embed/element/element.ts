// The element, whose tag is the name that the record gives to its embed. It is small, and first in a host's page: it reserves
// its height at once, loads the core when a reader comes near, and shows its own content with a link to the full page where
// the core cannot be loaded.

import { name as TAG } from "virtual:built-in";
import { embedHeight, heightFrom, isOn } from "../../model/embed-height.ts";
import { documentOf } from "../../model/unshadowed.ts";
import type { AddressState } from "../../state/store.ts";
import { DARK, LIGHT } from "../../ui/parts/palette.ts";
import { arrive } from "../box/arrive.ts";
import type { Attached, AttachOptions } from "../box/attach.tsx";
import { ATTRIBUTES } from "./attributes.ts";
import { whenNear } from "./near.ts";

export interface Core {
  attach(host: HTMLElement, options: object, hooks: Omit<AttachOptions, "bundle">): Attached;
}

export interface Loading {
  /** Address of the full page, "" where it is not known. */
  page: string;
  load(shadow: ShadowRoot): Promise<Core>;
}

/** Properties by attribute: `timeline` takes an object as well, so it has one of its own beside `src`. */
const PROPERTIES: [attribute: string, property: string][] = Object.entries(ATTRIBUTES).map(([attribute, option]) => [
  attribute,
  attribute === "src" ? attribute : option,
]);

/** Attributes that say what is shown: with one of them changed, an embed does not go on where its reader was. */
const SHOWN_BY = ["src", "view", "event", "actors", "query"];

const STYLE =
  ":host{display:block!important;box-sizing:border-box;width:100%}:host([hidden]){display:none!important}" +
  "div{all:initial;display:flex;flex-direction:column;align-items:center;justify-content:center;font:14px sans-serif;" +
  `color:${LIGHT.ink2};background:${LIGHT.paper};border:1px solid ${LIGHT.rule};box-sizing:border-box;text-align:center}@media not print{.waiting{display:none}}` +
  `@media(prefers-color-scheme:dark){div{color:${DARK.ink2};background:${DARK.paper};border-color:${DARK.rule}}}a{color:inherit}`;

/** Defines the element, unless the page has it already: the first of two scripts stays. */
export function defineElement({ page, load }: Loading): void {
  if (typeof customElements === "undefined" || customElements.get(TAG)) return;

  class TimelineElement extends HTMLElement {
    static observedAttributes = Object.keys(ATTRIBUTES);
    #attached: Attached | null = null;
    /** State of the timeline when the element left its page, to go on in when it comes back. */
    #left: AddressState | null = null;
    #timeline: unknown = null;
    /** Ends the watch for a reader; null when nobody watches. */
    #near: (() => void) | null = null;
    /** Its own, also where a page makes each shadow root a closed one. */
    #shadow: ShadowRoot | null = null;
    /** Keeps the room of the timeline until the core is there. */
    #box: HTMLElement | null = null;
    #pending = false;

    get timeline(): unknown {
      return this.#timeline ?? this.getAttribute("src");
    }

    set timeline(value: unknown) {
      this.#timeline = typeof value === "string" ? null : value; // what is no timeline is for the core to refuse
      this.#moveOn("src");
      if (typeof value === "string") this.setAttribute("src", value);
      this.#attached?.update({ timeline: this.timeline as string });
    }

    connectedCallback(): void {
      // Properties that were set before the element was defined hide its accessors: they are set again.
      for (const name of ["timeline", ...PROPERTIES.map(([, property]) => property)]) {
        if (!Object.hasOwn(this, name)) continue;
        const value = (this as Record<string, unknown>)[name];
        delete (this as Record<string, unknown>)[name];
        (this as Record<string, unknown>)[name] = value;
      }
      if (this.#attached || this.#near) return; // only moved
      this.#reserve(null);
      this.#near = whenNear(this, () => void this.#start());
      arrive(this, this.getAttribute("url-key"));
    }

    /** Browsers that can move an element without taking it out call this instead of the two others: all stays as it is. */
    connectedMoveCallback(): void {}

    disconnectedCallback(): void {
      // An element that is moved comes back at once.
      queueMicrotask(() => {
        if (this.isConnected) return;
        this.#near?.();
        this.#near = null;
        if (this.#attached) this.#left = this.#attached.destroy();
        this.#attached = null;
      });
    }

    /** In another document, a popup of the page, nothing of the document before holds: it goes on where its reader was. */
    adoptedCallback(): void {
      this.#near?.();
      this.#near = null; // so it begins anew when it is put there
      if (this.#attached) this.#left = this.#attached.destroy();
      this.#attached = null;
    }

    attributeChangedCallback(name: string, before: string | null, value: string | null): void {
      if (before === value) return;
      this.#moveOn(name);
      if (this.#attached) this.#attached.update({ [ATTRIBUTES[name]!]: name === "src" ? this.timeline : value });
      else if (this.#box) this.#box.style.height = this.#height();
    }

    /** An attribute set while the element is out of its page counts for more than the state in which it left. */
    #moveOn(attribute: string): void {
      if (!this.#attached && SHOWN_BY.includes(attribute)) this.#left = null;
    }

    #height(): string {
      return `${embedHeight(heightFrom(this.getAttribute("height")), isOn(this.getAttribute("list")))}px`;
    }

    /** Keeps the room that the timeline will have. A failure is shown in it, with the content that the host gave. */
    #reserve(failure: string | null): void {
      const own = documentOf(this);
      this.#shadow ??= this.shadowRoot ?? this.attachShadow({ mode: "open" });
      const shadow = this.#shadow;
      const sheet = new (own.defaultView?.CSSStyleSheet ?? CSSStyleSheet)();
      sheet.replaceSync(STYLE);
      shadow.adoptedStyleSheets = [sheet];
      const box = own.createElement("div");
      box.style.height = this.#height();
      this.#box = box;
      if (failure) box.append(failure, own.createElement("slot"), this.#wayOut() ?? "");
      else {
        const content = own.createElement("slot"); // on paper, on which no core comes
        content.className = "waiting";
        box.append(content);
      }
      shadow.replaceChildren(box);
    }

    /** A link to the page that the host names, else to the full page; null for a record from elsewhere, which is not there. */
    #wayOut(): HTMLAnchorElement | null {
      const link = documentOf(this).createElement("a");
      const given = this.getAttribute("link");
      link.textContent = "Open full page";
      link.href = given ?? page;
      if (given !== null && /^https?:$/.test(link.protocol)) return link;
      link.href = page;
      return this.timeline === null && page !== "" ? link : null;
    }

    async #start(): Promise<void> {
      if (this.#pending || this.#attached) return;
      this.#near?.();
      this.#pending = true;
      let loaded = false;
      try {
        const { attach } = await load(this.#shadow!);
        loaded = true;
        if (this.isConnected && !this.#attached)
          this.#attached = attach(this, this.#options(), {
            emit: this.#emit,
            resume: this.#left,
            shadow: this.#shadow,
          });
      } catch (error) {
        // A core that cannot be had is a matter for readers and the event; a fault in it is one for developers.
        if (loaded) console.error(error);
        const message = "The timeline could not be loaded.";
        this.#reserve(message);
        this.#emit("error", { message });
      }
      this.#pending = false;
      if (!this.isConnected) this.disconnectedCallback();
    }

    #options(): Record<string, unknown> {
      const given = Object.entries(ATTRIBUTES).map(([attribute, option]) => [option, this.getAttribute(attribute)]);
      return { ...Object.fromEntries(given), timeline: this.timeline };
    }

    #emit = (type: string, detail: object): void => {
      this.dispatchEvent(new CustomEvent(`timeline-${type}`, { detail, bubbles: true, composed: true }));
    };
  }

  for (const [attribute, name] of PROPERTIES) {
    Object.defineProperty(TimelineElement.prototype, name, {
      configurable: true,
      enumerable: true,
      get(this: HTMLElement) {
        return this.getAttribute(attribute);
      },
      set(this: HTMLElement, value: unknown) {
        if (value === null || value === undefined) this.removeAttribute(attribute);
        else this.setAttribute(attribute, value === true ? "on" : value === false ? "off" : String(value));
      },
    });
  }

  customElements.define(TAG, TimelineElement);
}
