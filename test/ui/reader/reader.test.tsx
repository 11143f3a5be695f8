// @vitest-environment jsdom
import { act, cleanup, fireEvent, render, screen, within } from "@testing-library/react";
import { afterEach, describe, expect, test, vi } from "vitest";
import { NO_FILTER } from "../../../src/state/filter.ts";
import { createTimelineStore, type DocumentText, type InitialState } from "../../../src/state/store.ts";
import { Reader, type ReaderProps } from "../../../src/ui/reader/Reader.tsx";
import { eventOf, TEXTS, timeline } from "../../fixtures/timeline.ts";

afterEach(cleanup);

const READY: Record<string, DocumentText> = Object.fromEntries(
  Object.entries(TEXTS).map(([id, text]) => [id, { status: "ready", text }]),
);

function show(event: string, { props = {}, ...initial }: InitialState & { props?: Partial<ReaderProps> } = {}) {
  const store = createTimelineStore(timeline, { texts: READY, selected: { event, evidence: 0 }, ...initial });
  const onClose = vi.fn();
  const loadText = vi.fn();
  const view = render(
    <div className="bt-root">
      <button type="button">outside</button>
      <Reader store={store} onClose={onClose} loadText={loadText} {...props} />
    </div>,
  );
  return { store, onClose, loadText, ...view };
}
const article = () => screen.getByRole("region", { name: /^The article/ });
const passage = () => [...article().querySelectorAll(".bt-passage")].map((part) => part.textContent).join("");
const quotes = () => [...document.querySelectorAll(".bt-source blockquote")].map((quote) => quote.textContent);
const press = (name: string | RegExp) => fireEvent.click(screen.getByRole("button", { name }));

describe("what it says of an event", () => {
  test("place, date, actors, kind, title, summary", () => {
    show("exercises-refused-2023");
    const reader = screen.getByRole("complementary");
    expect(reader.textContent).toContain("Event 7 of 9");
    expect(reader.textContent).toContain("Friction, some time in 2023 · Armenia and CSTO · exercise");
    expect(screen.getByRole("heading", { level: 2 }).textContent).toBe("Armenia declines to host CSTO exercises");
  });

  test("an unreviewed event says so, and names the rule that dated it", () => {
    show("commission-2016");
    expect(screen.getByText("Proposed by the compiler, not yet reviewed by an editor.")).toBeTruthy();
    const why = screen.getByRole("region", { name: "Why this date?" });
    expect(within(why).getByText("Rule").nextElementSibling?.textContent).toBe("year: 2016");
    cleanup();
    show("exercises-refused-2023");
    expect(screen.queryByText(/not yet reviewed/)).toBeNull();
    expect(screen.queryByText("Rule")).toBeNull();
  });

  test("the original opens at the passage where the record says how", () => {
    const document = timeline.documents.find(({ url }) => url !== undefined)!;
    const event = timeline.events.find(({ evidence }) => evidence[0]?.document === document.id)!;
    const at = (fragment?: string) => {
      const evidence = event.evidence.map((each) => (fragment === undefined ? each : { ...each, fragment }));
      const events = timeline.events.map((each) => (each === event ? { ...event, evidence } : each));
      const documents = timeline.documents.map((each) => ({ ...each, url: `${each.url}#top` }));
      const store = createTimelineStore(
        { ...timeline, documents, events },
        { texts: READY, selected: { event: event.id, evidence: 0 } },
      );
      render(<Reader store={store} onClose={vi.fn()} loadText={vi.fn()} />);
      const href = globalThis.document.querySelector(".bt-source a")?.getAttribute("href");
      cleanup();
      return href;
    };
    expect(at("page=3")).toBe(`${document.url}#page=3`);
    expect(at()).toBe(`${document.url}#top`);
  });

  test("a source is named with its author, where one is told", () => {
    const documents = timeline.documents.map((each) => ({ ...each, author: "Ann Lee" }));
    const selected = { event: "exercises-refused-2023", evidence: 0 };
    const store = createTimelineStore({ ...timeline, documents }, { texts: READY, selected });
    render(<Reader store={store} onClose={() => {}} loadText={() => {}} />);
    expect(document.querySelector(".bt-source")?.textContent).toMatch(/^ARKA News Agency, Ann Lee, 8 February 2024/);
  });

  test("nothing is shown while nothing is selected", () => {
    const { store } = show("ipap-2005");
    act(() => store.getState().select(null));
    expect(screen.queryByRole("complementary")).toBeNull();
  });

  test("why this date: the words, what they were counted from, what follows, what others say", () => {
    show("exercises-refused-2023");
    const why = screen.getByRole("region", { name: "Why this date?" });
    const rows = [...why.querySelectorAll("dl > div")].map((row) => [
      row.querySelector("dt")?.textContent,
      row.querySelector("dd")?.textContent,
    ]);
    expect(rows).toEqual([
      ["The words", "Last year"],
      ["Counted from", "8 February 2024, the day of the article"],
      ["They say", "2023. The words say which one, seen from that day. The article gives no month or day."],
      ["A reference", "10 January 2023 in Interfax\u00a0↗"],
      ["So", "2023"],
    ]);
    expect(within(why).getByRole("img").getAttribute("aria-label")).toBe(
      "On a scale of years: some time in 2023; the article of 8 February 2024; Interfax: 10 January 2023",
    );
  });

  test("where no words date it, that is said", () => {
    show("envoy-recalled");
    expect(screen.getByRole("region", { name: "Why this date?" }).textContent).toContain(
      "No wordsThe passage gives no date",
    );
  });

  test("links lead out safely", () => {
    show("envoy-recalled");
    const link = screen.getByRole("link", { name: /^Open original at ARKA News Agency/ });
    expect(link.getAttribute("rel")).toBe("noopener noreferrer");
    cleanup();
    show("relations-1992"); // its article has no address
    expect(screen.queryByRole("link")).toBeNull();
  });
});

