// @vitest-environment jsdom
// What fingers, wheels and mice ask for. jsdom has no layout and no PointerEvent: the plot is given a box of 1000 × 400 px
// at (100, 50), and pointers are mouse events that carry a pointer's id and type.

import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { type GestureHost, listen } from "../../../src/chart/input/gestures.ts";
import type { View } from "../../../src/model/view.ts";

const LEFT = 100;
const TOP = 50;
const WIDTH = 1000;
const whole: View = { start: 0, end: 10_000 };

let element: HTMLElement;
let camera: View;
let calls: string[];
let stop: () => void;
let clock: number;
let reducedMotion: boolean;

beforeEach(() => {
  vi.useFakeTimers();
  element = document.createElement("div");
  element.getBoundingClientRect = () => new DOMRect(LEFT, TOP, WIDTH, 400);
  Object.defineProperty(element, "offsetWidth", { value: WIDTH });
  element.setPointerCapture = () => {};
  document.body.append(element);
  camera = { start: 4000, end: 5000 }; // a day a pixel
  calls = [];
  clock = 1000;
  reducedMotion = true; // glides are the browser's to test
  const host: GestureHost = {
    element,
    camera: () => camera,
    whole: () => whole,
    plot: () => ({ width: WIDTH, left: 0 }),
    move: (next) => {
      camera = next;
      calls.push("move");
    },
    rest: () => calls.push("rest"),
    hover: (x, y) => calls.push(`hover ${x} ${y}`),
    leave: () => calls.push("leave"),
    tap: (x, y, pointer) => calls.push(`tap ${x} ${y} ${pointer}`),
    doubleTap: (x, y, out) => calls.push(`double tap ${x} ${y}${out ? " out" : ""}`),
    plainWheel: () => calls.push("plain wheel"),
    reducedMotion: () => reducedMotion,
  };
  stop = listen(host);
});

afterEach(() => {
  stop();
  element.remove();
  vi.useRealTimers();
});

interface Pointer {
  id?: number;
  kind?: "mouse" | "touch";
  button?: number;
  shift?: boolean;
  on?: Element;
}

/** Sends a pointer event at plot px (x, y). */
function pointer(
  type: string,
  x: number,
  y: number,
  { id = 1, kind = "mouse", button = 0, shift = false, on }: Pointer = {},
) {
  const event = new MouseEvent(type, { clientX: LEFT + x, clientY: TOP + y, button, shiftKey: shift, bubbles: true });
  Object.defineProperties(event, {
    pointerId: { value: id },
    pointerType: { value: kind },
    timeStamp: { value: clock },
  });
  (on ?? element).dispatchEvent(event);
}

function wheel(init: WheelEventInit, x = 500): WheelEvent {
  const event = new WheelEvent("wheel", { clientX: LEFT + x, clientY: TOP, cancelable: true, bubbles: true, ...init });
  element.dispatchEvent(event);
  return event;
}

function press(x: number, y: number, options: Pointer = {}, after = 0) {
  clock += after;
  pointer("pointerdown", x, y, options);
  clock += 20;
  pointer("pointerup", x, y, options);
}

