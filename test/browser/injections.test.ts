// Hostile words in every place that the page has for words: nothing runs, nothing is asked for, and they show as written.

import type { Frame, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ATTRIBUTES } from "../../src/embed/element/attributes.ts";
import { isWords } from "../../src/model/domain.ts";
import type { TimelineEvent } from "../../src/model/timeline.ts";
import { cite } from "../../src/share/citation.ts";
import { toCsv } from "../../src/share/csv.ts";
import { KEYS } from "../../src/state/address.ts";
import { some } from "../extent.ts";
import { CROWDED_YEAR, injectedOwn } from "../fixtures/injected-folder.ts";
import { OWN } from "../fixtures/injections.ts";
import { wellFormed } from "../fixtures/well-formed.ts";
import { inWords } from "../share/in-words.ts";
import { boxOf, reader, readerTitle, rows } from "./helpers.ts";
import { focusOf, labelsOf, readThrough } from "./injected-page.ts";
import { BARE_PAGE, HOSTS, openWatched, seenIn, serveInjected, withHostile } from "./injected-site.ts";
import type { Site } from "./serve.ts";

const injected = injectedOwn();
const { timeline, result, vectors } = injected;
const { events } = timeline;
const documentOf = ({ evidence }: TimelineEvent) =>
  timeline.documents.find(({ id }) => id === evidence[0]?.document) ?? timeline.documents[0]!;
const bare = (text: string): string => text.replace(/\s+/g, "");
const hostile = (use: (page: Page) => Promise<void>, path = "") => withHostile(site, injected, { path }, use);

/** Halves of the record: a list of more than 300 events has only some of its rows in the page. */
const HALVES = [
  [1990, 2006],
  [2007, 2023],
].map(([first, last]) => ({
  path: `?period=${first}-01-01/${last}-12-31`,
  events: events.filter(({ date }) => date.earliest! >= `${first}` && date.earliest! <= `${last}-12-31`),
}));
const HALF = HALVES[0]!;

