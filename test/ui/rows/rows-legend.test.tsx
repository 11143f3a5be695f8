// @vitest-environment jsdom
// The legend of the rows names the shapes that stand beside them.

import { cleanup, render } from "@testing-library/react";
import { afterEach, expect, test } from "vitest";
import { createTimelineStore } from "../../../src/state/store.ts";
import { RowsLegend } from "../../../src/ui/rows/RowsLegend.tsx";
import { type Draft, timelineOf } from "../../chart/events.ts";

afterEach(cleanup);

const legendOf = (...drafts: Draft[]) => {
  const { container } = render(<RowsLegend store={createTimelineStore(timelineOf(drafts))} />);
  return [...container.querySelectorAll("li")].map((item) => {
    expect(item.querySelectorAll("svg")).toHaveLength(1);
    return item.textContent;
  });
};

test("it names the tones, whose filters are out of sight, and the shapes of dates", () => {
  const names = legendOf({ on: "1994" });
  expect(names.slice(0, 3)).toEqual(["Cooperation", "Friction", "Neither"]);
  expect(names.slice(3)).toEqual(["a day", "some day within", "since, as of the source", "by then", "same event"]);
});

test("it names words and what is unreviewed where a record has them", () => {
  const names = legendOf({ on: "1994" }, { on: "1995", category: "statement", origin: "proposed" });
  expect(names).toEqual(expect.arrayContaining(["words", "unreviewed", "a deed, on a day"]));
});
