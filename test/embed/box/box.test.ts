// @vitest-environment jsdom
// One embed: what it loads and shows, what it tells its host, and what it leaves alone.

import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { Box, type BoxEvents } from "../../../src/embed/box/box.ts";
import { MOST_BYTES } from "../../../src/embed/box/fetch-timeline.ts";
import type { EmbedOptions } from "../../../src/embed/box/options.ts";
import { embedHeight } from "../../../src/model/embed-height.ts";
import type { TimelineStore } from "../../../src/state/store.ts";
import { timeline } from "../../fixtures/timeline.ts";
import { PATIENCE } from "../../patience.ts";

const BUNDLE = "https://cdn.example/t/embed/core.js";
const [first, second] = timeline.events;
let told: [type: string, detail: object][] = [];
let boxes: Box[] = [];

async function boxWith(options: EmbedOptions, bundle = BUNDLE): Promise<Box> {
  const emit = <T extends keyof BoxEvents>(type: T, detail: BoxEvents[T]) => void told.push([type, detail]);
  const box = new Box(options, { bundle, page: window.location.href }, emit, window);
  boxes.push(box);
  await vi.waitFor(() => expect(box.state.getState().shown.status).not.toBe("loading"), PATIENCE);
  return box;
}

function storeOf(box: Box): TimelineStore {
  const { shown } = box.state.getState();
  if (shown.status !== "shown") throw new Error(`it is ${shown.status}`);
  return shown.store;
}

const heightOf = ({ settings }: Box) => embedHeight(settings.height, settings.list ?? false);

const answer = (body: string, init?: ResponseInit) =>
  vi.stubGlobal(
    "fetch",
    vi.fn(async () => new Response(body, init)),
  );

