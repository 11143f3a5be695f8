// @vitest-environment jsdom
// An iframe and its host: who hears whom, and what of what is said counts.

import { afterEach, describe, expect, it, vi } from "vitest";
import { optionsFrom, startFrame } from "../../../src/embed/frame/frame.ts";
import { hearFrames } from "../../../src/embed/frame/host.ts";
import { HELLO, isHello, readTold, written } from "../../../src/embed/frame/messages.ts";

const told = (type: string, detail: object) => written({ type, detail } as never);

describe("messages", () => {
  it.each([
    ["height", { height: 420 }],
    ["ready", { title: "T", events: 60 }],
    ["select", { event: "x", source: 1, title: "T" }],
    ["select", { event: null, source: null, title: null }],
    ["view", { start: "2012-01-01", end: "2017-12-31" }],
    ["error", { message: "m" }],
  ])("%s %j arrives as it was written", (type, detail) => {
    expect(readTold(structuredClone(told(type, detail)))).toEqual({ type, detail });
  });

  it.each([
    ["a height that would grow without end", told("height", { height: 100_000 })],
    ["a height that is a text", told("height", { height: "420px" })],
    ["one field more", told("height", { height: 420, width: 100 })],
    ["one field less", told("select", { event: "x" })],
    ["an unknown type", told("navigate", { to: "https://elsewhere.example" })],
    ["a name of the prototype", told("constructor", {})],
    ["no mark", { type: "height", detail: { height: 420 } }],
    ["another version", { ...told("height", { height: 420 }), mark: "armenia-timeline/2" }],
    ["more around it", { ...told("height", { height: 420 }), also: 1 }],
    ["a text", JSON.stringify(told("height", { height: 420 }))],
    ["null", null],
  ])("%s is none", (_, data) => {
    expect(readTold(data)).toBeNull();
    expect(isHello(data)).toBe(false);
  });

  it("a hello is a hello and nothing besides", () => {
    expect(isHello(structuredClone(HELLO))).toBe(true);
    expect(isHello({ ...HELLO, more: 1 })).toBe(false);
  });
});

describe("a host", () => {
  const stops: (() => void)[] = [];
  afterEach(() => {
    for (const stop of stops.splice(0)) stop();
    document.body.replaceChildren();
  });

  function frameIn(src: string, sandbox?: string): HTMLIFrameElement {
    const frame = document.createElement("iframe");
    frame.dataset.armeniaTimeline = "";
    if (sandbox !== undefined) frame.setAttribute("sandbox", sandbox);
    document.body.append(frame);
    Object.defineProperty(frame, "src", { value: src });
    stops.push(hearFrames(window));
    return frame;
  }
  const say = (data: unknown, source: unknown, origin: string) =>
    window.dispatchEvent(new MessageEvent("message", { data, source: source as Window, origin }));

  it("gives a frame its height and dispatches on it what it tells", () => {
    const frame = frameIn("https://cdn.example/embed.html");
    const heard = vi.fn();
    document.body.addEventListener("timeline-select", (event) => heard((event as CustomEvent).detail), { once: true });
    say(told("height", { height: 500 }), frame.contentWindow, "https://cdn.example");
    say(told("select", { event: "x", source: 1, title: "T" }), frame.contentWindow, "https://cdn.example");
    expect(frame.style.height).toBe("500px");
    expect(heard).toHaveBeenCalledWith({ event: "x", source: 1, title: "T" });
  });

  it("greets a frame when its page has come, and no earlier", () => {
    const frame = document.createElement("iframe");
    frame.dataset.armeniaTimeline = "";
    document.body.append(frame);
    Object.defineProperty(frame, "src", { value: "https://cdn.example/embed.html" });
    const greeted = vi.spyOn(frame.contentWindow!, "postMessage").mockImplementation(() => {});
    stops.push(hearFrames(window));
    expect(greeted).not.toHaveBeenCalled();
    frame.dispatchEvent(new Event("load"));
    expect(greeted).toHaveBeenCalledExactlyOnceWith(HELLO, "https://cdn.example");
  });

  it("tells everything once, also where its script stands twice", () => {
    const frame = frameIn("https://cdn.example/embed.html");
    stops.push(hearFrames(window));
    const heard = vi.fn();
    frame.addEventListener("timeline-error", heard);
    say(told("error", { message: "m" }), frame.contentWindow, "https://cdn.example");
    expect(heard).toHaveBeenCalledTimes(1);
  });

  it("hears no other window, no other origin, and nothing that is not as it should be", () => {
    const frame = frameIn("https://cdn.example/embed.html");
    say(told("height", { height: 500 }), window, "https://cdn.example");
    say(told("height", { height: 500 }), null, "https://cdn.example");
    say(told("height", { height: 500 }), frame.contentWindow, "https://elsewhere.example");
    say(told("height", { height: 500 }), frame.contentWindow, "null");
    say(told("height", { height: 9e9 }), frame.contentWindow, "https://cdn.example");
    expect(frame.style.height).toBe("");
  });

  it("hears a sandboxed frame, which has no origin, as that", () => {
    const frame = frameIn("https://cdn.example/embed.html", "allow-scripts");
    say(told("height", { height: 500 }), frame.contentWindow, "https://cdn.example");
    expect(frame.style.height).toBe("");
    say(told("height", { height: 500 }), frame.contentWindow, "null");
    expect(frame.style.height).toBe("500px");
  });
});

