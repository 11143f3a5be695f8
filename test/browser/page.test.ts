// The page as its host sees it: what it asks for, what it leaves behind, and how it takes to screens, paper and settings.

import { describe, expect, inject, it } from "vitest";
import { some } from "../extent.ts";
import {
  boxOf,
  eventOf,
  inkAt,
  markOf,
  nextFrames,
  reader,
  record,
  rows,
  spanInWords,
  withTimeline,
} from "./helpers.ts";
import { openPage } from "./page.ts";

const bare = (text: string): string => text.replace(/\s+/gu, " ").trim();

describe("without JavaScript", () => {
  it("is the whole record: every event with its date, its quotes and their sources", async () => {
    const { page, problems, close } = await openPage({ javaScript: false });
    const { events, documents } = await record();
    await page.locator("article").first().waitFor();
    const articles = await page.locator("article").all();
    expect(articles).toHaveLength(events.length);
    for (const event of events) {
      const text = bare(await page.locator(`#event-${event.id}`).innerText());
      expect(text).toContain(event.title);
      for (const { quote, document } of event.evidence) {
        expect(text).toContain(bare(quote));
        expect(text).toContain(documents.find(({ id }) => id === document)!.publisher);
      }
    }
    const dated = events.filter(({ date }) => date.earliest !== null && date.latest !== null);
    expect(await page.locator("article time").count()).toBeGreaterThanOrEqual(dated.length);
    for (const { url } of documents) expect(await page.locator(`footer a[href="${url}"]`).count()).toBe(1);
    expect(await page.locator("article").first().isVisible()).toBe(true);
    expect(problems).toEqual([]);
    await close();
  });
});

describe("the host", () => {
  it("is asked for the page's own files only, from a folder of any name", () =>
    withTimeline({ path: "?event=nato-ipap-first-2005" }, async (page, { requests }) => {
      const { documents } = await record();
      await page.getByRole("searchbox").fill("Russia");
      await page.locator(".bt-hit").first().waitFor();
      await page.locator(".bt-source button").nth(1).click();
      await page.locator(".bt-document div.bt-source-text .bt-passage").first().waitFor();
      await expect.poll(() => requests.filter((url) => url.includes("/documents/")).length).toBe(documents.length);
      const { url } = inject("site");
      expect(requests.filter((asked) => !asked.startsWith(url))).toEqual([]);
      const names = requests.map((asked) => asked.slice(url.length).replace(/\?.*/, ""));
      expect(names.filter((name) => !/^(?:|icon\.svg|assets\/[^/]+|documents\/[^/]+\.txt)$/.test(name))).toEqual([]);
      const texts = names.filter((name) => name.startsWith("documents/"));
      expect(new Set(texts).size).toBe(texts.length); // and for none of them twice
    }));

  it("is left no cookie, no storage but of the colours and keys that were chosen, no class on its elements", () =>
    withTimeline({}, async (page, { problems }) => {
      await page.getByRole("button", { name: /^Colours/ }).click();
      await page.locator(".bt-chip").first().click();
      await page.locator(".bt-row-open").first().click();
      await page.locator(".bt-passage").first().waitFor();
      const left = await page.evaluate(async () => ({
        cookie: document.cookie,
        local: Object.keys(localStorage).sort(),
        session: sessionStorage.length,
        databases: (await indexedDB.databases()).length,
        workers: (await navigator.serviceWorker.getRegistrations()).length,
        html: [...document.documentElement.attributes].map(({ name }) => name).filter((name) => name !== "lang"),
        body: [...document.body.attributes].map(({ name }) => name),
      }));
      expect(left).toEqual({
        cookie: "",
        local: ["timeline:character-keys", "timeline:colours"],
        session: 0,
        databases: 0,
        workers: 0,
        html: [],
        body: [],
      });
      expect(problems).toEqual([]);
    }));
});