let warn: ReturnType<typeof vi.spyOn>;
beforeEach(() => {
  told = [];
  boxes = [];
  warn = vi.spyOn(console, "warn").mockImplementation(() => {});
  window.history.replaceState({ host: "router" }, "", "/article?page=2#notes");
});
afterEach(() => {
  for (const box of boxes) box.destroy();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

describe("a box", () => {
  it("shows the timeline beside the bundle when it is given none", async () => {
    answer(JSON.stringify(timeline));
    const box = await boxWith({});
    expect(fetch).toHaveBeenCalledWith("https://cdn.example/t/timeline.json", { redirect: "error" });
    expect(storeOf(box).getState().timeline.title).toBe(timeline.title);
  });

  it("tells that it is ready once it has been rendered, and once only", async () => {
    const box = await boxWith({ timeline });
    expect(told).toEqual([]);
    box.shown();
    box.shown();
    expect(told).toEqual([["ready", { title: timeline.title, events: timeline.events.length }]]);
  });

  it("is not ready where it could not be rendered", async () => {
    const box = await boxWith({ timeline });
    box.failed("no canvas");
    box.shown();
    expect(told).toEqual([["error", { message: "no canvas" }]]);
  });

  it("asks once for all embeds that begin at the same time", async () => {
    answer(JSON.stringify(timeline));
    await Promise.all([boxWith({}), boxWith({}), boxWith({})]);
    expect(fetch).toHaveBeenCalledTimes(1);
  });

  it("can be listened to before the first event, even when it is given the timeline itself", () => {
    const box = new Box({ timeline }, { bundle: BUNDLE, page: window.location.href }, () => {}, window);
    boxes.push(box);
    expect(box.state.getState().shown.status).toBe("loading");
  });

  it.each([
    ["404", () => answer("no", { status: 404 }), "its file could not be loaded (404)"],
    [
      "no network, or no CORS",
      () => vi.stubGlobal("fetch", vi.fn().mockRejectedValue(new TypeError("x"))),
      "its file could not be loaded",
    ],
    ["a damaged file", () => answer('{"version": 1,'), "its file is damaged"],
    [
      "another version",
      () => answer(JSON.stringify({ ...timeline, version: 9 })),
      "it has version 9, and this can show version 2",
    ],
    ["a page in its place", () => answer("<!doctype html>"), "its file is damaged"],
    ["another JSON file", () => answer('{"a": 1}'), "it is no compiled timeline"],
    ["too large a file", () => answer(" ".repeat(MOST_BYTES.timeline + 1)), "the file is larger than 64 MB"],
    [
      "a file that says it is too large",
      () => answer("{}", { headers: { "content-length": "90000000" } }),
      "the file is larger than 64 MB",
    ],
  ])("says in its place what is wrong: %s", async (_, prepare, message) => {
    prepare();
    const box = await boxWith({});
    expect(box.state.getState().shown).toEqual({ status: "failed", message });
    expect(told).toEqual([["error", { message }]]);
  });

  it("names a failure on the console, once", async () => {
    answer("no", { status: 404 });
    const box = await boxWith({});
    box.update({ timeline: "/gone.json" });
    await vi.waitFor(() => expect(told).toHaveLength(2), PATIENCE);
    expect(warn.mock.calls).toEqual([["armenia-timeline: its file could not be loaded (404); not shown"]]);
  });

  it("reads documents from `base`, also where the timeline is an address", async () => {
    answer(JSON.stringify(timeline));
    const box = await boxWith({ timeline: "/port/timeline.json", base: "/texts" });
    const { shown } = box.state.getState();
    const [{ id, file }] = timeline.documents as [(typeof timeline.documents)[number]];
    if (shown.status === "shown") shown.texts.load(id);
    const asked = () => vi.mocked(fetch).mock.calls.map(([address]) => String(address));
    await vi.waitFor(() => expect(asked()).toContain(new URL(`/texts/${file}`, window.location.href).href), PATIENCE);
  });

  it("says so when it came from nowhere and was given nothing", async () => {
    const box = await boxWith({}, "blob:nowhere");
    expect(box.state.getState().shown).toMatchObject({
      status: "failed",
      message: expect.stringContaining("no timeline was named"),
    });
  });

  it.each(["https://elsewhere.example/t.json", "http://[", "", 5])(
    "shows that the timeline %j is refused, and no other in its place",
    async (given) => {
      answer(JSON.stringify(timeline));
      const message = "its address is not one that is allowed here";
      const box = await boxWith({ timeline: given as string });
      expect(box.state.getState().shown).toEqual({ status: "failed", message });
      box.update({ timeline });
      await vi.waitFor(() => expect(storeOf(box).getState().timeline).toEqual(timeline), PATIENCE);
      box.update({ timeline: given as string });
      await vi.waitFor(() => expect(box.state.getState().shown).toEqual({ status: "failed", message }), PATIENCE);
      expect(fetch).not.toHaveBeenCalled();
      expect(told.filter(([type]) => type === "error")).toHaveLength(2);
      expect(warn.mock.calls).toEqual([[expect.stringMatching(/^armenia-timeline: timeline is .*; not shown$/)]]);
    },
  );

  it("begins at the place that its options name", async () => {
    const box = await boxWith({
      timeline,
      event: first!.id,
      actors: [timeline.actors[0]!.id],
      query: "x",
      theme: "dark",
    });
    const { selected, filter, query, theme } = storeOf(box).getState();
    expect({ selected, actors: filter.actors, query, theme }).toEqual({
      selected: { event: first!.id, evidence: 0 },
      actors: [timeline.actors[0]!.id],
      query: "x",
      theme: "dark",
    });
  });

  it("takes on changed options, and what is named undefined goes back to its default", async () => {
    const box = await boxWith({ timeline });
    const store = storeOf(box);
    box.update({ event: second!.id, theme: "light", height: 500, list: true });
    expect(store.getState().selected?.event).toBe(second!.id);
    expect(store.getState().theme).toBe("light");
    expect(heightOf(box)).toBe(500);
    box.update({ event: undefined, theme: undefined, height: undefined });
    expect(store.getState().selected).toBeNull();
    expect(store.getState().theme).toBe("system");
    expect(heightOf(box)).toBe(720); // the list is still on
    expect(storeOf(box)).toBe(store);
  });

  it("keeps what it had when a change is wrong, and says so once", async () => {
    const box = await boxWith({ timeline, height: 500 });
    box.update({ height: "tall" });
    box.update({ height: "tall" });
    expect(heightOf(box)).toBe(500);
    expect(warn.mock.calls).toEqual([['armenia-timeline: height is "tall", which is not 320 to 2000 (px); ignored']]);
  });

  it("reports an event and actors that are not in the timeline, and goes on", async () => {
    const box = await boxWith({ timeline, event: "no-such-event", actors: "nobody" });
    box.shown();
    expect(storeOf(box).getState().selected).toBeNull();
    expect(storeOf(box).getState().filter.actors).toEqual([]);
    expect(warn).toHaveBeenCalledTimes(2);
  });

  it("tells which event is read, at which of its sources, and which period is seen", async () => {
    const box = await boxWith({ timeline });
    told = [];
    const state = storeOf(box).getState();
    state.select(first!.id);
    state.setView({ start: 15340, end: 15706 }); // 2012-01-01, and the day after 2012-12-31
    state.select(null);
    expect(told).toEqual([
      ["select", { event: first!.id, source: 1, title: first!.title }],
      ["view", { start: "2012-01-01", end: "2012-12-31" }],
      ["select", { event: null, source: null, title: null }],
    ]);
  });

  it("says nothing any more once it is destroyed", async () => {
    const box = await boxWith({ timeline });
    const { select } = storeOf(box).getState();
    told = [];
    box.destroy();
    select(first!.id);
    box.update({ event: second!.id });
    expect(told).toEqual([]);
  });

  it("goes on where its reader was when it was taken out", async () => {
    const box = await boxWith({ timeline, event: first!.id });
    storeOf(box).getState().select(second!.id);
    const place = box.whereabouts();
    const again = new Box(
      { timeline, event: first!.id },
      { bundle: BUNDLE, page: window.location.href },
      () => {},
      window,
      place,
    );
    boxes.push(again);
    await vi.waitFor(() => expect(again.whereabouts()?.selected?.event).toBe(second!.id), PATIENCE);
  });
});

describe("addresses", () => {
  const nowhere = {
    view: null,
    filter: { actors: [], tones: [], acts: [], categories: [], period: null, origins: [] },
    query: "",
    silent: null,
  };
  const place = { ...nowhere, selected: { event: "some-event", evidence: 1 } };

  it("lead to the full page beside the bundle, or to the host's own", async () => {
    answer(JSON.stringify(timeline));
    const box = await boxWith({});
    expect(box.linkTo(place)).toBe("https://cdn.example/t/?event=some-event&source=2");
    box.update({ link: "/dossier?lang=en#top" });
    expect(box.linkTo(place)).toBe(`${window.location.origin}/dossier?lang=en&event=some-event&source=2#top`);
  });

  it("lead to the full page also where the record beside the bundle is named", async () => {
    answer(JSON.stringify(timeline));
    const box = await boxWith({ timeline: "https://cdn.example/t/timeline.json" });
    expect(box.linkTo(place)).toBe("https://cdn.example/t/?event=some-event&source=2");
  });

  it.each([
    ["an address", "/second/timeline.json"],
    ["another address beside the bundle", "https://cdn.example/t/second.json"],
    ["the object itself", timeline],
  ])("of a record from elsewhere, given as %s, there are none but the host's", async (_, given) => {
    answer(JSON.stringify(timeline));
    const box = await boxWith({ timeline: given });
    expect(box.linkTo(place)).toBeNull();
    box.update({ urlKey: "tl" });
    expect(box.linkTo(place)).toBe(`${window.location.origin}/article?page=2&tl.event=some-event&tl.source=2#notes`);
    box.update({ link: "/second/" });
    expect(box.linkTo(place)).toBe(`${window.location.origin}/second/?event=some-event&source=2`);
  });

  it("are none, either, where a record from elsewhere cannot be shown", async () => {
    answer("no", { status: 404 });
    const box = await boxWith({ timeline: "/second/timeline.json" });
    expect(box.state.getState().shown.status).toBe("failed");
    expect(box.linkTo(place)).toBeNull();
  });

  it("stay the host's as long as it does not ask for more", async () => {
    const box = await boxWith({ timeline });
    const before = [window.location.href, window.history.length, window.history.state];
    storeOf(box).getState().select(first!.id);
    storeOf(box).getState().setQuery("nato");
    expect([window.location.href, window.history.length, window.history.state]).toEqual(before);
  });

  it("carry the state under the key that the host names; history and the rest stay the host's", async () => {
    const box = await boxWith({ timeline, urlKey: "tl" });
    const { length } = window.history;
    storeOf(box).getState().select(first!.id);
    expect(window.location.search).toBe(`?page=2&tl.event=${first!.id}`);
    expect(window.location.hash).toBe("#notes");
    expect([window.history.length, window.history.state]).toEqual([length, { host: "router" }]);
    storeOf(box).getState().select(null);
    expect(window.location.search).toBe("?page=2");
  });

  it.each([
    ["?tl.event=gone", "tl", "gone"],
    [`?tl.event=${first!.id}&event=gone`, "tl", null],
    ["?tl.event=gone", undefined, null],
    ["?tl.event=gone", "other", null],
    ["?tl.view=2012-01-01/2013-01-01", "tl", null],
  ])("that name an event which is not here are told of, under the own key alone: %s, %s", async (query, urlKey, id) => {
    window.history.replaceState(null, "", `/article${query}`);
    const { shown } = (await boxWith({ timeline, urlKey })).state.getState();
    expect(shown).toMatchObject({ status: "shown", missing: id });
  });

  it("are read at the start, and again when the host goes back", async () => {
    window.history.replaceState(null, "", `/article?tl.event=${second!.id}`);
    const box = await boxWith({ timeline, urlKey: "tl", event: first!.id });
    expect(storeOf(box).getState().selected?.event).toBe(second!.id);
    window.history.replaceState(null, "", `/article?tl.event=${first!.id}`);
    window.dispatchEvent(new PopStateEvent("popstate"));
    expect(storeOf(box).getState().selected?.event).toBe(first!.id);
  });
});
