// Search, filters, empty results and links: what narrows the record, and how one gets out again.

import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import {
  countShown,
  eventOf,
  expectPassage,
  inkAt,
  markOf,
  nextFrames,
  reader,
  readerTitle,
  record,
  rowOf,
  rows,
  spanInWords,
  withTimeline,
} from "./helpers.ts";

const BASE = "russian-base-treaty-1995";
const all = async () => (await record()).events.length;
const search = (page: Page) => page.getByRole("searchbox");
const chip = (page: Page, name: string) => page.locator(".bt-chip", { hasText: name });
const kind = (page: Page) => page.locator('.bt-dropdown[aria-label="Kind"]');
const years = (page: Page) => page.locator('.bt-dropdown[aria-label="Years"]');
const lane = (page: Page, name: string) => page.locator(".bt-lane-name", { hasText: name });
const address = (page: Page) => new URL(page.url()).searchParams;

describe("search", () => {
  it("leaves the events that hold a word, marks it, and dims the rest of the chart", () =>
    withTimeline({}, async (page) => {
      const documents = new Set<string>();
      page.on("requestfinished", (request) => request.url().includes("/documents/") && documents.add(request.url()));
      const { x, y } = await markOf(page, BASE);
      const before = await inkAt(page, x, y);
      await search(page).fill("peacekeepers");
      await expect.poll(() => rows(page).count()).toBeLessThan(await all());
      await expect.poll(() => page.locator(".bt-list .bt-hit").count()).toBeGreaterThan(0);
      // The articles come one by one, and each may add events.
      await expect.poll(() => documents.size).toBe(5);
      await expect
        .poll(async () => (await countShown(page)) === `${await rows(page).count()} of ${await all()}`)
        .toBe(true);
      expect(await rows(page).count()).toBeGreaterThan(0);
      const marked = await page.locator(".bt-list .bt-hit").allTextContents();
      expect(marked.filter((word) => word.toLowerCase() !== "peacekeepers")).toEqual([]);
      expect(await rowOf(page, "russian-peacekeepers-karabakh-2020").count()).toBe(1);
      expect(address(page).get("q")).toBe("peacekeepers");
      await nextFrames(page);
      expect(await inkAt(page, x, y)).toBeLessThan(before / 2);
      await page.mouse.click(x, y);
      await nextFrames(page);
      expect(await reader(page).count()).toBe(0); // what is filtered out cannot be hit
    }));

  it("looks into the articles, says so, and marks the word in the reader", () =>
    withTimeline({}, async (page) => {
      await search(page).fill("geopolitical");
      const excerpt = page.locator(".bt-excerpt").first();
      await excerpt.waitFor();
      expect(await excerpt.innerText()).toMatch(/^Found in the article … .*geopolitical/);
      await rows(page)
        .filter({ has: page.locator(".bt-excerpt") })
        .first()
        .locator(".bt-row-open")
        .click();
      await page.locator(".bt-document .bt-hit").first().waitFor();
      expect(await page.locator(".bt-document .bt-hit").first().textContent()).toBe("geopolitical");
    }));

  it("is undone by its button and by Escape", () =>
    withTimeline({ path: "?q=peacekeepers" }, async (page) => {
      await expect.poll(() => rows(page).count()).toBeLessThan(await all());
      await page.getByRole("button", { name: "Clear the search" }).click();
      await expect.poll(() => rows(page).count()).toBe(await all());
      await search(page).fill("peacekeepers");
      await expect.poll(() => rows(page).count()).toBeLessThan(await all());
      await search(page).press("Escape");
      await expect.poll(() => rows(page).count()).toBe(await all());
      expect(await search(page).inputValue()).toBe("");
      expect(address(page).has("q")).toBe(false);
    }));
});

