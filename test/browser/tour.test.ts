// The tour: step by step by mouse, keys and fingers, from a link, in an embed, without JavaScript and on paper.

import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import type { TourStep } from "../../src/model/timeline.ts";
import { AXE, expectAccessible, LOOKS, optionsOf } from "./accessible.ts";
import { boxOf, expectMarked, nextFrames, reader, readerTitle, record, spanOf, withTimeline } from "./helpers.ts";
import { hostFolder } from "./host-folder.ts";
import { openPage } from "./page.ts";

const steps = async (): Promise<TourStep[]> => (await record()).tour ?? [];
const card = (page: Page) => page.locator("section.bt-tour");
const title = (page: Page) => card(page).locator(".bt-tour-title");
const opener = (page: Page) => page.getByRole("button", { name: "Five steps" });
const press = (page: Page, name: string) => card(page).getByRole("button", { name, exact: true }).click();
const parameters = (page: Page) => new URL(page.url()).searchParams;
const focusedName = (page: Page) =>
  page.evaluate(
    () => document.activeElement?.getAttribute("aria-label") ?? document.activeElement?.textContent?.trim() ?? "",
  );
/** Ids of the events whose names stand in the chart. */
const named = (page: Page) =>
  page.locator(".bt-label").evaluateAll((labels) => labels.map((label) => (label as HTMLElement).dataset.event ?? ""));

async function expectStep(page: Page, index: number): Promise<void> {
  const step = (await steps())[index]!;
  await expect.poll(() => title(page).textContent()).toBe(step.title);
  expect(await card(page).locator(".bt-tour-sentence").textContent()).toBe(step.sentence);
  expect(parameters(page).get("tour")).toBe(String(index + 1));
  expect(parameters(page).get("view")).toBe(`${step.view.start}/${step.view.end}`);
}

describe("on the page", () => {
  it("leads through the steps: the words, the view, and the events that it follows", () =>
    withTimeline({}, async (page) => {
      await opener(page).click();
      for (const [index, step] of (await steps()).entries()) {
        await expectStep(page, index);
        await expect.poll(async () => (await named(page)).length).toBeGreaterThan(0);
        for (const id of await named(page)) expect(step.events).toContain(id);
        if (index < (await steps()).length - 1) await press(page, "Next");
      }
      await press(page, "Back");
      await expectStep(page, (await steps()).length - 2);
      await press(page, `Step 1: ${(await steps())[0]!.title}`);
      await expectStep(page, 0);
    }));

  it("marks the events of a step in the list, too", () =>
    withTimeline({ path: "?tour=4" }, async (page) => {
      const marked = page.locator(".bt-row-selected");
      const ids = await marked.evaluateAll((rows) => rows.map((row) => (row as HTMLElement).dataset.event));
      expect(ids.sort()).toEqual([...(await steps())[3]!.events].sort());
    }));

  it("lays nothing over the chart on a wide screen, and leaves it in sight on a narrow one", async () => {
    for (const [width, height] of [
      [1280, 800],
      [390, 844],
    ] as const)
      await withTimeline({ width, height, path: "?tour=1" }, async (page) => {
        await title(page).waitFor();
        await nextFrames(page);
        const own = await boxOf(card(page));
        if (width === 1280) expect(own.right).toBeLessThan((await boxOf(page.locator(".bt-plot"))).left);
        else expect(own.top - Math.max((await boxOf(page.locator(".bt-list"))).top, 0)).toBeGreaterThan(100);
      });
  });

  it.each([2, 4])("brings the first event of step %i into sight where the list is the timeline", (step) =>
    withTimeline({ width: 390, height: 844, path: `?tour=${step}` }, async (page) => {
      await title(page).waitFor();
      const { events } = (await steps())[step - 1]!;
      const byTime = (await record()).events.filter(({ id }) => events.includes(id));
      const row = page.locator(`.bt-row[data-event="${byTime[0]!.id}"]`);
      const names = page.locator(".bt-track-names");
      const below = async () => (await boxOf(row)).top - (await boxOf(names)).bottom;
      await expect.poll(async () => Math.abs((await below()) - 30)).toBeLessThan(32);
      expect((await boxOf(row)).top + 40).toBeLessThan((await boxOf(card(page))).top);
    }),
  );

  it("opens the quote in its document, and comes back to the step", () =>
    withTimeline({ path: "?tour=4" }, async (page) => {
      const timeline = await record();
      const step = (await steps())[3]!;
      const event = timeline.events.find(({ id }) => id === step.events[0])!;
      await card(page)
        .getByRole("button", { name: /^read it/ })
        .click();
      await expect.poll(() => readerTitle(page).textContent()).toBe(event.title);
      await expectMarked(page, event);
      await page.keyboard.press("Escape");
      await expect.poll(() => reader(page).count()).toBe(0);
      await expectStep(page, 3);
    }));

  it("is left for the place that it shows, or for the one before it", () =>
    withTimeline({ path: "?view=2000-01-01/2009-12-31&tone=cooperation" }, async (page) => {
      await opener(page).click();
      await expectStep(page, 0);
      await press(page, "Close the tour");
      await expect.poll(() => card(page).count()).toBe(0);
      expect(parameters(page).get("view")).toBe("2000-01-01/2009-12-31");
      expect(parameters(page).get("tone")).toBe("cooperation");
      await opener(page).click();
      await press(page, "Next");
      await expectStep(page, 1);
      const { view } = (await steps())[1]!;
      await press(page, "Explore on your own");
      await expect.poll(() => card(page).count()).toBe(0);
      expect(Object.fromEntries(parameters(page))).toEqual({ view: `${view.start}/${view.end}` });
    }));

  it("has an address for each step: a reload stays, and Back goes a step back", () =>
    withTimeline({}, async (page) => {
      await opener(page).click();
      await expectStep(page, 0);
      await press(page, "Next");
      await expectStep(page, 1);
      await page.reload();
      await expectStep(page, 1);
      await page.goBack();
      await expectStep(page, 0);
      await page.goBack();
      await expect.poll(() => card(page).count()).toBe(0);
      await page.goForward();
      await expectStep(page, 0);
    }));

  it("moves the camera first, and then marks what the step follows", () =>
    withTimeline({ reducedMotion: false, path: "?tour=1" }, async (page) => {
      await expect.poll(async () => (await named(page)).length).toBeGreaterThan(0);
      const before = await spanOf(page);
      await press(page, "Next");
      await expect.poll(() => spanOf(page)).not.toEqual(before);
      const { events } = (await steps())[1]!;
      await expect.poll(async () => (await named(page)).every((id) => events.includes(id))).toBe(true);
      await expectStep(page, 1);
    }));
});

