// @vitest-environment jsdom
// Where reviewed and unreviewed events stand together, the page says which is which; where they do not, it is silent.
import { act, cleanup, fireEvent, render, screen, within } from "@testing-library/react";
import { afterEach, describe, expect, test } from "vitest";
import { localeOf } from "../../../src/i18n/locales.ts";
import type { Timeline } from "../../../src/model/timeline.ts";
import { unreviewedIn } from "../../../src/state/filter.ts";
import { createTimelineStore, type InitialState } from "../../../src/state/store.ts";
import { ClusterCard } from "../../../src/ui/chart/cards.tsx";
import { Legend } from "../../../src/ui/filters/Legend.tsx";
import { Toolbar } from "../../../src/ui/filters/Toolbar.tsx";
import { EventCount } from "../../../src/ui/shell/EventCount.tsx";
import { mixed } from "../../fixtures/mixed.ts";

afterEach(cleanup);

const only = (origin: "curated" | "proposed"): Timeline => ({
  ...mixed,
  events: mixed.events.filter((event) => event.origin === origin),
});

function show(timeline: Timeline, initial: InitialState = {}) {
  const store = createTimelineStore(timeline, initial);
  const { container } = render(
    <div className="bt-root">
      <Toolbar store={store} />
      <Legend
        locale={localeOf(timeline)}
        unreviewed={unreviewedIn(timeline.events) > 0}
        bothActs={false}
        silent={false}
      />
      <EventCount store={store} />
    </div>,
  );
  return { store, container };
}
const menu = () => screen.getByRole("group", { name: "Review" });
const choice = (name: string) => within(menu()).getByRole<HTMLInputElement>("checkbox", { name, hidden: true });
const shown = () => screen.getByRole("status").textContent?.replace(/\s+/g, " ").trim();

describe("the menu of reviewed and unreviewed events", () => {
  test("counts both with the other filters applied, and narrows to one of them", () => {
    const { store } = show(mixed);
    expect(choice("Reviewed 5").checked).toBe(false);
    fireEvent.click(choice("Unreviewed 4"));
    expect(store.getState().filter.origins).toEqual(["proposed"]);
    const { order, matching } = store.getState();
    expect([...matching].map((index) => order[index]?.id)).toEqual([
      "commission-2016",
      "exercises-refused-2023",
      "envoy-recalled",
      "zakharova-2024",
    ]);
    fireEvent.click(screen.getByRole("button", { name: /^Friction/ }));
    expect(choice("Unreviewed 2").checked).toBe(true);
    expect(choice("Reviewed 0").checked).toBe(false);
    fireEvent.click(screen.getByRole("button", { name: "Show all" }));
    expect(store.getState().matching.count).toBe(9);
    expect(screen.getByRole("button", { name: "Show all" }).className).toContain("bt-idle"); // which the style sheet hides
  });

  test.each(["curated", "proposed"] as const)("is not offered where all events are %s", (origin) => {
    show(only(origin));
    expect(screen.queryByRole("group", { name: "Review" })).toBeNull();
  });
});

describe("the legend and the count", () => {
  test("explain the mark and count what is unreviewed", () => {
    const { store, container } = show(mixed);
    expect(container.querySelector(".bt-legend li")?.textContent).toBe("unreviewed");
    expect(container.querySelectorAll(".bt-shown .bt-tone-proposed")).toHaveLength(1);
    expect(shown()).toBe("9 events 4 unreviewed");
    act(() => store.getState().setFilter({ tones: ["friction"] }));
    expect(shown()).toBe("2 of 9 2 unreviewed");
    act(() => store.getState().setFilter({ tones: ["cooperation"] }));
    expect(shown()).toBe("5 of 9");
  });

  test("count what is in view, and of that the unreviewed", () => {
    const day = (date: string) => Date.parse(date) / 86_400_000;
    show(mixed, { view: { start: day("2010-01-01"), end: day("2017-01-01") } });
    const inView = ["planning-2002", "contingent-2011", "rasmussen-2012", "commission-2016"];
    expect(shown()).toMatch(new RegExp(`^${inView.length} of 9 in view`));
  });

  test("say nothing of it where every event is reviewed", () => {
    const { container } = show(only("curated"));
    expect(container.textContent).not.toMatch(/unreviewed/i);
    expect(container.querySelector(".bt-tone-proposed")).toBeNull();
  });
});

test("a cluster says how many of its events are unreviewed, and marks them in its list", () => {
  const store = createTimelineStore(mixed);
  const at = ["rasmussen-2012", "envoy-recalled", "zakharova-2024"].map((id) =>
    mixed.events.findIndex((event) => event.id === id),
  );
  const nothing = () => {};
  render(
    <ClusterCard
      store={store}
      pointed={{ x: 0, y: 0, members: at }}
      plotHeight={400}
      onOpen={nothing}
      onZoom={nothing}
      onClose={nothing}
    />,
  );
  expect(screen.getByRole("dialog").getAttribute("aria-label")).toContain("3 events, 2 unreviewed");
  expect(screen.getAllByRole("listitem").map((item) => item.textContent?.includes("Unreviewed"))).toEqual([
    false,
    true,
    true,
  ]);
});

test.each([
  [5, 0, "+4"],
  [5, 2, "+4, 2 unreviewed"],
  [5, 5, "+4, unreviewed"],
])("the label of a cluster of %i, %i of them unreviewed: %s", (count, unreviewed, words) => {
  expect(localeOf(mixed).app.chart.more(count, unreviewed)).toBe(words);
});
