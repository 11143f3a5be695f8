// @vitest-environment jsdom
import { renderToStaticMarkup } from "react-dom/server";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { localeOf } from "../../../src/i18n/locales.ts";
import { whyThisDate } from "../../../src/i18n/why.ts";
import { StaticPage } from "../../../src/ui/static/StaticPage.tsx";
import { timeline } from "../../fixtures/timeline.ts";
import { touredTimeline } from "../../fixtures/tour.ts";

beforeAll(() => {
  document.body.innerHTML = renderToStaticMarkup(<StaticPage timeline={timeline} />);
});
afterAll(() => document.body.replaceChildren()); // other files share the document
const event = (id: string) => document.getElementById(`event-${id}`)!;

describe("the tour without JavaScript", () => {
  test("is a numbered list, each step with its words, its quote and a way to each of its events", () => {
    document.body.innerHTML = renderToStaticMarkup(<StaticPage timeline={touredTimeline} />);
    const steps = [...document.querySelectorAll(".bt-record-tour > ol > li")];
    expect(steps.map((step) => step.querySelector("h3")?.textContent)).toEqual(
      touredTimeline.tour!.map(({ title }) => title),
    );
    for (const [index, { sentence, events, quote }] of touredTimeline.tour!.entries()) {
      expect(steps[index]!.textContent).toContain(sentence);
      expect(steps[index]!.querySelector("blockquote")?.textContent).toBe(quote?.quote);
      const links = [...steps[index]!.querySelectorAll("a")];
      expect(links.map((link) => link.getAttribute("href"))).toEqual(events.map((id) => `#event-${id}`));
      for (const link of links) expect(document.querySelector(link.getAttribute("href")!)).not.toBeNull();
    }
    document.body.innerHTML = renderToStaticMarkup(<StaticPage timeline={timeline} />);
    expect(document.querySelector(".bt-record-tour")).toBeNull();
  });
});

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
      "by 8 February 2024 · Armenia and CSTO · diplomacy · friction",
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
    const told = { ...timeline, deck: { text: "<script>1</script>", figures: [{ start: 8, end: 9 }] } };
    expect(renderToStaticMarkup(<StaticPage timeline={told} />)).not.toContain("<script>");
  });

  test("the sentence of the record stands below the title, its figures bold; without one, nothing does", () => {
    expect(document.querySelector(".bt-deck")).toBeNull();
    const told = { ...timeline, deck: { text: "In 3 of 9 it turned.", figures: [{ start: 3, end: 9 }] } };
    const page = document.createElement("div");
    page.innerHTML = renderToStaticMarkup(<StaticPage timeline={told} />);
    expect(page.querySelector("h1 + .bt-deck")?.textContent).toBe("In 3 of 9 it turned.");
    expect(page.querySelector(".bt-deck b")?.textContent).toBe("3 of 9");
  });
});

describe("without JavaScript nothing is lost but interaction", () => {
  test("the years are headings, and links on top lead to them", () => {
    const headings = [...document.querySelectorAll("main h2")];
    const links = [...document.querySelectorAll("nav a")];
    expect(links.map((link) => link.textContent)).toEqual(headings.map((heading) => heading.textContent));
    for (const link of links) expect(document.querySelector(`main h2${link.getAttribute("href")}`)).not.toBeNull();
    expect(document.querySelectorAll("section, main [role=region]")).toHaveLength(0);
  });

  test("each quote says why its date: the words, the day they were counted from, and the step", () => {
    const locale = localeOf(timeline);
    for (const { id, evidence, ...rest } of timeline.events) {
      const reasons = [...event(id).querySelectorAll("figcaption p")].map(({ textContent }) => textContent ?? "");
      expect(reasons).toHaveLength(evidence.length);
      for (const [index, piece] of evidence.entries()) {
        const document = timeline.documents.find((candidate) => candidate.id === piece.document)!;
        const why = whyThisDate(locale, { id, evidence, ...rest }, piece, document);
        for (const part of [why.words, why.from, why.because, why.note]) expect(reasons[index]).toContain(part ?? "");
      }
    }
  });

  test("it says that it is no full history, what it counts, and who does not speak", () => {
    const header = document.querySelector("header")?.textContent;
    expect(header).toContain("What three articles tell, not a full history.");
    expect(header).toMatch(/1992 to \d+: \d+ events \(/);
    expect(document.body.textContent).not.toContain("for themselves");
    const documents = timeline.documents.map((one) => ({ ...one, voices: ["nato"] }));
    expect(renderToStaticMarkup(<StaticPage timeline={{ ...timeline, documents }} />)).toContain(
      "In the three articles these do not speak for themselves: Armenia (9 events)",
    );
  });
});
