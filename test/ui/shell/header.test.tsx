// @vitest-environment jsdom
// The head of the page: what the record says stands below the title, and what bounds it in the row of filters.

import { act, cleanup, render } from "@testing-library/react";
import { createRef } from "react";
import { afterEach, expect, test } from "vitest";
import type { Timeline } from "../../../src/model/timeline.ts";
import { createTimelineStore } from "../../../src/state/store.ts";
import { Toolbar } from "../../../src/ui/filters/Toolbar.tsx";
import { Header } from "../../../src/ui/shell/Header.tsx";
import { type Draft, timelineOf } from "../../chart/events.ts";
import { timeline as undivided } from "../../fixtures/timeline.ts";

afterEach(cleanup);

const many = (count: number, draft: Draft): Draft[] => Array.from({ length: count }, () => draft);
const turned = timelineOf([
  ...many(20, { on: "2005", tone: "cooperation" }),
  ...many(20, { on: "2023", tone: "friction", actors: ["csto", "armenia"] }),
]);

function show(timeline: Timeline) {
  const store = createTimelineStore(timeline);
  const { container } = render(
    <div>
      <Header store={store} searchRef={createRef()} onHelp={() => {}} filters={null} />
      <Toolbar store={store} />
    </div>,
  );
  const textOf = (selector: string) => container.querySelector(selector)?.textContent;
  return { store, container, deck: () => textOf(".bt-deck"), note: () => textOf(".bt-note") };
}

test("a record with a turn says it, its figures bold, and gives span and numbers in the note", () => {
  const { container, deck, note } = show(turned);
  expect(deck()).toMatch(/^Through 2022, 20 of 20 dated events are cooperation; in 2023, .* in these two articles\.$/);
  expect([...container.querySelectorAll(".bt-deck b")].map(({ textContent }) => textContent)).toEqual([
    "20 of 20",
    "20 of 20",
  ]);
  expect(note()).toBe("For a test: 40 events. What two articles tell, not a full history.");
});

test("a record without one has its span and numbers below the title, once", () => {
  const { deck, note } = show(undivided);
  expect(deck()).toBe("Armenia, NATO, Russia and the CSTO: 9 events from 3 news articles.");
  expect(note()).toBe("What three articles tell, not a full history.");
});

test("the sentence follows the filter, and goes where nothing divides what is left", () => {
  const { store, deck, note } = show(turned);
  act(() => store.getState().setFilter({ actors: ["csto"] }));
  expect(deck()).toBe("For a test: 40 events from 2 news articles.");
  expect(note()).toBe("What two articles tell, not a full history.");
  act(() => store.getState().clearFilters());
  expect(deck()).toMatch(/^Through 2022/);
});

test("an editor's sentence stands only while nothing narrows the record", () => {
  const { store, deck } = show({ ...turned, deck: { text: "It turned.", figures: [] } });
  expect(deck()).toBe("It turned.");
  act(() => store.getState().setFilter({ tones: ["friction"] }));
  expect(deck()).toMatch(/^For a test/);
});
