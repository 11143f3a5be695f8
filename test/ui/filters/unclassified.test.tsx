// @vitest-environment jsdom
// Events that no words classify have a place in the menu of kinds, behind all that are classified.
import { cleanup, fireEvent, render, screen, within } from "@testing-library/react";
import { afterEach, expect, test } from "vitest";
import type { Timeline } from "../../../src/model/timeline.ts";
import { createTimelineStore } from "../../../src/state/store.ts";
import { Toolbar } from "../../../src/ui/filters/Toolbar.tsx";
import { timeline } from "../../fixtures/timeline.ts";

afterEach(cleanup);

/** The record with its first event unclassified, and one of a category that comes later in the alphabet. */
const record: Timeline = {
  ...timeline,
  events: timeline.events.map((event, at) =>
    at === 0 ? { ...event, category: "unclassified" } : at === 1 ? { ...event, category: "voyage" } : event,
  ),
};

test("the menu of kinds has them last, and narrows to them", () => {
  const store = createTimelineStore(record, {});
  render(
    <div className="bt-root">
      <Toolbar store={store} />
    </div>,
  );
  const menu = screen.getByRole("group", { name: "Kind" });
  const names = within(menu)
    .getAllByRole("checkbox", { hidden: true })
    .map((box) => box.closest("label")?.textContent);
  expect(names.slice(-2)).toEqual([expect.stringContaining("voyage"), expect.stringContaining("unclassified")]);
  fireEvent.click(within(menu).getByRole("checkbox", { name: "unclassified 1", hidden: true }));
  expect(store.getState().filter.categories).toEqual(["unclassified"]);
  expect(store.getState().matching.count).toBe(1);
});