describe("the wheel", () => {
  it("up and down belongs to the page: not taken, and nothing moves", () => {
    for (const deltaMode of [0, 1, 2]) expect(wheel({ deltaY: 100, deltaMode }).defaultPrevented).toBe(false);
    expect(calls).toEqual(["plain wheel", "plain wheel", "plain wheel"]);
    expect(camera).toEqual({ start: 4000, end: 5000 });
    vi.runAllTimers();
    expect(calls).not.toContain("rest");
  });

  it("sideways, or with Shift, pans", () => {
    expect(wheel({ deltaX: 30, deltaY: 2 }).defaultPrevented).toBe(true);
    expect(camera).toEqual({ start: 4030, end: 5030 });
    wheel({ deltaY: -30, shiftKey: true });
    expect(camera).toEqual({ start: 4000, end: 5000 });
  });

  it("stops at the end of the record", () => {
    wheel({ deltaX: 9000 });
    expect(camera).toEqual({ start: 9000, end: 10_000 });
  });

  it.each([
    [0, 100],
    [1, 3],
    [2, 1],
    [0, 4000],
    [1, 100],
    [0, 19],
    [0, 4],
  ])("with Ctrl zooms at most 1.4 times a notch (deltaMode %i, deltaY %i)", (deltaMode, deltaY) => {
    const event = wheel({ deltaY: -deltaY, deltaMode, ctrlKey: true }, 250);
    expect(event.defaultPrevented).toBe(true);
    const factor = 1000 / (camera.end - camera.start);
    expect(factor).toBeGreaterThan(1);
    expect(factor).toBeLessThanOrEqual(1.4);
    // Day 4250 was under the pointer at 250 px, and still is.
    expect(((4250 - camera.start) / (camera.end - camera.start)) * WIDTH).toBeCloseTo(250, 6);
  });

  it("with ⌘ zooms too, and down zooms out by as much as up zoomed in", () => {
    wheel({ deltaY: -100, metaKey: true });
    expect(camera.end - camera.start).toBeCloseTo(1000 / 1.3, 6);
    wheel({ deltaY: 100, metaKey: true });
    expect(camera.start).toBeCloseTo(4000, 6);
  });

  it("rests once, a moment after the last turn", () => {
    wheel({ deltaY: -10, ctrlKey: true });
    vi.advanceTimersByTime(100);
    wheel({ deltaY: -10, ctrlKey: true });
    vi.advanceTimersByTime(100);
    expect(calls).toEqual(["move", "move"]);
    vi.advanceTimersByTime(100);
    expect(calls).toEqual(["move", "move", "rest"]);
  });
});

describe("press and drag", () => {
  it("a press is a tap where it was let go", () => {
    press(300, 40);
    expect(calls).toEqual(["tap 300 40 mouse"]);
  });

  it("moving less than 4 px is still a tap", () => {
    pointer("pointerdown", 300, 40);
    pointer("pointermove", 303, 41);
    pointer("pointerup", 303, 41);
    expect(calls).toEqual(["tap 303 41 mouse"]);
    expect(camera.start).toBe(4000);
  });

  it("a drag pans with the hand, and is no tap", () => {
    pointer("pointerdown", 300, 40);
    pointer("pointermove", 340, 40);
    pointer("pointermove", 350, 40);
    pointer("pointerup", 350, 40);
    expect(camera).toEqual({ start: 3950, end: 4950 }); // 50 px to the right: 50 days earlier
    expect(calls.at(-1)).toBe("rest");
    expect(calls.join()).not.toContain("tap");
  });

  it("the second mouse button does nothing", () => {
    press(300, 40, { button: 2 });
    expect(calls).toEqual([]);
  });

  it("what has gestures of its own is left alone", () => {
    const card = document.createElement("div");
    card.dataset.ownGestures = "";
    element.append(card);
    press(300, 40, { on: card });
    expect(calls).toEqual([]);
  });

  it("a press that the browser takes back is no tap", () => {
    pointer("pointerdown", 300, 40, { kind: "touch" });
    pointer("pointercancel", 300, 40, { kind: "touch" });
    expect(calls).toEqual([]);
  });

  it("hovers with a mouse, not with a finger", () => {
    pointer("pointermove", 300, 40);
    pointer("pointermove", 300, 40, { kind: "touch" });
    pointer("pointerleave", 300, -5);
    expect(calls).toEqual(["hover 300 40", "leave"]);
  });

  it("after stopping, hears nothing", () => {
    stop();
    press(300, 40);
    wheel({ deltaY: 100 });
    expect(calls).toEqual([]);
  });
});