describe("on paper", () => {
  it.each(["light", "dark"] as const)("is chart and list with sources, dark on white, also with %s colours", (theme) =>
    withTimeline({ theme, path: "?event=nato-ipap-first-2005" }, async (page) => {
      const { events, documents } = await record();
      await page.emulateMedia({ media: "print" });
      for (const gone of [
        ".bt-handle",
        ".bt-move-buttons",
        ".bt-focus-at",
        ".bt-chips",
        ".bt-dropdown",
        ".bt-tools",
        ".bt-reader",
      ]) {
        expect(await page.locator(gone).first().isVisible(), gone).toBe(false);
      }
      for (const there of ["h1", ".bt-note", ".bt-plot > canvas", ".bt-strip canvas", ".bt-axis text", ".bt-label"]) {
        expect(await page.locator(there).first().isVisible(), there).toBe(true);
      }
      const canvas = await boxOf(page.locator(".bt-plot > canvas"));
      expect(canvas.right).toBeLessThanOrEqual(718); // A4 within margins of 1 cm
      expect(await rows(page).count()).toBe(events.length);
      expect(await rows(page).last().isVisible()).toBe(true);
      const sources = await page.locator(".bt-printed-sources").innerText();
      for (const { url, publisher } of documents) {
        expect(sources).toContain(publisher);
        expect(sources).toContain(url);
      }
      // Printers leave out backgrounds: the ink itself has to be dark.
      for (const ink of [
        "h1",
        ".bt-row-open",
        ".bt-quote",
        ".bt-row-date",
        ".bt-row-sources",
        ".bt-printed-sources li",
      ]) {
        const colour = await page
          .locator(ink)
          .first()
          .evaluate((element) => getComputedStyle(element).color);
        const [red, green, blue] = colour.match(/\d+/g)!.map(Number);
        expect(0.2126 * red! + 0.7152 * green! + 0.0722 * blue!, `${ink} is ${colour}`).toBeLessThan(120);
      }
      const width = await boxOf(page.locator(".bt-list"));
      expect(width.right - width.left).toBeGreaterThan(1280 * 0.9); // the reader's column is given back
    }),
  );

  it("says which of the events these are, and where they are found", () =>
    withTimeline({ path: "?actor=csto&q=armenia&view=2012-01-01/2024-04-04&utm_source=x" }, async (page) => {
      const { events } = await record();
      const scope = page.locator(".bt-printed-scope");
      expect(await scope.isVisible()).toBe(false);
      await page.emulateMedia({ media: "print" });
      const count = await rows(page).count();
      expect(count).toBeGreaterThan(1);
      expect(count).toBeLessThan(events.length);
      for (const row of await rows(page).all()) expect(await row.isVisible()).toBe(true);
      const { origin, pathname } = new URL(page.url());
      expect(bare(await scope.innerText())).toBe(
        `${count} of ${events.length} events: the words “armenia”; actor: CSTO. The chart shows 2012 to 2024. ` +
          `${origin}${pathname}?view=2012-01-01/2024-04-04&q=armenia&actor=csto`,
      );
      await page.emulateMedia({ media: "screen" });
      await page.locator(".bt-toolbar > .bt-link").click();
      await page.emulateMedia({ media: "print" });
      await expect.poll(() => scope.innerText()).toMatch(new RegExp(`^${events.length} events\\. `));
    }));

  it.each([
    [1280, "?"],
    [620, "?event=nato-ipap-first-2005"],
  ])("is laid out and light before a printer draws it, whoever asked for it, at %i px", (width, path) =>
    withTimeline({ width, path, theme: "dark" }, async (page) => {
      const before = await boxOf(page.locator(".bt-plot > canvas"));
      // Heard after the page's own listener, and before the printer lays the page out.
      await page.evaluate(() => {
        addEventListener("beforeprint", () => {
          const canvas = document.querySelector<HTMLCanvasElement>(".bt-plot > canvas")!;
          const plot = document.querySelector(".bt-plot")!;
          const { theme } = document.querySelector<HTMLElement>(".bt-app")!.dataset;
          Object.assign(window, { printed: { canvas: canvas.clientWidth, plot: plot.clientWidth, theme } });
        });
      });
      await page.pdf({ format: "A4" });
      const printed = await page.evaluate(() => (window as unknown as { printed: Record<string, unknown> }).printed);
      expect(printed).toEqual({ canvas: 576, plot: 576, theme: "light" }); // 700 px without the gutter of 124
      await expect.poll(() => boxOf(page.locator(".bt-plot > canvas"))).toEqual(before);
      expect(await page.locator(".bt-app").getAttribute("data-theme")).toBe("dark");
    }),
  );
});

