// @vitest-environment jsdom
// The list where it is the timeline: tracks for the eye, and the same words for everybody.
import { act, cleanup, fireEvent, render, screen } from "@testing-library/react";
import { afterEach, describe, expect, test, vi } from "vitest";
import { NO_FILTER } from "../../../src/state/filter.ts";
import { createTimelineStore, type InitialState } from "../../../src/state/store.ts";
import { EventList } from "../../../src/ui/list/EventList.tsx";
import type { Commands } from "../../../src/ui/parts/keys.ts";
import { ROWS } from "../../../src/ui/rows/rows.tsx";
import { timelineOf } from "../../chart/events.ts";
import { timeline, YEARS } from "../../fixtures/timeline.ts";

afterEach(cleanup);

function show(initial: InitialState = {}, record = timeline) {
  const store = createTimelineStore(record, initial);
  const commands: { current: Commands | null } = { current: null };
  const onOpen = vi.fn();
  const view = render(
    <EventList store={store} onOpen={onOpen} rows={ROWS} commands={commands} about="The record in numbers." />,
  );
  return { store, onOpen, commands, ...view };
}
const row = (container: HTMLElement, id: string) => container.querySelector<HTMLElement>(`[data-event="${id}"]`)!;
const gaps = (container: HTMLElement) =>
  [...container.querySelectorAll(".bt-gap")].map(({ textContent }) => textContent);
const opened = () => document.activeElement?.closest(".bt-row")?.getAttribute("data-event");

describe("the list as the timeline", () => {
  test("keeps its headings, lists and buttons, and says the actors that the tracks show", () => {
    const { container } = show();
    expect(screen.getAllByRole("heading", { level: 2 }).map(({ textContent }) => textContent?.slice(0, 4))).toEqual(
      YEARS,
    );
    expect(screen.getAllByRole("listitem")).toHaveLength(timeline.events.length);
    const { textContent } = row(container, "relations-1992");
    expect(textContent).toContain("Cooperation, some time in 1992");
    expect(textContent).toContain("NATO and Armenia.");
    expect(container.querySelectorAll("svg:not([aria-hidden=true])")).toHaveLength(0);
    expect(container.textContent).toContain("The record in numbers.");
  });

  test("draws the spine and a track for each lane beside every part, and one mark for each event", () => {
    const { container } = show();
    for (const beside of container.querySelectorAll(".bt-beside-row")) {
      expect(beside.querySelectorAll(".bt-track")).toHaveLength(timeline.domain.lanes.length);
      expect(beside.querySelectorAll(".bt-track-spine")).toHaveLength(1);
    }
    expect([...container.querySelectorAll(".bt-track-name")].map(({ textContent }) => textContent)).toEqual(
      timeline.domain.lanes.map(({ name }) => name),
    );
    expect(row(container, "relations-1992").querySelectorAll(".bt-knot")).toHaveLength(1);
  });

  test("says which years the documents do not mention, and which ones a filter leaves empty", () => {
    const { store, container } = show();
    expect(gaps(container)[0]).toBe("1993–2001: nothing in these articles");
    expect(container.querySelectorAll(".bt-gap:not(.bt-gap-silent)")).toHaveLength(0);
    act(() => store.getState().setFilter({ tones: ["friction"] }));
    expect(gaps(container)[0]).toMatch(/^1992–\d+: nothing that matches$/);
  });

  test("heads a year of several events with their number, which a filter does not falsify", () => {
    const { store, container } = show({ filter: { ...NO_FILTER, actors: ["csto"] } });
    for (const heading of container.querySelectorAll(".bt-row-year span")) {
      expect(heading.textContent).toMatch(/^\d+ of \d+ events$/);
    }
    act(() => store.getState().clearFilters());
    expect(container.querySelectorAll(".bt-row-year").length).toBeLessThan(8);
    for (const heading of container.querySelectorAll(".bt-row-year span")) {
      expect(heading.textContent).toMatch(/^\d+ events(, all \w+)?$/);
    }
  });

  test("counts what filters leave, and shows all again", () => {
    const { store } = show({ filter: { ...NO_FILTER, actors: ["csto"] } });
    const { count } = store.getState().matching;
    expect(screen.getByRole("status").textContent).toContain(`${count} of ${timeline.events.length} events, `);
    fireEvent.click(screen.getByRole("button", { name: "Show all" }));
    expect(screen.getByRole("status").textContent).toBe(`${timeline.events.length} events, 1992–2024, 1 unreviewed`);
  });

  test("folds nothing away for a view", () => {
    const { container } = show({ view: { start: 15_000, end: 16_000 } });
    expect(container.querySelectorAll(".bt-folded, .bt-list-earlier, .bt-list-later")).toHaveLength(0);
  });

  test("says what the words alone tell where a reference has moved the date", () => {
    const { container } = show();
    const told = timeline.events.filter((event) => event.told);
    expect([...container.querySelectorAll(".bt-row-told")]).toHaveLength(told.length);
    for (const { textContent } of container.querySelectorAll(".bt-row-told"))
      expect(textContent).toMatch(/^says only /);
  });

  test("draws words hollow, and says in the line of the source that they are words", () => {
    const said = ["1994-10-05", "2011", "../2014-03-31"].flatMap((on) => [
      { on, tone: "friction" },
      { on, tone: "friction", category: "statement" },
    ]);
    const { container } = show({}, timelineOf(said));
    const marks = said.map((_, k) => row(container, `event-${k}`).querySelector(".bt-beside-row")!);
    expect(marks.map((mark) => mark.querySelectorAll(".bt-tone-words").length)).toEqual([0, 1, 0, 0, 0, 0]);
    const [, , bar, hollowBar, open, thinOpen] = marks.map((mark) => [...mark.querySelectorAll("path")].at(-1)!);
    expect(bar!.getAttribute("stroke")).toBeNull();
    expect([hollowBar!.getAttribute("fill"), hollowBar!.hasAttribute("stroke")]).toEqual(["var(--bt-paper)", true]);
    expect(Number(thinOpen!.getAttribute("stroke-width"))).toBeLessThan(Number(open!.getAttribute("stroke-width")));
    const sources = said.map((_, k) => row(container, `event-${k}`).querySelector(".bt-row-sources")!.textContent);
    expect(sources[0]).toBe("Press, 2024");
    expect(sources[1]).toBe("words · Press, 2024");
  });

  test("goes from row to row by its commands, and leaves those of a chart alone", () => {
    const { commands } = show();
    const { events } = timeline;
    act(() => void commands.current?.run("next"));
    expect(opened()).toBe(events[0]!.id);
    act(() => void commands.current?.run("next"));
    expect(opened()).not.toBe(events[0]!.id);
    act(() => void commands.current?.run("previous"));
    act(() => void commands.current?.run("previous"));
    expect(opened()).toBe(events[0]!.id);
    expect(commands.current?.run("zoomIn")).toBe(false);
  });

  test("gives the focus back to the row of the event that was read", () => {
    const { store, commands } = show();
    act(() => store.getState().focus("contingent-2011"));
    act(() => commands.current?.focus());
    expect(opened()).toBe("contingent-2011");
  });
});