describe("the scale", () => {
  test.each(timeline.events.map(({ id }) => id))("%s is drawn inside its frame", (id) => {
    show(id);
    const svg = screen.getByRole("img");
    const numbers = [...svg.querySelectorAll("path, circle, text")].flatMap((element) =>
      ["x", "cx"].flatMap((name) => element.getAttribute(name) ?? []).map(Number),
    );
    for (const shape of svg.querySelectorAll(".bt-scale > [class^=bt-tone-] path:not([class]), .bt-scale-bar path")) {
      numbers.push(...(shape.getAttribute("d")?.match(/(?<=[ML])[-\d.]+/g) ?? []).map(Number)); // where its lines begin and end
    }
    for (const x of numbers) {
      expect(x).toBeGreaterThanOrEqual(0);
      expect(x).toBeLessThanOrEqual(352);
    }
    expect(svg.innerHTML).not.toMatch(/NaN|Infinity|undefined/);
  });
});

describe("the document", () => {
  test("stands there whole, with the passage and its time words marked", () => {
    show("exercises-refused-2023");
    expect(passage()).toBe(eventOf("exercises-refused-2023").evidence[0]?.quote);
    expect([...article().querySelectorAll(".bt-time")].map((part) => part.textContent)).toEqual(["Last year"]);
    const shown = article().cloneNode(true) as HTMLElement;
    for (const aside of shown.querySelectorAll(".bt-sr")) aside.remove();
    expect(shown.textContent).toBe(TEXTS["arka-2024"]?.replaceAll("\n", ""));
  });

  test("other events' passages can be chosen, by the button before them or on their words", () => {
    const { store } = show("exercises-refused-2023");
    press("Also in this article: Armenia recalls its envoy to the CSTO");
    expect(store.getState().selected).toEqual({ event: "envoy-recalled", evidence: 0 });
    expect(passage()).toBe("Armenia has also recalled its ambassador from the military alliance.");
    const words = [...article().querySelectorAll(".bt-other")].find((part) =>
      part.textContent?.startsWith("Last year"),
    );
    fireEvent.click(words!);
    expect(store.getState().selected?.event).toBe("exercises-refused-2023");
  });

  test("what was searched for is marked, inside the passage too", () => {
    show("exercises-refused-2023", { query: "csto" });
    expect(article().querySelectorAll(".bt-hit")).toHaveLength(3);
    expect(article().querySelectorAll(".bt-passage .bt-hit")).toHaveLength(1);
    expect(passage()).toBe(eventOf("exercises-refused-2023").evidence[0]?.quote);
  });

  test("is asked for when it is not there; the quote does not wait for it", () => {
    const { store, loadText } = show("envoy-recalled", { texts: {} });
    expect(loadText).toHaveBeenCalledExactlyOnceWith("arka-2024");
    act(() => store.getState().setText("arka-2024", { status: "loading" }));
    expect(article().textContent).toContain("The article is loading");
    expect(quotes()).toContain(eventOf("envoy-recalled").evidence[0]?.quote);
  });

  test("that failed can be asked for again", () => {
    const { loadText } = show("envoy-recalled", { texts: { "arka-2024": { status: "failed", message: "404" } } });
    expect(screen.getByRole("alert").textContent).toContain("could not be loaded (404)");
    expect(quotes()).toContain(eventOf("envoy-recalled").evidence[0]?.quote);
    press("Try again");
    expect(loadText).toHaveBeenCalledExactlyOnceWith("arka-2024");
  });
});