describe("the reader's settings", () => {
  it.each(["light", "dark"] as const)("draws the marks in forced colours, %s", (theme) =>
    withTimeline({ theme, forcedColors: true }, async (page) => {
      for (const id of ["russian-base-treaty-1995", "nato-ipap-first-2005", "april-hostilities-karabakh-2016"]) {
        const { x, y } = await markOf(page, id);
        await nextFrames(page);
        expect(await inkAt(page, x, y), id).toBeGreaterThan(100);
      }
      await page.keyboard.press("Enter");
      const passage = page.locator(".bt-document div.bt-source-text .bt-passage").first();
      await passage.waitFor();
      const [marked, plain] = await passage.evaluate((mark) =>
        [mark, mark.closest(".bt-document")!].map((element) => getComputedStyle(element).backgroundColor),
      );
      expect(marked).not.toBe(plain);
    }),
  );

  it("jumps where it would fly when less motion is asked for", () =>
    withTimeline({ reducedMotion: true }, async (page) => {
      const start = page.locator(".bt-handle-start");
      const before = await start.getAttribute("aria-valuenow");
      const after = await page.locator(".bt-do-zoomIn").evaluate((button) => {
        (button as HTMLElement).click();
        return document.querySelector(".bt-window")!.getAttribute("style");
      });
      expect(after).not.toMatch(/width: 100%/); // in the same turn, before any frame
      expect(await start.getAttribute("aria-valuenow")).not.toBe(before);
    }));

  it("flies, and arrives, where motion is welcome", () =>
    withTimeline({ reducedMotion: false, path: "?silent=show" }, async (page) => {
      const widths = await page.evaluate(
        () =>
          new Promise<number[]>((done) => {
            const seen: number[] = [];
            const width = () => Number.parseFloat(document.querySelector<HTMLElement>(".bt-window")!.style.width);
            (document.querySelector(".bt-do-zoomIn") as HTMLElement).click();
            const look = () => {
              seen.push(width());
              if (Math.abs(width() - 62.5) < 0.01) done(seen);
              else requestAnimationFrame(look);
            };
            look();
          }),
      );
      expect(widths[0]).toBeGreaterThan(90);
      expect(widths.length).toBeGreaterThan(2);
      expect(widths).toEqual([...widths].sort((a, b) => b - a));
    }));

  it("takes on the colours of the system, and those of its switch", () =>
    withTimeline({ theme: "dark" }, async (page) => {
      const paper = () => page.locator(".bt-app").evaluate((app) => getComputedStyle(app).backgroundColor);
      expect(await paper()).toBe("rgb(20, 23, 26)");
      const colours = page.getByRole("button", { name: /^Colours/ });
      await colours.click();
      expect(await colours.getAttribute("aria-label")).toBe("Colours: light");
      expect(await paper()).toBe("rgb(251, 250, 246)");
      await colours.click();
      await colours.click();
      expect(await paper()).toBe("rgb(20, 23, 26)");
      await page.emulateMedia({ colorScheme: "light" });
      await expect.poll(paper).toBe("rgb(251, 250, 246)");
    }));
});