describe("filters", () => {
  it("narrows by tone, and says on each chip how many it has", () =>
    withTimeline({}, async (page) => {
      const { events } = await record();
      for (const [name, tone] of [
        ["Cooperation", "cooperation"],
        ["Friction", "friction"],
        ["Neither", "neutral"],
      ] as const) {
        const those = events.filter((event) => event.tone === tone).length;
        expect(await chip(page, name).locator(".bt-count").textContent()).toBe(String(those));
        await chip(page, name).click();
        expect(await rows(page).count()).toBe(those);
        expect(await countShown(page)).toBe(`${those} of ${events.length}`);
        expect(await chip(page, name).getAttribute("aria-pressed")).toBe("true");
        await chip(page, name).click();
      }
      expect(await rows(page).count()).toBe(events.length);
    }));

  it("shows deeds, words or both, and moves nothing of the chart", () =>
    withTimeline({}, async (page) => {
      const { domain, events } = await record();
      const said = domain.categories.filter(({ kind }) => kind === "word").map(({ id }) => id);
      const words = events.filter(({ category }) => said.includes(category)).length;
      const lanes = () =>
        page.locator(".bt-lane-name").evaluateAll((names) => names.map((name) => name.getBoundingClientRect().top));
      const before = await lanes();
      await chip(page, "Words").click();
      await expect.poll(() => rows(page).count()).toBe(words);
      expect(await page.locator(".bt-row-words").count()).toBe(words);
      expect(address(page).get("act")).toBe("word");
      expect(await lanes()).toEqual(before);
      await chip(page, "Deeds").click();
      await expect.poll(() => rows(page).count()).toBe(events.length - words);
      expect(await chip(page, "Words").getAttribute("aria-pressed")).toBe("false");
      await chip(page, "Deeds").click();
      await expect.poll(() => rows(page).count()).toBe(events.length);
      expect(address(page).has("act")).toBe(false);
    }));

  it("narrows by kind and by years together, with counts that say what each choice would leave", () =>
    withTimeline({}, async (page) => {
      const { events } = await record();
      const agreements = events.filter(({ category }) => category === "agreement");
      await kind(page).getByRole("button").click();
      const choice = kind(page).getByRole("checkbox", { name: "agreement" });
      expect(await kind(page).locator("label", { hasText: "agreement" }).innerText()).toMatch(
        new RegExp(`${agreements.length}$`),
      );
      await choice.check();
      expect(await rows(page).count()).toBe(agreements.length);
      await page.keyboard.press("Escape");
      expect(await choice.isVisible()).toBe(false);

      await years(page).getByRole("button").click();
      await years(page).getByRole("combobox", { name: "From" }).selectOption("1995");
      await years(page).getByRole("combobox", { name: "to" }).selectOption("1999");
      const then = agreements.filter(({ date }) => date.latest! >= "1995-01-01" && date.earliest! <= "1999-12-31");
      expect(await rows(page).evaluateAll((all) => all.map((row) => row.getAttribute("data-event")))).toEqual(
        then.map(({ id }) => id),
      );
      expect(address(page).get("period")).toBe("1995-01-01/1999-12-31");
      await page.keyboard.press("Escape"); // an open panel takes the first click outside for itself
      await page.locator(".bt-toolbar").getByRole("button", { name: "Show all" }).click();
      expect(await rows(page).count()).toBe(events.length);
    }));

  it("narrows by the name of a lane", () =>
    withTimeline({}, async (page) => {
      const { events } = await record();
      const csto = events.filter(({ actors }) => actors.includes("csto"));
      expect(await lane(page, "CSTO").innerText()).toContain(`${csto.length} events`);
      await lane(page, "CSTO").click();
      expect(await rows(page).count()).toBe(csto.length);
      expect(await lane(page, "CSTO").getAttribute("aria-pressed")).toBe("true");
      await lane(page, "CSTO").click();
      expect(await rows(page).count()).toBe(events.length);
    }));
});

describe("an empty result", () => {
  it("says which conditions empty it, and lifts one of them", () =>
    withTimeline({}, async (page) => {
      await chip(page, "Friction").click();
      await kind(page).getByRole("button").click();
      await kind(page).getByRole("checkbox", { name: "training" }).check();
      expect(await rows(page).count()).toBe(0);
      expect(await countShown(page)).toBe(`0 of ${await all()}`);
      const empty = page.locator(".bt-empty");
      expect(await empty.innerText()).toContain("No event matches.");
      expect(await empty.innerText()).toContain("tone: Friction; kind: training");
      await page.keyboard.press("Escape");
      const { events } = await record();
      const training = events.filter(({ category }) => category === "training").length;
      const way = empty.locator("li", { hasText: "Show every tone" });
      expect(await way.innerText()).toContain(`brings back ${training} events`);
      await way.getByRole("button").click();
      expect(await rows(page).count()).toBe(training);
      expect(await chip(page, "Friction").getAttribute("aria-pressed")).toBe("false");
    }));

  it("keeps the focus in the timeline when its way out has done its work", () =>
    withTimeline({ path: "?q=zzzz" }, async (page) => {
      await page.getByRole("button", { name: "Show all events" }).focus();
      await page.keyboard.press("Enter");
      await expect.poll(() => rows(page).count()).toBe(await all());
      expect(await page.evaluate(() => document.activeElement?.closest(".bt-root") !== null)).toBe(true);
      expect(await search(page).inputValue()).toBe("");
    }));
});

describe("a link", () => {
  const LINK =
    "?event=nato-ipap-first-2005&source=2&view=2004-01-01/2007-12-31&q=plan&actor=nato,armenia&tone=cooperation&kind=programme&period=2002-01-01/2012-12-31";

  it("restores event, source, view, filters and query", () =>
    withTimeline({ path: LINK }, async (page) => {
      const event = await eventOf("nato-ipap-first-2005");
      expect(await readerTitle(page).textContent()).toBe(event.title);
      await expectPassage(page, event, 1);
      expect(await spanInWords(page)).toEqual(["1 January 2004", "31 December 2007"]);
      expect(await search(page).inputValue()).toBe("plan");
      expect(await chip(page, "Cooperation").getAttribute("aria-pressed")).toBe("true");
      expect(await chip(page, "Friction").getAttribute("aria-pressed")).toBe("false");
      expect(await kind(page).getByRole("button").textContent()).toMatch(/Kind.*programme/);
      expect(await years(page).getByRole("button").textContent()).toMatch(/Years.*2002–2012/);
      expect(await lane(page, "NATO").getAttribute("aria-pressed")).toBe("true");
      expect(await lane(page, "Russia").getAttribute("aria-pressed")).toBe("false");
      const left = await rows(page).count();
      expect(left).toBeGreaterThan(0);
      expect(left).toBeLessThan(await all());
      expect(decodeURIComponent(new URL(page.url()).search)).toBe(LINK);
    }));

  it("shows the event even when its view lies elsewhere or its filter hides it", () =>
    withTimeline({ path: `?event=${BASE}&tone=friction` }, async (page) => {
      expect(await readerTitle(page).textContent()).toBe((await eventOf(BASE)).title);
      expect(await page.locator(".bt-reader-position").textContent()).toBe("Filtered out");
      expect(await rowOf(page, BASE).count()).toBe(0);
    }));
});