describe("several sources", () => {
  test("choosing one shows its document with its passage", () => {
    const { store } = show("ipap-2005");
    const sources = screen.getByRole("list", { name: "Sources" });
    expect(
      within(sources)
        .getAllByRole("button")
        .map((button) => button.textContent),
    ).toEqual(["MassisPost, probably 1 April 2024", "RFE/RL Armenian Service, 6 September 2012"]);
    press(/^RFE\/RL/);
    expect(store.getState().selected).toEqual({ event: "ipap-2005", evidence: 1 });
    expect(passage()).toBe("Individual Partnership Action Plan (IPAP) launched in 2005");
    expect(quotes()).toEqual(eventOf("ipap-2005").evidence.map(({ quote }) => quote));
  });
});

describe("moving on", () => {
  test("previous and next go through the matching events and stay at the ends", () => {
    const { store } = show("exercises-refused-2023", { filter: { ...NO_FILTER, tones: ["friction"] } });
    expect(screen.getByText("Event 1 of 2")).toBeDefined();
    press("Previous event");
    expect(store.getState().selected?.event).toBe("exercises-refused-2023");
    press("Next event");
    expect(store.getState().selected?.event).toBe("envoy-recalled");
    expect(screen.getByRole("button", { name: "Next event" }).getAttribute("aria-disabled")).toBe("true");
  });

  test("the next event is spoken", () => {
    show("exercises-refused-2023");
    press("Next event");
    expect(screen.getAllByRole("status").map(({ textContent }) => textContent)).toContain(
      "by 8 February 2024. Armenia recalls its envoy to the CSTO. Armenia and CSTO. Friction",
    );
  });

  test("an event that is filtered out says so", () => {
    show("ipap-2005", { filter: { ...NO_FILTER, tones: ["friction"] } });
    expect(screen.getByText("Filtered out")).toBeDefined();
  });

  test("it closes, and shows the event in the list where that is offered", () => {
    const onShowInList = vi.fn();
    const { onClose } = show("ipap-2005", { props: { onShowInList } });
    press("Show in list");
    expect(onShowInList).toHaveBeenCalledWith("ipap-2005");
    press("Close");
    expect(onClose).toHaveBeenCalledOnce();
  });
});