describe("by keys", () => {
  it("goes on, back, to both ends and out; the focus is never lost or caught", () =>
    withTimeline({}, async (page) => {
      const last = (await steps()).length - 1;
      await opener(page).focus();
      await page.keyboard.press("Enter");
      await expectStep(page, 0);
      await expect.poll(() => focusedName(page)).toBe((await steps())[0]!.title);
      await page.keyboard.press("ArrowRight");
      await expectStep(page, 1);
      await page.keyboard.press("End");
      await expectStep(page, last);
      await page.keyboard.press("ArrowRight");
      await expectStep(page, last);
      await page.keyboard.press("ArrowLeft");
      await expectStep(page, last - 1);
      await page.keyboard.press("Home");
      await expectStep(page, 0);
      const isInCard = () => page.evaluate(() => document.activeElement?.closest(".bt-tour") !== null);
      const seen: string[] = [];
      for (let stop = 0; stop < 20 && (await isInCard()); stop += 1) {
        await page.keyboard.press("Tab");
        seen.push(await focusedName(page));
      }
      expect(await isInCard()).toBe(false);
      expect(seen).toEqual(expect.arrayContaining(["Back", "Next", "Explore on your own", "Close the tour"]));
      await page.keyboard.press("Escape");
      await expect.poll(() => card(page).count()).toBe(0);
      await expect.poll(() => focusedName(page)).toBe("Five steps");
    }));

  it("works on arrival from a link, and leaves the arrows of a field and of the chart alone", () =>
    withTimeline({ path: "?tour=2" }, async (page) => {
      await title(page).waitFor();
      await page.keyboard.press("ArrowRight");
      await expectStep(page, 2);
      await page.locator(".bt-focus").focus();
      await page.keyboard.press("ArrowRight");
      await page.keyboard.press("ArrowRight");
      await expectStep(page, 2);
    }));

  it("tells of each new step, and of none as the page opens", () =>
    withTimeline({ path: "?tour=1" }, async (page) => {
      const status = card(page).getByRole("status");
      expect(await status.textContent()).toBe("");
      await press(page, "Next");
      await expect.poll(() => status.textContent()).toContain((await steps())[1]!.sentence);
      expect(await focusedName(page)).toBe("Next");
    }));
});

it("is for fingers, too: targets are large enough, and a tap goes on", () =>
  withTimeline({ width: 390, height: 844, touch: true }, async (page) => {
    await opener(page).tap();
    await expectStep(page, 0);
    for (const name of ["Next", "Back"]) {
      const { top, bottom } = await boxOf(card(page).getByRole("button", { name, exact: true }));
      expect(bottom - top).toBeGreaterThanOrEqual(40);
    }
    await card(page).getByRole("button", { name: "Next", exact: true }).tap();
    await expectStep(page, 1);
    await card(page).getByRole("button", { name: "Close the tour" }).tap();
    await expect.poll(() => card(page).count()).toBe(0);
  }));