/** Reads each third event; the others are read in the other ways in. */
async function expectRead(page: Page | Frame, third: number, among = events): Promise<void> {
  const chosen = some(
    among.filter((_, index) => index % 3 === third),
    4,
  );
  const read = await readThrough(page, chosen);
  expect(read.map(({ title }) => title)).toEqual(chosen.map(({ title }) => title));
  for (const [index, event] of chosen.entries()) {
    const [shown, document] = [read[index]!, documentOf(event)];
    expect(shown.summary).toBe(event.summary);
    expect(shown.why).toContain(event.references?.[0]?.label);
    expect(shown.sources).toContain(document.publisher);
    expect(bare(shown.text)).toBe(bare(result.texts.get(document.id) ?? ""));
    expect(bare(shown.passage)).toBe(bare(event.evidence[0]!.quote));
    expect(shown.links.length).toBeGreaterThan(1);
    expect(shown.links.filter((link) => !/^https?:\/\//.test(link))).toEqual([]);
    expect(shown.label).toBe(`The article: ${document.title}`);
  }
}

let site: Site;
beforeAll(async () => {
  site = await serveInjected(injected);
});
afterAll(() => site.close());

describe("the vectors", () => {
  it("run and fetch where a page takes them for markup", async () => {
    const { page, requests, close } = await openWatched(site, { path: BARE_PAGE });
    await page.evaluate(
      (texts) => {
        for (const text of texts) {
          const frame = document.createElement("iframe");
          frame.srcdoc = `<body>${text}`;
          document.body.append(frame);
        }
      },
      OWN.map(({ text }) => text),
    );
    await expect.poll(async () => new Set((await seenIn(page)).ran).size).toBeGreaterThan(40);
    const asked = () => new Set(requests.filter((address) => address.includes("injected.invalid"))).size;
    await expect.poll(asked).toBeGreaterThan(15);
    await close();
  });

  it("meet a policy that is in force", async () => {
    const { page, close } = await openWatched(site);
    const outcome = await page.evaluate(() => {
      try {
        document.createElement("p").innerHTML = "<b>";
        return "set";
      } catch (error) {
        return String(error);
      }
    });
    expect(outcome).toMatch(/TrustedHTML/);
    await page.evaluate(() =>
      document.head.append(Object.assign(document.createElement("style"), { textContent: "p{}" })),
    );
    await expect.poll(async () => (await seenIn(page)).violations.length).toBe(2);
    await close();
  });
});

describe("the full page", () => {
  it.each(HALVES)("lists them as they are written: $path", ({ path, events }) =>
    hostile(async (page) => {
      await expect.poll(() => rows(page).count()).toBe(events.length);
      const shown = await rows(page).evaluateAll((elements) =>
        elements.map((row) => ({
          title: row.querySelector(".bt-row-open")?.textContent,
          quote: row.querySelector(".bt-quote")?.textContent?.replace(/^“|”$/g, ""),
          source: row.querySelector(".bt-row-sources")?.textContent,
        })),
      );
      expect(shown).toEqual(
        events.map((event) => ({
          title: event.title,
          quote: event.evidence[0]!.quote.replace(/^“|”$/g, ""),
          source: `${isWords(timeline.domain, event) ? "words · " : ""}${documentOf(event).publisher}, 2024`,
        })),
      );
      expect(await page.title()).toBe(timeline.title);
      expect(await page.locator("h1").textContent()).toBe(timeline.title);
      expect(await page.locator(".bt-deck").textContent()).toContain(timeline.subtitle);
    }, path),
  );

  it("reads them with their reasons, sources and documents", () =>
    hostile(async (page) => expectRead(page, 0, HALF.events), HALF.path));

  it("names them in the chart, and says what has the focus", () =>
    hostile(async (page) => {
      const titles = new Set(events.flatMap(({ title, label = title }) => [label, title].map(bare)));
      const seen = new Set<string>();
      for (let step = 0; step < 4; step += 1) {
        for (const label of await labelsOf(page)) seen.add(bare(label));
        await page.locator(".bt-do-zoomIn").click();
      }
      expect([...seen].filter((label) => !titles.has(label) && !/^.+…$/.test(label))).toEqual([]);
      expect(seen.size).toBeGreaterThan(5);
      await page.locator(".bt-focus").focus();
      for (const [step, key] of ["Home", "ArrowRight", "ArrowRight", "ArrowRight", "End", "ArrowLeft"].entries()) {
        await page.keyboard.press(key);
        const event = events.at([0, 1, 2, 3, -1, -2][step]!)!;
        expect(await focusOf(page)).toEqual({ spoken: expect.stringContaining(event.title), card: event.title });
      }
    }));

  it("lists them in the cards of the chart", () => {
    const crowd = events.filter(({ date }) => date.earliest === `${CROWDED_YEAR}-03-14`);
    return hostile(
      async (page) => {
        const { left, right, top, bottom } = await boxOf(page.locator(".bt-focus"));
        const [x, y] = [(left + right) / 2, (top + bottom) / 2];
        await page.mouse.move(x, y);
        await page.locator(".bt-hover:not(.bt-focus-card)").waitFor();
        await page.mouse.click(x, y);
        const members = await page.locator(".bt-cluster-card li button > span").allTextContents();
        expect(members.length).toBeGreaterThan(2);
        const titles = crowd.map(({ title }) => bare(title));
        expect(members.filter((member) => !titles.some((title) => bare(member).endsWith(title)))).toEqual([]);
      },
      `?event=${crowd.at(-1)!.id}`,
    );
  });

  it("cites them and hands them out", () =>
    hostile(async (page) => {
      for (const event of HALF.events.filter((_, index) => index % 20 === 0)) {
        await page.locator(`.bt-row[data-event="${event.id}"] .bt-row-open`).click();
        await expect.poll(() => readerTitle(page).textContent()).toBe(event.title);
        const cited = { event, evidence: event.evidence[0]!, document: documentOf(event) };
        for (const [format, name] of [
          ["text", "Plain text"],
          ["bibtex", "BibTeX"],
          ["csl", "CSL-JSON"],
        ] as const) {
          await reader(page).getByRole("button", { name: "Cite" }).click();
          await page.getByRole("menuitem", { name }).click();
          await expect.poll(() => page.locator(".bt-copied").textContent()).toBe(`${name} was copied.`);
          const link = `${site.url}?event=${event.id}&${HALF.path.slice(1)}`;
          expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
            cite[format]({ ...cited, link, inWords }),
          );
        }
      }
      const [download] = await Promise.all([
        page.waitForEvent("download"),
        page.locator(".bt-downloads button", { hasText: "CSV" }).click(),
      ]);
      const chunks: Buffer[] = [];
      for await (const chunk of await download.createReadStream()) chunks.push(chunk as Buffer);
      expect(Buffer.concat(chunks).toString("utf8")).toBe(`\ufeff${toCsv(timeline, HALF.events)}`);
      expect(download.suggestedFilename()).toMatch(/^[a-z0-9-]+-events\.csv$/);
    }, HALF.path));

  it("searches for them", () =>
    hostile(async (page) => {
      const box = page.getByRole("searchbox");
      for (const text of vectors.filter((_, index) => index % 10 === 0).map(({ text }) => text.slice(0, 150))) {
        await box.fill(text);
        const typed = await box.inputValue(); // a line of input holds no line ends
        await expect
          .poll(async () => (await rows(page).count()) < events.length || (await page.locator(".bt-hit").count()) === 0)
          .toBe(true);
        if ((await rows(page).count()) === 0) {
          await expect.poll(() => page.locator(".bt-empty").textContent()).toContain(typed);
        }
      }
      const [needle] = events.filter(({ title }) => title.includes("onerror"));
      await box.fill("onerror");
      await expect.poll(() => page.locator(".bt-row .bt-hit").count()).toBeGreaterThan(5);
      const row = page.locator(`.bt-row[data-event="${needle!.id}"]`);
      expect(await row.locator(".bt-row-open").textContent()).toBe(needle!.title);
      await expect.poll(() => new URL(page.url()).searchParams.get("q")).toBe("onerror");
    }));

  it("takes them out of its address", () =>
    hostile(async (page) => {
      for (const { text } of OWN.filter((_, index) => index % 125 === 0)) {
        const value = encodeURIComponent(wellFormed(text.slice(0, 150)));
        const keys = [...KEYS.filter((key) => key !== "q"), "__proto__", "constructor"];
        await page.goto(`${site.url}?q=${value}&${keys.map((key) => `${key}=${value}`).join("&")}#${value}`);
        await page.locator(".bt-axis text").first().waitFor();
        expect(await reader(page).count()).toBe(0);
      }
    }));
});

describe.each([
  ["element", 1],
  ["iframe", 2],
] as const)("the timeline in another page: %s", (way, third) => {
  it("lists and reads them as they are written", () =>
    withHostile(site, injected, { path: HOSTS[way] }, async (page, frame) => {
      await expect.poll(() => frame.locator(".bt-row").count()).toBe(events.length);
      const titles = await frame.locator(".bt-row .bt-row-open").allTextContents();
      expect(titles).toEqual(events.map(({ title }) => title));
      expect(await frame.locator(".bt-label").count()).toBeGreaterThan(0);
      await expectRead(frame, third);
      expect(await page.title()).toBe("A host");
    }));

  it("searches for them", () =>
    withHostile(site, injected, { path: HOSTS[way] }, async (_, frame) => {
      const box = frame.locator("input[type=search]");
      for (const { text } of vectors.filter((_, index) => index % 20 === 0)) await box.fill(text.slice(0, 150));
      await box.fill("onerror");
      await expect.poll(() => frame.locator(".bt-row .bt-hit").count()).toBeGreaterThan(5);
      const shown = await frame.locator(".bt-row .bt-row-open").allTextContents();
      expect(shown.filter((title) => !events.some((event) => event.title === title))).toEqual([]);
    }));
});

describe("options of an embed in a query", () => {
  it("are words that do nothing", () =>
    withHostile(site, injected, { path: "embed.html" }, async (page) => {
      for (const { text } of OWN.filter((_, index) => index % 125 === 0)) {
        const value = encodeURIComponent(wellFormed(text.slice(0, 150)));
        const names = Object.keys(ATTRIBUTES).filter((name) => name !== "src" && name !== "base");
        await page.goto(`${site.url}embed.html?${names.map((name) => `${name}=${value}`).join("&")}`);
        await page.locator(".bt-axis text").first().waitFor();
        expect(await page.locator(".bt-reader").count()).toBe(0);
      }
    }));
});

describe("without JavaScript", () => {
  it("the page is text, too", async () => {
    const { page, requests, problems, close } = await openWatched(site, { javaScript: false });
    const titles = await page.locator("article h3").allTextContents();
    expect(titles).toEqual(events.map(({ title }) => title));
    expect(requests.filter((address) => !address.startsWith(site.url))).toEqual([]);
    expect(problems).toEqual([]);
    await close();
  });
});
