// Links to the page: what they carry, what they name, and what becomes of a stale one.

import { writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { eventOf, expectPassage, reader, readerTitle, record, rowOf, withTimeline } from "./helpers.ts";
import { hostFolder } from "./host-folder.ts";

const PACT = "russia-friendship-treaty-1997";
const PLAN = "nato-ipap-first-2005";
const EMBED = `<script type="module" src="dist/embed/armenia-timeline.js"></script>
  <armenia-timeline url-key="tl" list="on"><a href="dist/">The timeline</a></armenia-timeline>`;
const FOREIGN = "fbclid=abc&utm_source=letter";

const { folder, withHost } = hostFolder();

const copied = (page: Page) => page.evaluate(() => navigator.clipboard.readText());

describe("a link that is taken along", () => {
  it("carries event, view, filter and query, and none of others' parameters", () =>
    withTimeline(
      { path: `?${FOREIGN}&event=${PLAN}&source=2&view=2004-01-01/2014-12-31&tone=cooperation&q=plan` },
      async (page) => {
        await page.getByRole("button", { name: "Copy link" }).click();
        await page.getByText("The link was copied.").waitFor();
        const link = await copied(page);
        expect(Object.fromEntries(new URL(link).searchParams)).toEqual({
          event: PLAN,
          source: "2",
          view: "2004-01-01/2014-12-31",
          q: "plan",
          tone: "cooperation",
        });
        expect(page.url()).toContain(FOREIGN);
        await page.goto(link);
        await expectPassage(page, await eventOf(PLAN), 1);
      },
    ));

  it("carries the view as it is when it is copied", () =>
    withTimeline({ path: `?event=${PLAN}` }, async (page) => {
      await page.getByRole("button", { name: "Zoom in" }).click();
      await expect.poll(() => new URL(page.url()).searchParams.has("view")).toBe(true);
      await page.getByRole("button", { name: "Copy link" }).click();
      await page.getByText("The link was copied.").waitFor();
      expect(new URL(await copied(page)).searchParams.get("view")).toBe(new URL(page.url()).searchParams.get("view"));
    }));

  it("stands in a citation without others' parameters", () =>
    withTimeline({ path: `?${FOREIGN}&event=${PLAN}` }, async (page) => {
      await page.getByRole("button", { name: "Cite" }).click();
      await page.getByRole("menuitem", { name: "Plain text" }).click();
      await page.getByText("Plain text was copied.").waitFor();
      const cited = await copied(page);
      expect(cited).toContain(`event=${PLAN}`);
      expect(cited).not.toMatch(/fbclid|utm_/);
    }));
});

describe("a record from elsewhere in an embed", () => {
  it("has no link, since the full page beside the bundle does not have its events", async () => {
    writeFileSync(join(folder, "mine.json"), JSON.stringify(await record()));
    await withHost(
      EMBED.replace('url-key="tl"', `src="mine.json" event="${PACT}"`),
      async (page) => {
        await page.getByRole("button", { name: "Cite" }).waitFor();
        expect(await page.getByRole("button", { name: "Copy link" }).count()).toBe(0);
        expect(await page.getByRole("link", { name: "Open full page" }).count()).toBe(0);
      },
      { expected: /404/ }, // its documents are not there
    );
  });

  it("has links to its host's page, if that keeps the state", async () => {
    writeFileSync(join(folder, "mine.json"), JSON.stringify(await record()));
    await withHost(
      EMBED.replace("url-key", `src="mine.json" event="${PACT}" url-key`),
      async (page) => {
        await page.getByRole("button", { name: "Copy link" }).click();
        await page.getByText("The link was copied.").waitFor();
        expect(new URL(await copied(page)).pathname).toBe("/page.html");
        expect(new URL(await copied(page)).searchParams.get("tl.event")).toBe(PACT);
      },
      { expected: /404/ },
    );
  });
});

describe("the document's title", () => {
  it("names the open event, and the record alone when it closes", () =>
    withTimeline({ path: `?event=${PACT}` }, async (page) => {
      const { title } = await record();
      expect(await page.title()).toBe(`${(await eventOf(PACT)).title} · ${title}`);
      await page.getByRole("button", { name: "Close", exact: true }).click();
      await expect.poll(() => page.title()).toBe(title);
      await rowOf(page, PLAN).locator(".bt-row-open").click();
      await expect.poll(() => page.title()).toBe(`${(await eventOf(PLAN)).title} · ${title}`);
      await page.goBack();
      await expect.poll(() => page.title()).toBe(title);
    }));
});

describe("a link to an event that is not here", () => {
  it("says so aloud, and opens one that it may mean", () =>
    withTimeline({ path: "?event=russia-friendship-treaty-1998" }, async (page) => {
      const notice = page.getByRole("alert");
      expect(await notice.innerText()).toContain("“russia-friendship-treaty-1998”");
      const { title } = await eventOf(PACT);
      await notice.getByRole("button", { name: title }).click();
      await expect.poll(() => readerTitle(page).textContent()).toBe(title);
      expect(await notice.count()).toBe(0);
    }));

  it("says that all are shown where none is like it, and can be sent away", () =>
    withTimeline({ path: "?event=zzzzzz" }, async (page) => {
      const notice = page.getByRole("alert");
      expect(await notice.getByRole("button").count()).toBe(1);
      await notice.getByRole("button", { name: "Dismiss" }).click();
      expect(await notice.count()).toBe(0);
      expect(await reader(page).count()).toBe(0);
    }));

  it("says so in an embed, too, until an event is opened", () =>
    withHost(
      EMBED,
      async (page) => {
        const notice = page.getByRole("alert");
        await notice.getByText("“gone-by”").waitFor();
        await page.locator("armenia-timeline .bt-row-open").first().click();
        await page.locator("armenia-timeline .bt-reader").waitFor();
        expect(await notice.count()).toBe(0);
        await page.getByRole("button", { name: "Close", exact: true }).click();
        await page.locator("armenia-timeline .bt-deck").waitFor();
        expect(await notice.count()).toBe(0);
      },
      { query: "?tl.event=gone-by" },
    ));

  it("is said of no link that names an event which is here, or none", () =>
    withTimeline({ path: `?event=${PACT}` }, async (page) => {
      expect(await page.getByRole("alert").count()).toBe(0);
    }));
});