describe("the width of the window", () => {
  it("never makes the page scroll sideways, with the reader or without", () =>
    withTimeline({}, async (page) => {
      for (const width of some([320, 390, 600, 768, 900, 1100, 1280, 1920, 2560], 2)) {
        await page.setViewportSize({ width, height: 800 });
        await nextFrames(page);
        const wider = () => page.evaluate(() => document.scrollingElement!.scrollWidth - innerWidth);
        expect(await wider(), `${width} px`).toBeLessThanOrEqual(0);
        await page.locator(".bt-row-open").first().click();
        await reader(page).waitFor();
        expect(await wider(), `${width} px, with the reader`).toBeLessThanOrEqual(0);
        const sheet = await boxOf(reader(page));
        expect(sheet.left).toBeGreaterThanOrEqual(0);
        expect(sheet.right).toBeLessThanOrEqual(width + 0.5);
        const out = await reader(page)
          .locator("*")
          .evaluateAll(
            (all, edge) => all.filter((e) => e.getBoundingClientRect().right > edge + 1).length,
            sheet.right,
          );
        expect(out, `${width} px: parts that stick out of the reader`).toBe(0);
        await page.getByRole("button", { name: "Close", exact: true }).click();
      }
    }));

  it("changes nothing of the span that is shown", () =>
    withTimeline({ path: "?view=2010-01-01/2017-12-31" }, async (page) => {
      const words = ["1 January 2010", "31 December 2017"];
      for (const width of [1280, 700, 620, 1600]) {
        await page.setViewportSize({ width, height: 800 });
        await nextFrames(page);
        expect(await spanInWords(page)).toEqual(words);
        expect(new URL(page.url()).searchParams.get("view")).toBe("2010-01-01/2017-12-31");
        const canvas = await boxOf(page.locator(".bt-plot > canvas"));
        const plot = await boxOf(page.locator(".bt-plot"));
        expect(Math.abs(canvas.right - plot.right)).toBeLessThanOrEqual(1);
      }
    }));

  it("takes the chart away below 600 px, and brings it back with its view, its filters and the open event", () =>
    withTimeline(
      { path: "?view=2010-01-01/2017-12-31&tone=cooperation&act=deed&event=joint-group-of-forces-2016" },
      async (page) => {
        const address = () => new URL(page.url()).search;
        const before = address();
        const shown = await spanInWords(page);
        const kept = async () => {
          expect(address()).toBe(before);
          const { title } = await eventOf("joint-group-of-forces-2016");
          expect(await reader(page).getByRole("heading", { name: title }).count()).toBe(1);
        };
        await page.setViewportSize({ width: 599, height: 800 });
        await page.locator(".bt-track").first().waitFor();
        expect(await page.locator(".bt-plot").count()).toBe(0);
        await kept();
        await page.setViewportSize({ width: 620, height: 800 });
        await page.locator(".bt-plot > canvas").waitFor();
        expect(await page.locator(".bt-track").count()).toBe(0);
        expect(await spanInWords(page)).toEqual(shown);
        await kept();
      },
    ));

  it.each([620, 1920])("is no matter to a link: at %i px it shows the same span", (width) =>
    withTimeline({ width, path: "?view=2012-03-03T06:00/2012-03-06T18:00" }, async (page) => {
      expect(await spanInWords(page)).toEqual(["3 March 2012", "6 March 2012"]);
      const event = await eventOf("nato-talks-brussels-2012");
      expect(event.date.earliest).toBe("2012-03-06");
      const { x } = await markOf(page, event.id);
      const axis = await boxOf(page.locator(".bt-axis"));
      expect((x - axis.left) / (axis.right - axis.left)).toBeCloseTo(3.25 / 3.5, 1);
    }),
  );

  it("changes nothing of the span when the reader opens and closes", () =>
    withTimeline({ path: "?view=2010-01-01/2017-12-31" }, async (page) => {
      const words = await spanInWords(page);
      await page.locator('.bt-row[data-event="april-hostilities-karabakh-2016"] .bt-row-open').click();
      await reader(page).waitFor();
      expect(await spanInWords(page)).toEqual(words);
      await page.keyboard.press("Escape");
      await expect.poll(() => reader(page).count()).toBe(0);
      expect(await spanInWords(page)).toEqual(words);
    }));
});
