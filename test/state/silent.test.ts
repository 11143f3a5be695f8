// Silent years: folded away where there are many, unless the reader asks for something else.

import { describe, expect, it } from "vitest";
import { LINEAR } from "../../src/model/axis/scale.ts";
import { scaleOf, silentNow } from "../../src/state/silent.ts";
import { createTimelineStore } from "../../src/state/store.ts";
import { timelineOf } from "../chart/events.ts";

const store = (years: readonly number[], silent: "fold" | "show" | null = null) =>
  createTimelineStore(timelineOf(years.map((year) => ({ on: String(year) }))), { silent });

const EVERY = Array.from({ length: 33 }, (_, i) => 1992 + i);

describe("silent years", () => {
  it("are folded away from two fifths of the span on", () => {
    expect(silentNow(store([1992, 2024]).getState())).toBe("fold");
    expect(silentNow(store(EVERY.slice(0, 19)).getState())).toBe("fold");
    expect(silentNow(store(EVERY.slice(0, 20)).getState())).toBe("show");
  });

  it("are as the reader asks", () => {
    const made = store([1992, 2024]);
    made.getState().setSilent("show");
    expect(scaleOf(made.getState())).toBe(LINEAR);
    made.getState().setSilent("fold");
    expect(scaleOf(made.getState()).cuts).toHaveLength(1);
    expect(silentNow(store(EVERY.slice(0, 30), "fold").getState())).toBe("fold");
  });

  it("give the same scale while nothing changes", () => {
    const made = store([1992, 2024]);
    const scale = scaleOf(made.getState());
    made.getState().setQuery("x");
    expect(scaleOf(made.getState())).toBe(scale);
  });

  it("are not changed by what is neither", () => {
    expect(store([1992, 2024], "hide" as "fold").getState().silent).toBeNull();
  });
});