describe("double tap", () => {
  it("two presses at one place within 300 ms", () => {
    press(300, 40);
    press(304, 42, {}, 150);
    expect(calls).toEqual(["tap 300 40 mouse", "double tap 304 42"]);
  });

  it("with Shift zooms out", () => {
    press(300, 40, { shift: true });
    press(300, 40, { shift: true }, 150);
    expect(calls.at(-1)).toBe("double tap 300 40 out");
  });

  it("not when they are slow or apart, and three presses are not two double taps", () => {
    press(300, 40);
    press(300, 40, {}, 400);
    press(340, 40, {}, 100);
    expect(calls.filter((call) => call.startsWith("double"))).toEqual([]);
    calls.length = 0;
    for (let k = 0; k < 3; k += 1) press(700, 40, {}, 100);
    expect(calls).toEqual(["tap 700 40 mouse", "double tap 700 40", "tap 700 40 mouse"]);
  });

  it("a finger's tap says that it is one", () => {
    press(300, 40, { kind: "touch" });
    expect(calls).toEqual(["tap 300 40 touch"]);
  });
});

describe("two fingers", () => {
  const left = { id: 1, kind: "touch" } as const;
  const right = { id: 2, kind: "touch" } as const;

  it("twice as far apart is twice as near, and the day between them stays", () => {
    pointer("pointerdown", 400, 40, left);
    pointer("pointerdown", 600, 40, right); // day 4500 is in the middle
    for (let step = 1; step <= 10; step += 1) {
      pointer("pointermove", 400 - step * 10, 40, left);
      pointer("pointermove", 600 + step * 10, 40, right);
    }
    expect(camera.end - camera.start).toBeCloseTo(500, 6);
    expect((camera.start + camera.end) / 2).toBeCloseTo(4500, 3);
    pointer("pointerup", 300, 40, left);
    pointer("pointerup", 700, 40, right);
    expect(calls.at(-1)).toBe("rest");
    expect(calls.join()).not.toContain("tap");
  });

  it("together to one side pan", () => {
    pointer("pointerdown", 400, 40, left);
    pointer("pointerdown", 600, 40, right);
    for (let step = 1; step <= 50; step += 1) {
      pointer("pointermove", 400 + step, 40, left);
      pointer("pointermove", 600 + step, 40, right);
    }
    expect(camera.end - camera.start).toBeCloseTo(1000, 0);
    expect(camera.start).toBeGreaterThan(3945);
    expect(camera.start).toBeLessThan(3955); // 50 px
  });

  it("the finger that stays goes on panning, and lifting it rests", () => {
    pointer("pointerdown", 400, 40, left);
    pointer("pointerdown", 600, 40, right);
    pointer("pointerup", 600, 40, right);
    pointer("pointermove", 430, 40, left);
    expect(camera.start).toBe(3970);
    pointer("pointerup", 430, 40, left);
    expect(calls.at(-1)).toBe("rest");
  });
});

describe("a touch while the timeline glides", () => {
  const flick = () => {
    reducedMotion = false;
    const touched = { kind: "touch" } as const;
    pointer("pointerdown", 500, 100, touched);
    for (const x of [480, 450, 410]) {
      clock += 16;
      pointer("pointermove", x, 100, touched);
    }
    pointer("pointerup", 410, 100, touched);
    vi.advanceTimersByTime(50);
    calls = [];
  };

  it("brings it to rest before it is judged, whatever becomes of it", () => {
    flick();
    press(300, 100, { kind: "touch" });
    expect(calls).toEqual(["rest", "tap 300 100 touch"]);
    flick();
    pointer("pointerdown", 300, 100, { kind: "touch" });
    pointer("pointercancel", 300, 160, { kind: "touch" });
    expect(calls).toEqual(["rest"]);
    vi.advanceTimersByTime(500);
    expect(calls).toEqual(["rest"]);
  });
});

describe("the click after a tap", () => {
  it("does not press what the tap has put under the finger, the next one does", () => {
    const button = document.createElement("button");
    let pressed = 0;
    button.onclick = () => (pressed += 1);
    element.append(button);
    press(300, 100, { kind: "touch" });
    button.click();
    expect(pressed).toBe(0);
    pointer("pointerdown", 300, 100, { kind: "touch", on: button });
    button.click();
    expect(pressed).toBe(1);
    press(300, 100);
    button.click();
    expect(pressed).toBe(2);
  });
});