describe("a frame", () => {
  it("takes its options from its address, each once, and no others", () => {
    const query = "?theme=dark&theme=light&url-key=x&src=t.json&utm_source=mail&constructor=1&__proto__=2";
    expect(optionsFrom(query, "")).toEqual({ theme: "dark", urlKey: "x", timeline: "t.json" });
  });

  it("takes a link of the host that shows it, and of no one else", () => {
    const query = "?link=https://paper.example/dossier";
    expect(optionsFrom(query, "https://paper.example/")).toEqual({ link: "https://paper.example/dossier" });
    expect(optionsFrom(query, "https://elsewhere.example/")).toEqual({});
    expect(optionsFrom(query, "")).toEqual({});
  });

  /** A window in a frame, as far as the frame's script asks it anything. */
  function framed(search = "", records: readonly string[] = []) {
    const parent = { postMessage: vi.fn() };
    const listeners = new Map<string, (event: object) => void>();
    const view = {
      document: { referrer: "", body: { style: {} }, documentElement: { style: {} }, title: "" },
      location: { search, href: `https://paper.example/t/embed.html${search}` },
      parent,
      innerHeight: 600,
      addEventListener: (type: string, listener: (event: object) => void) => listeners.set(type, listener),
    };
    const mounted = { update: vi.fn(), destroy: vi.fn(), on: vi.fn(() => () => true) };
    const show = vi.fn(() => mounted);
    startFrame(view as unknown as Window, {} as HTMLElement, show, records);
    const say = (data: unknown, source: unknown = parent, origin = "https://paper.example") =>
      listeners.get("message")?.({ data, source, origin });
    const hear = (type: string, detail: object) =>
      (mounted.on.mock.calls as unknown as [string, (detail: object) => void][]).find(([name]) => name === type)?.[1](
        detail,
      );
    return { view, parent, show, mounted, listeners, say, hear };
  }

  it.each(["timeline.json", "./timeline.json", "/t/timeline.json", "https://paper.example/t/timeline.json"])(
    "shows its own record by the address %s",
    (src) => {
      expect(framed(`?src=${src}`).show).toHaveBeenCalledWith({}, { timeline: src, height: 600 });
    },
  );

  it.each([
    "other.json",
    "../up/evil.json",
    "/timeline.json",
    "timeline.json?x",
    "//elsewhere.example/t/timeline.json",
    "https://paper.example:444/t/timeline.json",
    "data:application/json,{}",
    "http://[",
    "",
  ])("refuses any other: %s", (src) => {
    const { show } = framed(`?src=${encodeURIComponent(src)}`, ["../port/timeline.json"]);
    expect(show).toHaveBeenCalledWith({}, { timeline: `refused:${src}`, height: 600 });
  });

  it("shows the records that its build was told of", () => {
    const records = ["../port/timeline.json", "https://paper.example/harbour.json"];
    for (const src of ["/port/timeline.json", "../port/timeline.json", "../harbour.json"])
      expect(framed(`?src=${src}`, records).show).toHaveBeenCalledWith({}, { timeline: src, height: 600 });
  });

  it("says nothing until its host has asked, and then to that host's origin alone", () => {
    const { parent, say, hear } = framed();
    hear("ready", { title: "T", events: 3 });
    expect(parent.postMessage).not.toHaveBeenCalled();
    say(HELLO);
    expect(parent.postMessage.mock.calls).toEqual([
      [told("height", { height: 420 }), "https://paper.example"],
      [told("ready", { title: "T", events: 3 }), "https://paper.example"],
    ]);
  });

  it("hears a hello from its parent only", () => {
    const { parent, say } = framed();
    say(HELLO, {});
    say({ ...HELLO, more: 1 });
    expect(parent.postMessage).not.toHaveBeenCalled();
  });

  it("is as high as its iframe, and never asks for more because it is", () => {
    const { view, parent, show, mounted, listeners, say } = framed("?list=on");
    expect(show).toHaveBeenCalledWith({}, { list: "on", height: 600 });
    say(HELLO);
    view.innerHeight = 900;
    listeners.get("resize")?.({});
    expect(mounted.update).toHaveBeenCalledWith({ height: 900 });
    expect(parent.postMessage.mock.calls).toEqual([[told("height", { height: 720 }), "https://paper.example"]]);
  });
});
