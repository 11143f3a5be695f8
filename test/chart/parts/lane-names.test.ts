// @vitest-environment jsdom
// The names of the lanes as elements.

import { describe, expect, it } from "vitest";
import { LaneNames } from "../../../src/chart/parts/lane-names.ts";
import { record } from "../real.ts";
import { chartOf } from "../views.ts";

function made(inside = false) {
  const { layout } = chartOf(record, 1076);
  const root = document.createElement("div");
  const pressed: number[] = [];
  const names = new LaneNames(root, (lane) => pressed.push(lane));
  names.place(layout, inside);
  return { layout, root, names, pressed, buttons: [...root.querySelectorAll("button")] };
}

describe("LaneNames", () => {
  it("is a button for each lane, which says its lane when it is pressed", () => {
    const { layout, buttons, pressed } = made();
    expect(buttons.map((button) => button.querySelector("b")!.textContent)).toEqual(
      layout.lanes.map(({ name }) => name),
    );
    buttons[2]!.click();
    expect(pressed).toEqual([2]);
  });

  it("writes counts and whether the filter is set, and leaves words alone that stay the same", () => {
    const { names, buttons } = made();
    const count = (lane: number) => buttons[lane]!.querySelector("span")!;
    const lanes = buttons.map((_, lane) => ({ pressed: lane === 1, count: `${lane} events`, spoken: ", 1 friction" }));
    names.update(lanes);
    expect(buttons.map((button) => button.getAttribute("aria-pressed"))).toEqual(
      lanes.map(({ pressed }) => String(pressed)),
    );
    expect(count(2).textContent).toBe("2 events");
    expect(buttons[2]!.textContent).toMatch(/ 2 events, 1 friction$/);
    count(2).innerHTML = "<font>2 Ereignisse</font>"; // as a browser's translator does
    names.update(lanes);
    expect(count(2).textContent).toBe("2 Ereignisse");
    names.update(lanes.map((lane) => ({ ...lane, count: "7 events" })));
    expect(count(2).innerHTML).toBe("7 events");
  });

  it("draws the spine through the gutter, and stands in its own box inside the plot", () => {
    expect(made().root.querySelector(".bt-spine-line")).not.toBeNull();
    const { layout, root, buttons } = made(true);
    expect(root.querySelector(".bt-spine-line")).toBeNull();
    buttons.forEach((button, lane) => {
      const { top, bottom } = layout.lanes[lane]!;
      expect(Number.parseFloat(button.style.top)).toBeGreaterThan(top - 17);
      expect(Number.parseFloat(button.style.top)).toBeLessThan(bottom);
    });
  });
});
