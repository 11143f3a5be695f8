// @vitest-environment jsdom
// Which keys are heard, where, and which are left to the browser.

import { describe, expect, it } from "vitest";
import { HELP } from "../../../src/i18n/help.ts";
import { LANGUAGE_TAGS } from "../../../src/i18n/locales.ts";
import { type Action, actionOf, isTyping, KEYS } from "../../../src/ui/parts/keys.ts";

const press = (key: string, held: Partial<Record<"shift" | "ctrl" | "meta" | "alt", boolean>> = {}) => ({
  key,
  shiftKey: held.shift ?? false,
  ctrlKey: held.ctrl ?? false,
  metaKey: held.meta ?? false,
  altKey: held.alt ?? false,
});
const inChart = (key: string, held = {}) => actionOf(press(key, held), true);
const elsewhere = (key: string, held = {}) => actionOf(press(key, held), false);

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
    expect(elsewhere(key)).toBeNull();
  });

  it("Shift + arrows pan; up and down with Shift do nothing", () => {
    expect(inChart("ArrowLeft", { shift: true })).toBe("panEarlier");
    expect(inChart("ArrowRight", { shift: true })).toBe("panLater");
    expect(inChart("ArrowUp", { shift: true })).toBeNull();
  });
});

describe("keys of the whole timeline", () => {
  it.each<[string, Action]>([
    ["Escape", "close"],
    ["+", "zoomIn"],
    ["=", "zoomIn"],
    ["-", "zoomOut"],
    ["_", "zoomOut"],
    ["0", "fitAll"],
    ["f", "frame"],
    ["F", "frame"],
    ["/", "search"],
    ["?", "help"],
  ])("%s: %s, anywhere inside", (key, action) => {
    expect([inChart(key), elsewhere(key)]).toEqual([action, action]);
  });

  it("characters that are typed with Shift are heard with it", () => {
    expect(elsewhere("?", { shift: true })).toBe("help");
    expect(elsewhere("+", { shift: true })).toBe("zoomIn");
    expect(elsewhere("/", { shift: true })).toBe("search"); // Shift + 7 on a German keyboard
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
    expect(["0", "+", "-", "f"].map((key) => elsewhere(key, { ctrl: true }))).toEqual([null, null, null, null]);
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
