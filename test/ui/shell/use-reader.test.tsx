// @vitest-environment jsdom
// The ways into the reader and out of it: the focus returns to where it came from.

import { act, cleanup, fireEvent, render, screen } from "@testing-library/react";
import { useRef } from "react";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { createTimelineStore, type TimelineStore } from "../../../src/state/store.ts";
import { type ReaderActions, useReader } from "../../../src/ui/shell/useReader.ts";
import { timeline } from "../../fixtures/timeline.ts";
import { PATIENCE } from "../../patience.ts";

const [first, second] = timeline.events;
let store: TimelineStore;
let reader: ReaderActions;
const focusChart = vi.fn();
const uncover = vi.fn();
const sheet = { remember: vi.fn(), forget: vi.fn() };

function Frame({ over }: { over: boolean }) {
  const root = useRef<HTMLDivElement>(null);
  const opener = useRef<HTMLElement | null>(null);
  const commands = useRef({ run: () => true, focus: focusChart, closeCard: () => false });
  reader = useReader(store, { root, commands, opener, over, holdsRow: false, uncover, sheet });
  return (
    <div ref={root}>
      <div className="bt-row" data-event={second!.id}>
        <button type="button" className="bt-row-open" onClick={() => reader.openFromList(second!.id)}>
          row
        </button>
      </div>
      <button type="button">inside the reader</button>
    </div>
  );
}

const row = () => screen.getByText("row");
const selected = () => store.getState().selected?.event ?? null;

beforeEach(() => {
  store = createTimelineStore(timeline);
  Element.prototype.scrollIntoView = vi.fn();
});
afterEach(() => {
  cleanup();
  vi.clearAllMocks();
});

it("gives the focus back to the row that opened it, though other events were read in between", () => {
  render(<Frame over={false} />);
  row().focus();
  fireEvent.click(row());
  expect(selected()).toBe(second!.id);
  screen.getByText("inside the reader").focus();
  act(() => reader.openFromChart(first!.id));
  expect(selected()).toBe(first!.id);
  act(() => reader.close());
  expect(selected()).toBeNull();
  expect(document.activeElement).toBe(row());
  expect(focusChart).not.toHaveBeenCalled();
});

it("gives the focus to the chart after an event of the chart, and where its row is gone", () => {
  render(<Frame over={false} />);
  row().focus();
  act(() => reader.openFromChart(first!.id));
  act(() => reader.close());
  expect(focusChart).toHaveBeenCalledTimes(1);
  row().focus();
  fireEvent.click(row());
  row().remove();
  act(() => reader.close());
  expect(focusChart).toHaveBeenCalledTimes(2);
});

it("uncovers what is below before the focus goes there", () => {
  render(<Frame over />);
  row().focus();
  fireEvent.click(row());
  screen.getByText("inside the reader").focus();
  uncover.mockImplementation(() => expect(document.activeElement).not.toBe(row()));
  act(() => reader.close());
  expect(uncover).toHaveBeenCalledOnce();
  expect(sheet.forget).not.toHaveBeenCalled();
  expect(document.activeElement).toBe(row());
});

it("closes what lies over the list to show a row in it, and else stays open", async () => {
  const { rerender } = render(<Frame over={false} />);
  act(() => reader.openFromChart(first!.id));
  act(() => reader.showInList(second!.id));
  await vi.waitFor(() => expect(document.activeElement).toBe(row()), PATIENCE);
  expect(selected()).toBe(first!.id);
  rerender(<Frame over />);
  screen.getByText("inside the reader").focus();
  act(() => reader.showInList(second!.id));
  expect(sheet.forget).toHaveBeenCalledOnce();
  expect(selected()).toBeNull();
  await vi.waitFor(() => expect(document.activeElement).toBe(row()), PATIENCE);
});
