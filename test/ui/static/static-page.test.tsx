// @vitest-environment jsdom
import { renderToStaticMarkup } from "react-dom/server";
import { beforeAll, describe, expect, test } from "vitest";
import { StaticPage } from "../../../src/ui/static/StaticPage.tsx";
import { timeline } from "../../fixtures/timeline.ts";

beforeAll(() => {
  document.body.innerHTML = renderToStaticMarkup(<StaticPage timeline={timeline} />);
});
const event = (id: string) => document.getElementById(`event-${id}`)!;

describe("the record without JavaScript", () => {
  test("every event has its anchor, its heading and its quotes", () => {
    expect(document.querySelector("h1")?.textContent).toBe("Between Alliances");
    for (const { id, title, evidence } of timeline.events) {
      expect(event(id).querySelector("h3")?.textContent).toBe(title);
      expect([...event(id).querySelectorAll("blockquote")].map((quote) => quote.textContent)).toEqual(
        evidence.map(({ quote }) => quote),
      );
    }
  });

  test("headings go down one level at a time", () => {
    const levels = [...document.querySelectorAll("h1, h2, h3")].map((heading) => Number(heading.tagName[1]));
    expect(levels[0]).toBe(1);
    for (const [index, level] of levels.entries()) expect(level - (levels[index - 1] ?? 0)).toBeLessThanOrEqual(1);
  });

  test("dates stand in words, and for machines where they are sure", () => {
    expect(event("rasmussen-2012").querySelector("time")?.outerHTML).toBe(
      '<time datetime="2012-09-06">6 September 2012</time>',
    );
    expect(event("envoy-recalled").querySelector(".bt-record-facts")?.textContent).toBe(
      "before 8 February 2024 · Armenia and CSTO · diplomacy · friction",
    );
  });

  test("an unreviewed event says so, and the beginning says what that means and how many there are", () => {
    expect(event("commission-2016").querySelector(".bt-record-facts")?.textContent).toBe(
      "2016 · Armenia · talks · neither · Unreviewed",
    );
    expect(event("envoy-recalled").textContent).not.toContain("nreviewed");
    expect(document.querySelector("header")?.textContent).toContain("1 of them is marked as unreviewed");
    const reviewed = { ...timeline, events: timeline.events.filter(({ origin }) => origin === "curated") };
    expect(renderToStaticMarkup(<StaticPage timeline={reviewed} />)).not.toContain("nreviewed");
  });

  test("quotes name their source, and references their date", () => {
    const quote = event("envoy-recalled").querySelector("blockquote");
    expect(quote?.cite).toBe("https://arka.am/en/news/politics/zakharova");
    expect(quote?.lang).toBe("en");
    expect(event("exercises-refused-2023").textContent).toContain("See also: 10 January 2023 in Interfax");
    expect(document.querySelectorAll("footer li")).toHaveLength(3);
  });

  test("an address that does not lead to the web is no link", () => {
    const [first, ...rest] = timeline.documents;
    const unsafe = { ...timeline, documents: [{ ...first!, url: "javascript:alert(1)" }, ...rest] };
    expect(renderToStaticMarkup(<StaticPage timeline={unsafe} />)).not.toContain("javascript:");
  });

  test("what a document says is text, whatever it holds", () => {
    const [first, ...rest] = timeline.events;
    const wild = { ...timeline, events: [{ ...first!, title: "<script>alert(1)</script>" }, ...rest] };
    expect(renderToStaticMarkup(<StaticPage timeline={wild} />)).not.toContain("<script>");
  });
});
