// The mark under the pointer: reported when it changes.

import { describe, expect, it } from "vitest";
import { Hover } from "../../../src/chart/input/hover.ts";
import type { Pointed } from "../../../src/chart/marks/pointed.ts";

const mark = (x: number, ...members: number[]): Pointed => ({ x, y: 20, members });

describe("Hover", () => {
  it("reports a mark once, however often the pointer moves over it", () => {
    const heard: (Pointed | null)[] = [];
    const hover = new Hover((pointed) => heard.push(pointed));
    for (let move = 0; move < 5; move += 1) hover.set(mark(10, 3, 4));
    expect(heard).toEqual([mark(10, 3, 4)]);
    expect(hover.event).toBe(3);
  });

  it("reports another mark, a mark that has moved or changed its members, and the end of hovering", () => {
    const heard: (Pointed | null)[] = [];
    const hover = new Hover((pointed) => heard.push(pointed));
    const moves = [null, mark(10, 3), mark(10, 3), mark(30, 5), mark(31, 5), mark(31, 5, 6), null, null];
    for (const move of moves) hover.set(move);
    expect(heard).toEqual([mark(10, 3), mark(30, 5), mark(31, 5), mark(31, 5, 6), null]);
    expect(hover.event).toBe(-1);
  });
});
