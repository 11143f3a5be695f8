// @vitest-environment jsdom
// Which keys are heard, where, and which are left to the browser.

import { describe, expect, it } from "vitest";
import { LANGUAGE_TAGS } from "../../../src/i18n/locales.ts";
import { HELP } from "../../../src/i18n/parts/help.ts";
import { type Action, actionOf, isTyping, KEYS } from "../../../src/ui/parts/keys.ts";

const press = (key: string, held: Partial<Record<"shift" | "ctrl" | "meta" | "alt", boolean>> = {}) => ({
  key,
  shiftKey: held.shift ?? false,
  ctrlKey: held.ctrl ?? false,
  metaKey: held.meta ?? false,
  altKey: held.alt ?? false,
});
const inChart = (key: string, held = {}) => actionOf(press(key, held), "focus");
const around = (key: string, held = {}) => actionOf(press(key, held), "chart");
const elsewhere = (key: string, held = {}) => actionOf(press(key, held), "elsewhere");

describe("keys of the chart", () => {
  it.each<[string, Action]>([
    ["ArrowLeft", "previous"],
    ["ArrowRight", "next"],
    ["ArrowUp", "laneUp"],
    ["ArrowDown", "laneDown"],
    ["Home", "first"],
    ["End", "last"],
    ["PageUp", "screenBack"],
    ["PageDown", "screenOn"],
    ["Enter", "open"],
    [" ", "open"],
  ])("%s: %s, only while the focus is in the chart", (key, action) => {
    expect(inChart(key)).toBe(action);
    expect([around(key), elsewhere(key)]).toEqual([null, null]);
  });

  it("Shift + arrows pan; up and down with Shift do nothing", () => {
    expect(inChart("ArrowLeft", { shift: true })).toBe("panEarlier");
    expect(inChart("ArrowRight", { shift: true })).toBe("panLater");
    expect(inChart("ArrowUp", { shift: true })).toBeNull();
  });
});

describe("keys of a list that is the timeline", () => {
  const inRows = (key: string, characters = true) => actionOf(press(key), "rows", characters);

  it("go to the previous and the next event, to the search, the list of keys and out", () => {
    expect(["ArrowLeft", "ArrowRight", "/", "?", "Escape"].map((key) => inRows(key))).toEqual([
      "previous",
      "next",
      "search",
      "help",
      "close",
    ]);
    expect(inRows("/", false)).toBeNull();
  });

  it("leave the browser those that scroll and press buttons, and those of the chart", () => {
    const others = ["ArrowUp", "ArrowDown", "Home", "End", "PageUp", "PageDown", "Enter", " ", "+", "-", "0", "f"];
    expect(others.map((key) => inRows(key))).toEqual(others.map(() => null));
  });
});

describe("characters", () => {
  it.each<[string, Action]>([
    ["+", "zoomIn"],
    ["=", "zoomIn"],
    ["-", "zoomOut"],
    ["_", "zoomOut"],
    ["0", "fitAll"],
    ["f", "frame"],
    ["F", "frame"],
    ["/", "search"],
    ["?", "help"],
  ])("%s: %s, in the chart and while nothing has the focus, unless they are turned off", (key, action) => {
    expect([inChart(key), around(key), elsewhere(key)]).toEqual([action, action, null]);
    expect((["focus", "chart"] as const).map((place) => actionOf(press(key), place, false))).toEqual([null, null]);
  });

  it("characters that are typed with Shift are heard with it", () => {
    expect(around("?", { shift: true })).toBe("help");
    expect(around("+", { shift: true })).toBe("zoomIn");
    expect(around("/", { shift: true })).toBe("search"); // Shift + 7 on a German keyboard
  });

  it("Escape is none: it is heard anywhere, and always", () => {
    expect([inChart("Escape"), around("Escape"), elsewhere("Escape")]).toEqual(["close", "close", "close"]);
    expect(actionOf(press("Escape"), "elsewhere", false)).toBe("close");
    expect(actionOf(press("ArrowLeft"), "focus", false)).toBe("previous");
  });

  it("other keys are nobody's", () => {
    expect(["a", "Tab", "F5", "1", "Dead", ""].map((key) => inChart(key))).toEqual(Array(6).fill(null));
  });
});

describe("what belongs to the browser", () => {
  it.each(["ctrl", "meta", "alt"])("every key with %s", (held) => {
    for (const { keys } of KEYS) for (const key of keys) expect(inChart(key, { [held]: true })).toBeNull();
  });

  it("Ctrl + 0, + and − zoom the page, Ctrl + F searches it", () => {
    expect(["0", "+", "-", "f"].map((key) => around(key, { ctrl: true }))).toEqual([null, null, null, null]);
  });
});

describe("the list of keys", () => {
  it("has every action once, with words for it, and no key that means two things", () => {
    expect(new Set(KEYS.map(({ action }) => action)).size).toBe(KEYS.length);
    const heard = KEYS.flatMap(({ keys, shift }) => keys.map((key) => `${shift ? "Shift " : ""}${key}`));
    expect(new Set(heard).size).toBe(heard.length);
    for (const tag of LANGUAGE_TAGS) {
      const { keys } = HELP[tag];
      expect(Object.keys(keys).sort()).toEqual(KEYS.map(({ action }) => action).sort());
      expect(Object.values(keys).flat()).not.toContain("");
    }
  });
});

describe("isTyping", () => {
  it("in a field, a list of choices or an editable element, and nowhere else", () => {
    const make = (tag: string) => document.createElement(tag);
    expect(["input", "textarea", "select"].map((tag) => isTyping(make(tag)))).toEqual([true, true, true]);
    expect(["button", "div", "a"].map((tag) => isTyping(make(tag)))).toEqual([false, false, false]);
    const editable = make("div");
    Object.defineProperty(editable, "isContentEditable", { value: true }); // jsdom does not know it
    expect(isTyping(editable)).toBe(true);
    expect([isTyping(null), isTyping(document)]).toEqual([false, false]);
  });
});
