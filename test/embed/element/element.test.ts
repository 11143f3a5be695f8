// @vitest-environment jsdom
// An element whose core does not come, or is at fault: readers have its message, and developers what is for them.

import { name } from "virtual:built-in";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { type Core, defineElement } from "../../../src/embed/element/element.ts";
import { PATIENCE } from "../../patience.ts";

let load: () => Promise<Core>;

beforeEach(() => {
  // jsdom has neither; the browser tests have both.
  vi.stubGlobal(
    "IntersectionObserver",
    class {
      constructor(private readonly seen: (entries: { isIntersecting: boolean }[]) => void) {}
      observe = () => this.seen([{ isIntersecting: true }]);
      disconnect() {}
    },
  );
  vi.stubGlobal(
    "CSSStyleSheet",
    class {
      replaceSync() {}
    },
  );
  defineElement({ page: "https://host.example/t/", load: () => load() }); // once: a page keeps the first
});
afterEach(() => document.body.replaceChildren());

/** Shows an element, and gives the message of its event, its words, and the console's. */
async function shown(
  attributes: Record<string, string> = {},
): Promise<{ message: string; words: string; said: unknown[] }> {
  const said: unknown[] = [];
  const spy = vi.spyOn(console, "error").mockImplementation((...what) => void said.push(...what));
  const element = document.createElement(name);
  for (const [attribute, value] of Object.entries(attributes)) element.setAttribute(attribute, value);
  const message = await new Promise<string>((told) => {
    element.addEventListener("timeline-error", (event) => told((event as CustomEvent).detail.message));
    document.body.append(element);
  });
  spy.mockRestore();
  return { message, words: element.shadowRoot?.textContent ?? "", said };
}

const MESSAGE = "The timeline could not be loaded.";

it("says on the page, and in an event, that the core did not come", async () => {
  load = () => Promise.reject(new Error("no such file"));
  expect(await shown()).toEqual({ message: MESSAGE, words: `${MESSAGE}Open full page`, said: [] });
});

it("tells the console, too, of a fault in the core", async () => {
  const fault = new Error("not a function");
  const attach = () => {
    throw fault;
  };
  load = () => Promise.resolve({ attach });
  expect(await shown()).toEqual({ message: MESSAGE, words: `${MESSAGE}Open full page`, said: [fault] });
});

it.each([
  [5, 5],
  ["other.json", "other.json"],
  [null, "own.json"],
  [undefined, "own.json"],
])("hands the timeline %j on as it is given, for the core to refuse", async (given, taken) => {
  let options: object = {};
  const attached = new Promise<void>((done) => {
    load = async () => ({
      attach(_, all) {
        options = all;
        done();
        return { update() {}, destroy: () => null };
      },
    });
  });
  const element = Object.assign(document.createElement(name), { src: "own.json", timeline: given });
  document.body.append(element);
  await attached;
  expect(options).toMatchObject({ timeline: taken });
});

it("leads to the full page for its own record alone, and for any to the page that the host names", async () => {
  load = () => Promise.reject(new Error("no such file"));
  const link = () => document.querySelector(name)?.shadowRoot?.querySelector("a")?.href;
  await shown({ src: "/second/timeline.json" });
  expect(link()).toBeUndefined();
  document.body.replaceChildren();
  await shown({ src: "/second/timeline.json", link: "https://host.example/second/" });
  expect(link()).toBe("https://host.example/second/");
  document.body.replaceChildren();
  await shown({ link: "javascript:alert(1)" });
  expect(link()).toBe("https://host.example/t/");
});

describe("near a reader", () => {
  /** Adds an element, and tells how often its core is asked for. */
  function added(): { asked: () => number } {
    let asked = 0;
    load = () => {
      asked += 1;
      return new Promise(() => {});
    };
    document.body.append(document.createElement(name));
    return { asked: () => asked };
  }

  it("loads its core without an observer of the browser's", () => {
    vi.stubGlobal("IntersectionObserver", undefined);
    expect(added().asked()).toBe(1);
  });

  it("looks for itself where an observer never calls back, until it is near", () => {
    vi.useFakeTimers();
    const silent = class {
      observe() {}
      disconnect() {}
    };
    vi.stubGlobal("IntersectionObserver", silent);
    const far = { top: 9000, bottom: 9420 } as DOMRect;
    const box = vi.spyOn(HTMLElement.prototype, "getBoundingClientRect").mockReturnValue(far);
    const { asked } = added();
    vi.advanceTimersByTime(3000);
    expect(asked()).toBe(0);
    box.mockReturnValue({ top: 900, bottom: 1320 } as DOMRect);
    vi.advanceTimersByTime(1000);
    expect(asked()).toBe(1);
    vi.advanceTimersByTime(5000);
    expect(asked()).toBe(1);
    vi.useRealTimers();
  });

  it("leaves the watch to an observer that calls back", () => {
    vi.useFakeTimers();
    const later = class {
      constructor(seen: (entries: { isIntersecting: boolean }[]) => void) {
        setTimeout(() => seen([{ isIntersecting: false }]), 10);
      }
      observe() {}
      disconnect() {}
    };
    vi.stubGlobal("IntersectionObserver", later);
    const { asked } = added();
    vi.advanceTimersByTime(5000);
    expect(asked()).toBe(0);
    vi.useRealTimers();
  });
});

it("finds its shadow root where a page makes each of them a closed one", async () => {
  const { attachShadow } = Element.prototype;
  vi.spyOn(Element.prototype, "attachShadow").mockImplementation(function (this: Element, init) {
    return attachShadow.call(this, { ...init, mode: "closed" });
  });
  const given = new Promise((done) => {
    load = async () => ({
      attach(_, __, { shadow }) {
        done(shadow);
        return { update() {}, destroy: () => null };
      },
    });
  });
  document.body.append(document.createElement(name));
  expect(await given).toBeInstanceOf(ShadowRoot);
});

it("goes on in another document, where nothing of the one before holds", async () => {
  const seen: unknown[] = [];
  load = async () => ({
    attach(host, _, { resume }) {
      seen.push([host.ownerDocument.title, resume]);
      return { update() {}, destroy: () => ({ view: null }) as never };
    },
  });
  const element = document.createElement(name);
  document.title = "one";
  document.body.append(element);
  await vi.waitFor(() => expect(seen).toHaveLength(1), PATIENCE);
  const frame = document.body.appendChild(document.createElement("iframe"));
  frame.contentDocument!.title = "two";
  frame.contentDocument!.body.append(element);
  await vi.waitFor(() => expect(seen).toHaveLength(2), PATIENCE);
  expect(seen).toEqual([
    ["one", null],
    ["two", { view: null }],
  ]);
});
