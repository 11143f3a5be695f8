// @vitest-environment jsdom
// Deeds and words: the switch between them, and how each place says that an event was said.
import { cleanup, fireEvent, render, screen, within } from "@testing-library/react";
import { afterEach, describe, expect, test } from "vitest";
import { localeOf } from "../../../src/i18n/locales.ts";
import { spokenEvent } from "../../../src/i18n/spoken.ts";
import type { Timeline } from "../../../src/model/timeline.ts";
import { holdsBothActs } from "../../../src/state/facets.ts";
import { createTimelineStore, type InitialState, type TimelineStore } from "../../../src/state/store.ts";
import { HoverCard } from "../../../src/ui/chart/cards.tsx";
import { Legend } from "../../../src/ui/filters/Legend.tsx";
import { Toolbar } from "../../../src/ui/filters/Toolbar.tsx";
import { EventList } from "../../../src/ui/list/EventList.tsx";
import { Reader } from "../../../src/ui/reader/Reader.tsx";
import { eventOf, timeline } from "../../fixtures/timeline.ts";

afterEach(cleanup);

const nothing = () => {};

function show(record: Timeline = timeline, initial: InitialState = {}) {
  const store = createTimelineStore(record, initial);
  render(
    <>
      <Toolbar store={store} />
      <Legend
        locale={localeOf(record)}
        unreviewed={false}
        bothActs={holdsBothActs(store.getState().columns)}
        silent={false}
      />
      <EventList store={store} onOpen={nothing} />
    </>,
  );
  return store;
}

const switches = () => screen.queryByRole("group", { name: "Deeds and words" });
const button = (name: string) => within(switches()!).getByRole("button", { name });
const pressed = () =>
  within(switches()!)
    .queryAllByRole("button", { pressed: true })
    .map(({ textContent }) => textContent?.trim());
const left = (store: TimelineStore) => [...store.getState().matching].map((index) => timeline.events[index]?.id);

describe("the switch", () => {
  test("shows words, deeds or both, with counts that the other filters narrow", () => {
    const store = show();
    expect(pressed()).toEqual([]);
    fireEvent.click(button("Words 1"));
    expect(left(store)).toEqual(["zakharova-2024"]);
    fireEvent.click(button("Deeds 8"));
    expect(left(store)).toHaveLength(8);
    expect(pressed()).toEqual(["Deeds 8"]);
    fireEvent.click(screen.getByRole("button", { name: /^Friction/ }));
    expect(button("Words 0")).toBeTruthy();
    fireEvent.click(button("Deeds 2"));
    expect([store.getState().filter.acts, left(store).length]).toEqual([[], 2]);
  });

  test("is there only where the record holds both, and so is its legend", () => {
    show({ ...timeline, events: timeline.events.filter(({ category }) => category !== "statement") });
    expect(switches()).toBeNull();
    expect(screen.queryByText("a deed, on a day")).toBeNull();
    expect(screen.getByText("a day")).toBeTruthy();
    cleanup();
    show();
    expect(screen.getByText("a deed, on a day").closest("li")?.nextElementSibling?.textContent).toBe("words");
  });

  test("is named where it leaves nothing, with a button that takes it back", () => {
    const store = show();
    fireEvent.click(button("Words 1"));
    fireEvent.click(screen.getByRole("button", { name: /^Friction/ }));
    expect(screen.getByText(/^Together these leave nothing over:/).textContent).toContain("words only");
    fireEvent.click(screen.getByRole("button", { name: "Show deeds and words" }));
    expect(left(store)).toHaveLength(2);
  });
});

describe("an event of words says so", () => {
  const said = "zakharova-2024";
  const [done] = timeline.events;

  test("in its row, before its source, beside a hollow mark", () => {
    const { container } = render(<EventList store={createTimelineStore(timeline)} onOpen={nothing} />);
    const hollow = container.querySelectorAll(".bt-tone-words");
    expect([...hollow].map((mark) => mark.closest<HTMLElement>(".bt-row")?.dataset.event)).toEqual([said]);
    const sources = hollow[0]!.closest(".bt-row")!.querySelector(".bt-row-sources");
    expect(sources?.textContent).toMatch(/^words · /);
    expect(container.textContent?.match(/words · /g)).toHaveLength(1);
  });

  test("under the pointer", () => {
    const store = createTimelineStore(timeline);
    const card = (member: number) =>
      render(
        <HoverCard store={store} pointed={{ x: 9, y: 9, members: [member] }} plotHeight={300} onChoose={nothing} />,
      ).container.querySelector("small")?.textContent;
    expect(card(timeline.events.indexOf(eventOf(said)))).toBe("words · Click to read the source");
    expect(card(0)).toBe("Click to read the source");
  });

  test("in the reader and aloud, and a deed says nothing", () => {
    const where = (event: string) => {
      const store = createTimelineStore(timeline, { selected: { event, evidence: 0 } });
      const { container } = render(<Reader store={store} loadText={nothing} onClose={nothing} />);
      return container.querySelector(".bt-reader-when")?.textContent;
    };
    expect(where(said)).toMatch(/ · statement · words$/);
    expect(where(done!.id)).not.toContain("words");
    const locale = localeOf(timeline);
    expect(spokenEvent(locale, eventOf(said), timeline)).toMatch(/\. words$/);
    expect(spokenEvent(locale, done!, timeline)).not.toContain("words");
  });

  test("unreviewed, it is a dashed outline like any other", () => {
    const events = timeline.events.map((event) =>
      event.id === said ? { ...event, origin: "proposed" as const } : event,
    );
    const store = createTimelineStore({ ...timeline, events });
    const { container } = render(<EventList store={store} onOpen={nothing} />);
    expect(container.querySelector(".bt-tone-words")).toBeNull();
    expect(container.querySelector(`[data-event="${said}"] .bt-tone-proposed`)).not.toBeNull();
  });
});