describe.each(LOOKS)("$theme, $width px, $reader", (look) => {
  it("has no violation that axe finds in a step", () =>
    withTimeline({ ...optionsOf(look), path: "?tour=4" }, async (page) => {
      await title(page).waitFor();
      await page.evaluate(AXE);
      await expectAccessible(page, "a step");
    }));
});

it("is a numbered list without JavaScript, whose links lead to the events", async () => {
  const opened = await openPage({ javaScript: false });
  const list = opened.page.locator(".bt-record-tour > ol > li");
  expect(await list.count()).toBe((await steps()).length);
  await list.nth(3).getByRole("link").first().click();
  await expect.poll(() => new URL(opened.page.url()).hash).toBe(`#event-${(await steps())[3]!.events[0]}`);
  await opened.close();
});

it("prints the step above the chart, without its buttons", () =>
  withTimeline({ path: "?tour=4" }, async (page) => {
    await title(page).waitFor();
    await page.emulateMedia({ media: "print" });
    expect(await title(page).isVisible()).toBe(true);
    expect(await card(page).getByRole("button").filter({ visible: true }).count()).toBe(0);
    const [own, plot] = [await boxOf(card(page)), await boxOf(page.locator(".bt-plot"))];
    expect(own.bottom).toBeLessThanOrEqual(plot.top);
  }));

describe("in an embed", () => {
  const host = hostFolder();
  const withHost = (body: string, use: (page: Page) => Promise<void>, width = 800) =>
    host.withHost(`<main><h1>Host</h1>${body}</main>`, use, { width });

  const element = (attributes: string) =>
    `<script type="module" src="dist/embed/armenia-timeline.js"></script><armenia-timeline ${attributes}></armenia-timeline>`;
  const mounted = `<div id="place"></div><script type="module">
    import { mount } from "./dist/embed/mount.js";
    window.timeline = mount(document.getElementById("place"), { tour: true, step: 4 });</script>`;
  const framed = `<iframe src="dist/embed.html?tour=on&step=4" title="T" width="700" height="420"></iframe>`;

  it.each([
    ["element", element('tour="on" step="4"')],
    ["module", mounted],
    ["iframe", framed],
  ])("opens at the step that the %s is given", (_, body) =>
    withHost(body, async (page) => {
      const inside = body === framed ? page.frameLocator("iframe") : page;
      const heading = inside.locator(".bt-tour-title");
      await expect.poll(() => heading.textContent()).toBe((await steps())[3]!.title);
      await inside.getByRole("button", { name: "Next", exact: true }).click();
      await expect.poll(() => heading.textContent()).toBe((await steps())[4]!.title);
      expect(new URL(page.url()).search).toBe("");
      if (body === framed) return;
      await page.evaluate(AXE);
      await expectAccessible(page, "a step in an embed");
    }),
  );

  it("offers the tour where its host asks for it, and stays in its box", async () => {
    await withHost(element(""), async (page) => {
      await page.locator("armenia-timeline .bt-axis text").first().waitFor();
      expect(await page.locator("armenia-timeline .bt-tour-button").count()).toBe(0);
    });
    for (const width of [800, 400])
      await withHost(
        element('tour="on" height="480"'),
        async (page) => {
          await page.locator("armenia-timeline .bt-tour-button").waitFor();
          const box = await boxOf(page.locator(".bt-embed"));
          expect((await boxOf(page.locator(".bt-embed-link"))).right).toBeLessThan(box.right);
          await page.locator("armenia-timeline .bt-tour-button").click();
          await title(page).waitFor();
          await nextFrames(page);
          const own = await boxOf(card(page));
          if (width === 800) expect(own.right).toBeLessThanOrEqual((await boxOf(page.locator(".bt-plot"))).left);
          else expect(own.top - (await boxOf(page.locator(".bt-embed-list"))).top).toBeGreaterThan(100);
          expect(own.left >= box.left && own.right <= box.right && own.top >= box.top && own.bottom <= box.bottom).toBe(
            true,
          );
          await page.keyboard.press("ArrowRight");
          await expect.poll(() => title(page).textContent()).toBe((await steps())[1]!.title);
          await page.keyboard.press("Escape");
          await expect.poll(() => card(page).count()).toBe(0);
        },
        width,
      );
  });

  it("follows its host to another step, and out", () =>
    withHost(mounted, async (page) => {
      await title(page).waitFor();
      const update = (step: number | undefined) =>
        page.evaluate(
          (step) => (window as never as { timeline: { update(o: object): void } }).timeline.update({ step }),
          step,
        );
      await update(2);
      await expect.poll(() => title(page).textContent()).toBe((await steps())[1]!.title);
      await update(undefined);
      await expect.poll(() => card(page).count()).toBe(0);
    }));
});
