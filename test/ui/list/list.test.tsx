// @vitest-environment jsdom
import { act, cleanup, fireEvent, render, screen, within } from "@testing-library/react";
import { afterEach, describe, expect, test, vi } from "vitest";
import { dayNumber } from "../../../src/model/date.ts";
import { NO_FILTER } from "../../../src/state/filter.ts";
import { createTimelineStore, type InitialState } from "../../../src/state/store.ts";
import { EventList, showRow } from "../../../src/ui/list/EventList.tsx";
import { TEXTS, timeline, YEARS } from "../../fixtures/timeline.ts";

afterEach(cleanup);

function show(initial: InitialState = {}, props: Partial<Parameters<typeof EventList>[0]> = {}) {
  const store = createTimelineStore(timeline, initial);
  const onOpen = vi.fn();
  const { container } = render(<EventList store={store} onOpen={onOpen} {...props} />);
  return { store, onOpen, container };
}
// By its text: the library's names leave out spaces at the edges of marked pieces, which browsers keep.
const row = (title: string) =>
  screen
    .getAllByRole("button")
    .find(({ textContent }) => textContent === title)!
    .closest("li")!;
const titles = () => screen.queryAllByRole("heading", { level: 3 }).map((heading) => heading.textContent);

describe("the list", () => {
  test("all events in order under the headings of their years", () => {
    show();
    expect(screen.getAllByRole("heading", { level: 2 }).map((heading) => heading.textContent)).toEqual(YEARS);
    expect(screen.getAllByRole("listitem")).toHaveLength(9);
    const last = screen.getByRole("list", { name: "Events of 2024" });
    expect(within(last).getAllByRole("button")[0]?.textContent).toBe("Armenia recalls its envoy to the CSTO");
  });

  test("a row says date, tone, title, quote and who published it when", () => {
    show();
    const { textContent } = row("Armenia and NATO open relations");
    expect(textContent).toContain("Cooperation, 1992");
    expect(textContent).toContain("“Relations between Armenia and NATO began in 1992.”");
    expect(textContent).toContain("MassisPost, 2024");
    expect(row("Rasmussen visits Yerevan").querySelector("time")?.dateTime).toBe("2012-09-06");
    expect(row("Armenia recalls its envoy to the CSTO").querySelector("time")).toBeNull();
  });

  test("a quote with marks of its own gets no second pair", () => {
    const [first, ...rest] = timeline.events;
    const own = { ...first!, evidence: [{ ...first!.evidence[0]!, quote: "He said, “no.”" }] };
    show({}, { store: createTimelineStore({ ...timeline, events: [own, ...rest] }) });
    expect(row(own.title).querySelector(".bt-quote")?.textContent).toBe("He said, “no.”");
  });

  test("two sources are counted and both named", () => {
    show();
    const { textContent } = row("Armenia and NATO agree on first Individual Partnership Action Plan");
    expect(textContent).toContain("2 sources");
    expect(textContent).toContain("MassisPost, 2024");
    expect(textContent).toContain("RFE/RL Armenian Service, 2012");
  });

  test("a proposed event is tagged, a curated one is not", () => {
    show();
    expect(row("A commission meets").textContent).toContain("Unreviewed");
    expect(row("Rasmussen visits Yerevan").textContent).not.toContain("Unreviewed");
    const described = (name: string) =>
      document.getElementById(screen.getByRole("button", { name }).getAttribute("aria-describedby") ?? "");
    expect(described("A commission meets")?.textContent).toBe("Unreviewed");
    expect(described("Rasmussen visits Yerevan")).toBeNull();
  });

  test("a title opens its event; the open one is marked", () => {
    const { onOpen, store } = show();
    fireEvent.click(screen.getByRole("button", { name: "Rasmussen visits Yerevan" }));
    expect(onOpen).toHaveBeenCalledWith("rasmussen-2012");
    act(() => store.getState().select("rasmussen-2012"));
    expect(screen.getByRole("button", { current: true }).textContent).toBe("Rasmussen visits Yerevan");
    expect(row("Rasmussen visits Yerevan").className).toContain("bt-row-selected");
  });

  test("a row can be shown and takes the focus", () => {
    const { container } = show();
    const scrolled = vi.fn();
    HTMLElement.prototype.scrollIntoView = scrolled;
    expect(showRow(container, "rasmussen-2012")).toBe(true);
    expect(scrolled).toHaveBeenCalledOnce();
    expect(container.ownerDocument.activeElement?.textContent).toBe("Rasmussen visits Yerevan");
    expect(showRow(container, "nonesuch")).toBe(false);
  });
});

describe("searching", () => {
  test("what was searched for is marked in title and quote", () => {
    show({ query: "exercises csto" });
    const marks = [...row("Armenia declines to host CSTO exercises").querySelectorAll("mark")].map(
      (mark) => mark.textContent,
    );
    expect(marks).toEqual(["CSTO", "exercises", "CSTO", "exercises"]);
  });

  test("where only the article holds it, its words there are shown", () => {
    const { store } = show({ query: "quota" });
    act(() => store.getState().setText("arka-2024", { status: "ready", text: TEXTS["arka-2024"] ?? "" }));
    const { textContent } = row("Armenia recalls its envoy to the CSTO");
    expect(textContent).toContain("Found in the article … ");
    expect(textContent).toContain("decided not to fill its quota for the post");
  });
});

