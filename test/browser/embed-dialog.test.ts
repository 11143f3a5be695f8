// The dialog that gives the code for other pages: by keys, with the page as it is, and where the files are not listed.

import type { Page } from "playwright-core";
import { describe, expect, inject, it } from "vitest";
import { stableNames } from "../../src/share/embed-files.ts";
import { AXE, expectAccessible, PAGES } from "./accessible.ts";
import { boxOf, drawn, eventOf, within, withTimeline } from "./helpers.ts";

const SHA = `sha384-${"A".repeat(64)}`;
const LISTED = Object.fromEntries(
  Object.values(stableNames("armenia-timeline")).map((name) => [
    name,
    { file: name.replace(/\.js$/, "-0a1b2c.js"), integrity: SHA, bytes: 1 },
  ]),
);
const EVENT = "nato-ipap-first-2005";
const STATE = `?event=${EVENT}&view=2004-01-01/2012-12-31&q=partnership&actor=nato&tone=cooperation`;

const listFiles = (page: Page) =>
  page.route("**/embed/integrity.json", (route) => route.fulfill({ json: { version: "0a1b2c", files: LISTED } }));

const dialog = (page: Page) => page.getByRole("dialog", { name: "Embed this timeline" });
const button = (page: Page) => page.getByRole("button", { name: "Embed", exact: true });
const way = (page: Page, name: string) => page.getByRole("radio", { name, exact: true });
const field = (page: Page) => page.getByRole("textbox", { name: "The code" });
const code = (page: Page) => field(page).inputValue();
const copied = (page: Page) => page.evaluate(() => navigator.clipboard.readText());

async function open(page: Page): Promise<void> {
  await button(page).focus();
  await page.keyboard.press("Enter");
  await dialog(page).waitFor();
  await expect.poll(() => code(page)).not.toBe("");
}

