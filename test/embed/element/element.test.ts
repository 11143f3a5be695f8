// @vitest-environment jsdom
// An element whose core does not come, or is at fault: readers have its message, and developers what is for them.

import { name } from "virtual:built-in";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { type Core, defineElement } from "../../../src/embed/element/element.ts";

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