describe("when nothing matches", () => {
  const empty: InitialState = {
    query: "exercises",
    filter: { ...NO_FILTER, tones: ["cooperation"], period: { from: "2012-01-01", to: "2023-12-31" } },
  };

  test("it says which conditions leave nothing", () => {
    show(empty);
    expect(screen.getByRole("status").textContent).toContain(
      "the words “exercises”; the years 2012 – 2023; tone: Cooperation",
    );
  });

  test("a button removes the one condition that stands in the way", () => {
    show(empty);
    const way = screen.getByRole("button", { name: "Show every tone" });
    expect(way.parentElement?.textContent).toContain("brings back 1 event");
    fireEvent.click(way);
    expect(titles()).toEqual(["Armenia declines to host CSTO exercises"]);
  });

  test("another shows everything again", () => {
    show({ query: "nonesuch" });
    fireEvent.click(screen.getByRole("button", { name: "Show all events" }));
    expect(titles()).toHaveLength(9);
  });
});

describe("events that may belong to a period or a view", () => {
  const offered = () => [...document.querySelectorAll(".bt-perhaps li")].map((item) => item.textContent);
  const recalled = "by 8 February 2024: Armenia recalls its envoy to the CSTO";

  test("are offered apart, are no rows, and open their sources", () => {
    const { onOpen } = show({ filter: { ...NO_FILTER, period: { from: "1998-01-01", to: "2001-12-31" } } });
    expect(titles()).toEqual([]);
    expect(offered()).toEqual([recalled]);
    fireEvent.click(screen.getByText(recalled));
    expect(onOpen).toHaveBeenCalledWith("envoy-recalled");
  });

  test("of a view likewise; not where they stand in it, nor where the filter leaves them out", () => {
    const days = (from: string, to: string) => ({ start: dayNumber(from), end: dayNumber(to) });
    show({ view: days("1998-01-01", "2002-01-01") });
    expect(offered()).toEqual([recalled]);
    cleanup();
    show({ view: days("2024-02-01", "2024-03-01") });
    expect(offered()).toEqual([]);
    cleanup();
    show({ view: days("1998-01-01", "2002-01-01"), filter: { ...NO_FILTER, tones: ["cooperation"] } });
    expect(offered()).toEqual([]);
    cleanup();
    show({ view: days("2024-05-01", "2024-12-01") });
    expect(offered()).toEqual(["since 2002, as of 1 April 2024: Armenia takes part in NATO defence planning"]);
  });
});

describe("scrolling", () => {
  test("tells the store which row is at the top", async () => {
    const { store, container } = show();
    const rows = [...container.querySelectorAll<HTMLElement>(".bt-row")];
    const scrollTo = async (top: number) => {
      rows.forEach((element, index) => {
        element.getBoundingClientRect = () => new DOMRect(0, index * 80 - top, 600, 80);
      });
      await act(async () => {
        fireEvent.scroll(window);
        await new Promise((resolve) => requestAnimationFrame(() => resolve(null)));
      });
    };
    await scrollTo(0);
    expect(store.getState().marker).toBe("relations-1992");
    await scrollTo(250); // the fourth row reaches from −10 to 70
    expect(store.getState().marker).toBe("contingent-2011");
    await scrollTo(-5000);
    expect(store.getState().marker).toBeNull();
  });
});

describe("a view of a part", () => {
  const view = { start: dayNumber("2012-01-01"), end: dayNumber("2016-12-31") };
  const folded = (title: string) => row(title).classList.contains("bt-folded");
  const CARRIED = "Armenia declines to host CSTO exercises";

  test("the list says where it is, folds what is earlier, and says where later events begin", () => {
    const { container } = show({ view });
    const bar = container.querySelector(".bt-list-bar")?.textContent;
    expect(bar).toContain("In view: January 2012 – December 2016, 3 events");
    expect(folded("Armenia and NATO open relations")).toBe(true);
    expect(folded("Rasmussen visits Yerevan")).toBe(false);
    expect(folded(CARRIED)).toBe(false);
    const [later] = container.querySelectorAll(".bt-list-later");
    expect(later?.textContent).toBe("After the view: 3 events");
    expect(later?.nextElementSibling?.textContent).toContain(CARRIED);
  });

  test("a button unfolds the earlier ones, and folds them again; the next view begins folded", () => {
    const { store } = show({ view });
    fireEvent.click(screen.getByRole("button", { name: /^‹ \d+ earlier events, 1992–\d+$/, expanded: false }));
    expect(folded("Armenia and NATO open relations")).toBe(false);
    fireEvent.click(screen.getByRole("button", { name: /^Hide \d+ earlier events$/, expanded: true }));
    expect(folded("Armenia and NATO open relations")).toBe(true);
    fireEvent.click(screen.getByRole("button", { name: /earlier/ }));
    act(() => store.getState().setView({ ...view, end: view.end - 1 }));
    expect(folded("Armenia and NATO open relations")).toBe(true);
  });

  test("an event that is read stays, whatever the view", () => {
    const { store } = show({ view });
    act(() => store.getState().select("relations-1992"));
    expect(folded("Armenia and NATO open relations")).toBe(false);
    act(() => store.getState().select(null));
    expect(folded("Armenia and NATO open relations")).toBe(false);
    act(() => store.getState().setView({ ...view, end: view.end - 1 }));
    expect(folded("Armenia and NATO open relations")).toBe(true);
  });

  test("the whole span folds nothing", () => {
    const { container } = show();
    expect(container.querySelectorAll(".bt-folded, .bt-list-later")).toHaveLength(0);
    expect(container.querySelector(".bt-list-bar")?.textContent).toContain("9 events, 1992–2024");
  });
});