describe("by keys", () => {
  it("opens, goes from way to way, copies, closes, and the focus is back where it was", () =>
    withTimeline({ path: STATE }, async (page) => {
      await listFiles(page);
      await open(page);
      await page.keyboard.press("Tab");
      expect(await way(page, "Script and element").isChecked()).toBe(true);
      expect(await page.evaluate(() => (document.activeElement as HTMLInputElement).type)).toBe("radio");
      const seen = [await code(page)];
      for (let step = 0; step < 4; step += 1) {
        await page.keyboard.press("ArrowRight");
        seen.push(await code(page));
      }
      expect(await way(page, "Iframe").isChecked()).toBe(true);
      expect(new Set(seen).size).toBe(5);
      for (const each of seen) {
        expect(each).toContain(EVENT);
        expect(each).toContain("2004-01-01/2012-12-31");
        expect(each).toContain(SHA);
        expect(each).toContain(`${inject("site").url}embed`);
      }

      await page.keyboard.press("Tab");
      await page.keyboard.press("Space"); // the list
      await page.keyboard.press("Tab");
      expect(await page.getByRole("spinbutton", { name: "Height" }).inputValue()).toBe("720");
      await page.keyboard.type("600");
      await page.keyboard.press("Tab");
      await page.keyboard.press("Enter");
      await dialog(page).getByText("The code was copied.").waitFor();
      expect(await copied(page)).toBe(await code(page));
      expect(await copied(page)).toMatch(/&amp;list=on&amp;height=600"[\s\S]*height="600"/);

      await page.keyboard.press("Escape");
      expect(await dialog(page).count()).toBe(0);
      expect(await button(page).evaluate((element) => element === document.activeElement)).toBe(true);
      expect(await page.locator(".bt-reader").count()).toBe(1);
    }));

  it("keeps a typed height within what an embed takes", () =>
    withTimeline({}, async (page) => {
      await listFiles(page);
      await open(page);
      const height = page.getByRole("spinbutton", { name: "Height" });
      await height.fill("99999");
      expect(await code(page)).toContain('height="2000"');
      await height.blur();
      expect(await height.inputValue()).toBe("2000");
      await height.fill("");
      await height.blur();
      expect(await height.inputValue()).toBe("420");
      expect(await code(page)).not.toContain("height=");
    }));
});

describe("the page as it is", () => {
  it("is said in words, with what an embed cannot be told", () =>
    withTimeline({ path: STATE }, async (page) => {
      await listFiles(page);
      await open(page);
      const words = await dialog(page).innerText();
      const { title } = await eventOf(EVENT);
      for (const part of ["1 January 2004 to 31 December 2012", title, "only NATO", "“partnership”", "filter: tone."]) {
        expect(words).toContain(part);
      }
    }));

  it("is followed: colours, and a chart moved since", () =>
    withTimeline({}, async (page) => {
      await listFiles(page);
      await open(page);
      expect(await code(page)).not.toMatch(/ (?:view|theme|event)=/);
      await page.keyboard.press("Escape");
      await page.getByRole("button", { name: /^Colours/ }).click();
      await page.getByRole("button", { name: /^Colours/ }).click();
      await page.getByRole("button", { name: "Zoom in" }).click();
      await expect.poll(() => page.url()).toContain("view=");
      await open(page);
      const view = new URL(page.url()).searchParams.get("view");
      expect(await code(page)).toContain(`view="${view}"`);
      expect(await code(page)).toContain('theme="dark"');
    }));
});

it("gives a picture with a link for what takes out scripts and frames, and says which hosts do", () =>
  withTimeline({ path: STATE }, async (page) => {
    await listFiles(page);
    await open(page);
    for (const name of ["Script and element", "Classic script", "Module", "Iframe"]) {
      await way(page, name).check({ force: true });
      await dialog(page)
        .getByText(/WordPress .*newsletters and AMP/)
        .waitFor();
    }
    await way(page, "Picture").check({ force: true });
    expect(await code(page)).toContain(`<img src="${inject("site").url}social.png" alt="Between Alliances"`);
    expect(await code(page)).toContain(EVENT);
    expect(await page.getByRole("spinbutton", { name: "Height" }).count()).toBe(0);
  }));

it("says in a line that the files are not listed, and names them as they are always named", () =>
  withTimeline({}, async (page) => {
    await page.route("**/embed/integrity.json", (route) =>
      route.fulfill({ contentType: "text/html", body: "<!doctype html>" }),
    );
    await open(page);
    await dialog(page).getByText("integrity.json could not be read").waitFor();
    expect(await code(page)).toContain(`src="${inject("site").url}embed/armenia-timeline.js"`);
    expect(await code(page)).not.toContain("integrity");
  }));

it("has its look with it from any path, and asks for it only when it opens", () =>
  withTimeline({}, async (page, { requests }) => {
    await listFiles(page);
    const ours = () => requests.filter((address) => /\/embed-dialog-[^/]+\.(?:js|css)$/.test(address));
    expect(ours()).toEqual([]);
    await open(page);
    expect(ours()).toHaveLength(1);
    expect(await dialog(page).evaluate((element) => getComputedStyle(element).width)).toBe("760px");
  }));

describe.each(PAGES)("in %s colours at %i px", (theme, width) => {
  it("has no violation, and all of it is in the window", () =>
    withTimeline({ width, height: 844, theme, touch: width < 600 }, async (page) => {
      await listFiles(page);
      await drawn(page);
      await page.evaluate(AXE);
      await open(page);
      await expectAccessible(page, "as it opens");
      await way(page, "React").check({ force: true });
      await page.getByRole("button", { name: "Copy the code" }).click();
      await dialog(page).getByText("The code was copied.").waitFor();
      await expectAccessible(page, "another way, copied");
      const window = { left: 0, top: 0, right: width, bottom: 844 };
      expect(within(await boxOf(dialog(page)), window)).toBe(true);
      expect(await dialog(page).evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth)).toBe(0);
      if (width > 600) return;
      const low = await dialog(page)
        .locator("button, .bt-ways label, .bt-embed-options label")
        .evaluateAll((all) => all.filter((element) => element.getBoundingClientRect().height < 40).length);
      expect(low).toBe(0);
    }));
});
