// The camera over time: one frame at a time, and a flight that lands once.

import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { Motion } from "../../../src/chart/time/motion.ts";

const whole = { start: 0, end: 1000 };
const month = { start: 500, end: 530 };

/** The frames that were asked for and not taken back, by their number. */
let frames: Map<number, FrameRequestCallback>;
/** Shows every frame that was asked for, at a time stamp in ms. */
function show(now: number): void {
  const due = [...frames.values()];
  frames.clear();
  for (const frame of due) frame(now);
}

function motionOf() {
  const seen: string[] = [];
  const motion: Motion = new Motion(whole, {
    draw: () => seen.push(`${motion.camera.start}`),
    land: () => seen.push("landed"),
  });
  return { motion, seen };
}

beforeEach(() => {
  frames = new Map();
  let last = 0;
  vi.stubGlobal("requestAnimationFrame", (frame: FrameRequestCallback) => {
    last += 1;
    frames.set(last, frame);
    return last;
  });
  vi.stubGlobal("cancelAnimationFrame", (id: number) => frames.delete(id));
  vi.spyOn(performance, "now").mockReturnValue(0);
});

afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

describe("Motion", () => {
  it("draws once for many requests", () => {
    const { motion, seen } = motionOf();
    motion.request();
    motion.request();
    show(1);
    expect(seen).toEqual(["0"]);
    expect(frames.size).toBe(0);
  });

  it("draws at once in place of the frame that was asked for", () => {
    const { motion, seen } = motionOf();
    motion.request();
    motion.drawNow();
    show(1);
    expect(seen).toEqual(["0"]);
  });

  it("flies frame by frame, and lands once", () => {
    const { motion, seen } = motionOf();
    motion.fly(month);
    expect([motion.view, motion.camera, motion.flying]).toEqual([month, whole, true]);
    show(100);
    expect(motion.camera.start).toBeGreaterThan(0);
    expect(motion.camera.start).toBeLessThan(500);
    show(400);
    show(500);
    expect(motion.camera).toEqual(month);
    expect(motion.flying).toBe(false);
    expect(seen.slice(1)).toEqual(["500", "landed"]);
  });

  it("goes on flying after it was drawn at once", () => {
    const { motion, seen } = motionOf();
    motion.fly(month);
    motion.drawNow();
    show(400);
    expect(seen).toEqual(["0", "500", "landed"]);
  });

  it("does not fly to where it is or is on its way to", () => {
    const { motion } = motionOf();
    motion.fly(whole);
    expect(frames.size).toBe(0);
    motion.fly(month);
    show(100);
    const under = motion.camera;
    vi.mocked(performance.now).mockReturnValue(100);
    motion.fly(month);
    show(200);
    expect(motion.camera.start).toBeGreaterThan(under.start);
    show(320); // a flight that had begun anew would still be under way
    expect(motion.camera).toEqual(month);
  });

  it("ends a flight where the camera is set, and does not land", () => {
    const { motion, seen } = motionOf();
    motion.fly(month);
    motion.set({ start: 10, end: 20 });
    show(400);
    expect(motion.camera).toEqual({ start: 10, end: 20 });
    expect(seen).toEqual(["10"]);
  });

  it("shows nothing more once it is stopped", () => {
    const { motion, seen } = motionOf();
    motion.fly(month);
    motion.stop();
    show(400);
    expect(seen).toEqual([]);
  });
});
