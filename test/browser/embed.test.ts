// The element in a plain page of someone else's: what its readers and its host can count on.

import { cpSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import type { Integrity } from "../../src/build/vite/embed/embed.ts";
import { AXE, expectAccessible } from "./accessible.ts";
import { eventOf, record } from "./helpers.ts";
import { hostFolder } from "./host-folder.ts";

/** The README's first snippet: a script beside dist/, and a tag. */
const snippet = (attributes = "", dist = "dist") =>
  `<script type="module" src="${dist}/embed/armenia-timeline.js"></script>
   <armenia-timeline ${attributes}><a href="dist/">The timeline</a></armenia-timeline>`;

const { folder, site, withHost } = hostFolder();

/** A copy of dist/ in which something is done to the core. */
function withCore(name: string, change: (file: string) => void): string {
  cpSync("dist", join(folder, name), { recursive: true });
  const embed = join(folder, name, "embed"); // which may hold the cores of earlier builds, too
  const { files } = JSON.parse(readFileSync(join(embed, "integrity.json"), "utf8")) as Integrity;
  change(join(embed, files["mount.js"]!.file));
  return name;
}

const axis = (page: Page) => page.locator("armenia-timeline .bt-axis text").first();

/** How bright the ink of the chart is, 0 to 255: the grey that is farthest from its paper. */
const inkOf = (page: Page): Promise<number> =>
  page.locator("armenia-timeline .bt-plot canvas").evaluate((element) => {
    const canvas = element as HTMLCanvasElement;
    const column = canvas.getContext("2d")!.getImageData(canvas.width >> 2, 0, 1, canvas.height).data;
    const solid = [...column.keys()].filter((at) => at % 4 === 0 && column[at + 3] === 255);
    const grey = solid.filter((at) => Math.abs(column[at]! - column[at + 2]!) < 16).map((at) => column[at]!);
    const paper = getComputedStyle(canvas.closest(".bt-embed")!).backgroundColor.match(/\d+/g)!.map(Number)[0]!;
    return grey.reduce((far, value) => (Math.abs(value - paper) > Math.abs(far - paper) ? value : far), paper);
  });

describe("the element", () => {
  it("shows the timeline to whoever pastes two lines into an empty file beside dist/", async () => {
    await withHost(snippet(), async (page) => {
      await axis(page).waitFor();
      expect(await page.locator("armenia-timeline").evaluate((element) => element.getBoundingClientRect().height)).toBe(
        420,
      );
      expect(await page.locator("armenia-timeline .bt-label").count()).toBeGreaterThan(4);
    });
  });

  it("shows what stands inside it where scripts do not run", async () => {
    await withHost(snippet(), (page) => page.getByRole("link", { name: "The timeline" }).waitFor(), {
      javaScript: false,
    });
  });

  it("opens an event at its words, by keys alone, and gives the focus back", async () => {
    await withHost(`${snippet()}<button>after</button>`, async (page) => {
      await axis(page).waitFor();
      await page.locator("armenia-timeline .bt-focus").focus();
      await page.keyboard.press("ArrowRight");
      await page.keyboard.press("Enter");
      const passage = page.locator("armenia-timeline .bt-document .bt-passage").first();
      await passage.waitFor();
      const heading = await page.locator("armenia-timeline .bt-reader h2").textContent();
      const event = (await record()).events.find(({ title }) => title === heading);
      const marked = (await page.locator("armenia-timeline .bt-document .bt-passage").allTextContents()).join("");
      expect(event?.evidence.map(({ quote }) => quote)).toContain(marked);
      await page.keyboard.press("Escape");
      expect(
        await page.evaluate(() => document.querySelector("armenia-timeline")?.shadowRoot?.activeElement?.className),
      ).toBe("bt-focus");
    });
  });

  it.each([
    [
      "makes each shadow root a closed one",
      "const open = Element.prototype.attachShadow; Element.prototype.attachShadow = function (init) { return (window.root = open.call(this, { ...init, mode: 'closed' })); };",
    ],
    ["has no observers", "delete window.ResizeObserver; delete window.IntersectionObserver;"],
    [
      "has observers that never call",
      "window.ResizeObserver = window.IntersectionObserver = class { observe() {} unobserve() {} disconnect() {} };",
    ],
  ])("is there, and says so, on a page that %s", async (_, script) => {
    const listen =
      "document.addEventListener('timeline-ready', () => (window.told = 'ready')); document.addEventListener('timeline-error', () => (window.told = 'error'));";
    await withHost(`<script>${script}${listen}</script>${snippet()}`, async (page) => {
      await page.waitForFunction(() => "told" in window);
      const shown = await page.evaluate(() => {
        const { root, told } = window as unknown as { root?: ShadowRoot; told: string };
        const shadow = document.querySelector("armenia-timeline")?.shadowRoot ?? root;
        return [told, (shadow?.querySelectorAll(".bt-label").length ?? 0) > 4];
      });
      expect(shown).toEqual(["ready", true]);
    });
  });

  it("says that it knows no timeline, and shows what stands inside it, where its script has lost its address", async () => {
    const code = readFileSync("dist/embed/armenia-timeline.classic.js", "utf8").replaceAll("</script", "<\\/script");
    const tag = snippet().slice(snippet().indexOf("</script>") + 9);
    await withHost(
      `${tag}<script>${code}</script>`,
      async (page) => {
        await page.getByText("The timeline cannot be shown here: no timeline was named").waitFor();
        expect(await page.getByRole("link").allTextContents()).toEqual(["The timeline"]);
      },
      { expected: /armenia-timeline: no timeline was named \(attribute src, option timeline\); not shown/ },
    );
  });

  it("goes on, in its own style, in another document that it is moved to", async () => {
    await withHost(`${snippet()}<iframe id="other" width="900" height="600"></iframe>`, async (page) => {
      await axis(page).waitFor();
      await page.evaluate(() => {
        const { contentDocument } = document.getElementById("other") as HTMLIFrameElement;
        contentDocument!.body.append(document.querySelector("armenia-timeline")!);
      });
      const moved = page.frameLocator("#other").locator("armenia-timeline");
      await moved.locator(".bt-axis text").first().waitFor();
      expect(await moved.locator(".bt-embed").evaluate((box) => getComputedStyle(box).display)).toBe("flex");
    });
  });

  it("leaves Escape to its host while nothing of it is open", async () => {
    const dialog = `<dialog id="own" style="width: 900px">${snippet()}</dialog><script>own.showModal()</script>`;
    await withHost(dialog, async (page) => {
      await axis(page).waitFor();
      await page.locator("armenia-timeline .bt-focus").focus();
      await page.keyboard.press("ArrowRight");
      await page.keyboard.press("Enter");
      await page.locator("armenia-timeline .bt-reader").waitFor();
      await page.keyboard.press("Escape");
      await page.locator("armenia-timeline .bt-reader").waitFor({ state: "detached" });
      expect(await page.locator("#own").evaluate((own) => (own as HTMLDialogElement).open)).toBe(true);
      await page.keyboard.press("Escape");
      await page.locator("#own:not([open])").waitFor({ state: "attached" });
    });
  });

  it("prints its own content where no reader has come near", async () => {
    await withHost(`<div style="height: 4000px"></div>${snippet()}`, async (page) => {
      await page.waitForFunction(() => document.querySelector("armenia-timeline")?.shadowRoot);
      const link = page.getByRole("link", { name: "The timeline" });
      expect(await link.isVisible()).toBe(false);
      await page.emulateMedia({ media: "print" });
      await link.waitFor();
    });
  });

  it("asks for nothing of the core until a reader comes near", async () => {
    await withHost(`<div style="height: 4000px"></div>${snippet()}`, async (page) => {
      await page.waitForFunction(() => document.querySelector("armenia-timeline")?.shadowRoot);
      const asked = () => site().requests.filter((path) => /core-|timeline\.json/.test(path));
      const before = asked().length;
      await page.evaluate(() => new Promise((done) => requestIdleCallback(done)));
      expect(asked().length).toBe(before);
      await page.locator("armenia-timeline").scrollIntoViewIfNeeded();
      await axis(page).waitFor();
      expect(asked().length).toBeGreaterThan(before);
    });
  });

  it("takes on attributes and properties at any time, also those set before its script came", async () => {
    const { id } = (await record()).events[3]!;
    const early = `<script>const early = document.createElement("armenia-timeline"); early.event = ${JSON.stringify(id)};
      early.height = 500; document.body.append(early);</script>
      <script type="module" src="dist/embed/armenia-timeline.js"></script>`;
    await withHost(early, async (page) => {
      await page.locator("armenia-timeline .bt-passage").first().waitFor();
      const element = page.locator("armenia-timeline");
      expect(await element.evaluate((it) => it.getBoundingClientRect().height)).toBe(500);
      await element.evaluate((it) => it.removeAttribute("event"));
      await page.locator("armenia-timeline .bt-reader").waitFor({ state: "detached" });
      await element.evaluate((it) => Object.assign(it, { list: true, theme: "dark" }));
      await page.locator("armenia-timeline .bt-row").first().waitFor();
      expect(await page.locator("armenia-timeline .bt-root").getAttribute("data-theme")).toBe("dark");
    });
  });

  const below = `<p style="height: 4000px"></p>${snippet('url-key="tl"')}<p style="height: 4000px"></p>`;
  const inWindow = (page: Page) =>
    page.locator("armenia-timeline").evaluate((element) => {
      const { top, bottom } = element.getBoundingClientRect();
      return top >= 0 && bottom <= innerHeight;
    });

  it.each([
    ["an event", "?tl.event=nato-ipap-first-2005"],
    ["a view", "?a=b&tl.view=2012-01-01/2014-12-31"],
  ])(
    "comes into view, and is loaded, in a page whose address names %s of its key; then the reader decides",
    (_of, query) =>
      withHost(
        below,
        async (page) => {
          await axis(page).waitFor();
          expect(await inWindow(page)).toBe(true);
          await page.evaluate(() => scrollTo({ top: 0, behavior: "instant" }));
          await page.evaluate(() => document.body.append(document.querySelector("armenia-timeline")!));
          await axis(page).waitFor();
          expect(await page.evaluate(() => scrollY)).toBe(0);
          await page.reload();
          await page.waitForFunction(() => document.querySelector("armenia-timeline")?.shadowRoot);
          expect(await page.evaluate(() => scrollY)).toBe(0);
        },
        { query },
      ),
  );

  it.each([
    ["another key", "?other.event=nato-ipap-first-2005"],
    ["a place in the page", "?tl.event=nato-ipap-first-2005#top"],
  ])("stays where it is in a page whose address names %s", (_of, query) =>
    withHost(
      below,
      async (page) => {
        await page.waitForFunction(() => document.querySelector("armenia-timeline")?.shadowRoot);
        expect(await page.evaluate(() => scrollY)).toBe(0);
      },
      { query },
    ),
  );

  it("comes into view in a container, too", () =>
    withHost(
      `<p style="height: 4000px"></p><div id="place"></div><script type="module">
        import { mount } from "./dist/embed/mount.js"; mount(document.getElementById("place"), { urlKey: "tl" });</script>`,
      async (page) => {
        await page.locator("#place .bt-axis text").first().waitFor();
        const { top, bottom } = await page.locator("#place").evaluate((element) => element.getBoundingClientRect());
        expect(top).toBeGreaterThanOrEqual(0);
        expect(bottom).toBeLessThanOrEqual(900);
      },
      { query: "?tl.event=nato-ipap-first-2005" },
    ));

  it("has a way past its list by keys", async () => {
    await withHost(`${snippet('list="on"')}<button>after</button>`, async (page) => {
      await axis(page).waitFor();
      await page.locator("armenia-timeline .bt-embed-list").focus();
      await page.keyboard.press("Tab");
      const skip = page.getByRole("button", { name: "Skip the list of events" });
      expect(await skip.evaluate((button) => button.matches(":focus"))).toBe(true);
      expect(await skip.evaluate((button) => getComputedStyle(button).clipPath)).toBe("none");
      await page.keyboard.press("Enter");
      await page.keyboard.press("Tab");
      expect(await page.evaluate(() => document.activeElement?.textContent)).toBe("after");
    });
  });

  it("prints all of its events, whatever the height of its box", async () => {
    await withHost(snippet('list="on" height="500"'), async (page) => {
      await axis(page).waitFor();
      await page.emulateMedia({ media: "print" });
      const rows = page.locator("armenia-timeline .bt-row");
      expect(await rows.count()).toBe((await record()).events.length);
      const foot = (locator: typeof rows) => locator.evaluate((element) => element.getBoundingClientRect().bottom);
      const last = await foot(rows.last());
      expect(last).toBeGreaterThan(2000);
      for (const around of [".bt-embed-list", ".bt-embed"]) {
        const box = page.locator(`armenia-timeline ${around}`);
        expect(await foot(box), around).toBeGreaterThanOrEqual(last);
      }
      expect(await foot(page.locator("armenia-timeline"))).toBeGreaterThanOrEqual(last);
    });
  });

  it("cites a passage, and lists its keys, without another file", async () => {
    const event = (await record()).events[3]!;
    await withHost(snippet(`event="${event.id}" height="600"`), async (page) => {
      await page.locator("armenia-timeline .bt-passage").first().waitFor();
      const before = site().requests.length;
      await page.getByRole("button", { name: "Cite" }).click();
      await page.getByRole("menuitem", { name: "Plain text" }).click();
      await page.getByText("Plain text was copied.").waitFor();
      expect(await page.evaluate(() => navigator.clipboard.readText())).toContain(event.evidence[0]!.quote);
      await page.getByRole("button", { name: "Close", exact: true }).click();
      await page.locator("armenia-timeline .bt-do-help").click();
      await page.locator("armenia-timeline .bt-help kbd").first().waitFor();
      expect(site().requests.slice(before)).toEqual([]);
    });
  });

  it("tells its page what happens, in events that bubble", async () => {
    const { id, title } = (await record()).events[3]!;
    const listen = `<script>window.heard = []; for (const type of ["ready", "select", "view", "error"])
      document.addEventListener("timeline-" + type, ({ detail }) => window.heard.push([type, detail]));</script>`;
    await withHost(listen + snippet(), async (page) => {
      await axis(page).waitFor();
      await page.locator("armenia-timeline").evaluate((it, event) => it.setAttribute("event", event), id);
      await page.locator("armenia-timeline .bt-reader").waitFor();
      const heard = await page.evaluate(() => (window as never as { heard: unknown[] }).heard);
      const { title: name, events } = await record();
      expect(heard.slice(0, 2)).toEqual([
        ["ready", { title: name, events: events.length }],
        ["select", { event: id, source: 1, title }],
      ]);
    });
  });

  it("says that it could not be loaded, and shows what its host put inside", async () => {
    const without = withCore("without", (core) => rmSync(core));
    const use = async (page: Page) => {
      await page.locator("armenia-timeline").getByText("The timeline could not be loaded.").waitFor();
      await page.getByRole("link", { name: "The timeline" }).waitFor();
      const link = page.getByRole("link", { name: "Open full page" });
      expect(await link.evaluate((it) => (it as HTMLAnchorElement).href)).toBe(`${site().url}without/`);
    };
    await withHost(snippet("", without), use, { expected: /core-|404/ });
  });

  it("does not run a core that is not the one it was built with", async () => {
    const other = withCore("other", (core) =>
      writeFileSync(core, "window.ran = true; export const attach = () => {};"),
    );
    const use = async (page: Page) => {
      await page.locator("armenia-timeline").getByText("The timeline could not be loaded.").waitFor();
      expect(await page.evaluate(() => "ran" in window)).toBe(false);
    };
    await withHost(snippet("", other), use, { expected: /integrity|core-/ });
  });

  it("says that the reader could not be loaded, loses nothing, and tries again", async () => {
    const { id, title } = await eventOf((await record()).events[3]!.id);
    let missing = "";
    const without = withCore("without-later", (core) => {
      missing = join(core, "..", /later-[0-9a-f]{8}\.js/.exec(readFileSync(core, "utf8"))![0]);
      renameSync(missing, `${missing}.away`);
    });
    const use = async (page: Page) => {
      const alert = page.locator("armenia-timeline").getByRole("alert");
      await alert.getByText("This could not be loaded (its file could not be loaded).").waitFor();
      expect(await page.locator("armenia-timeline .bt-label").count()).toBeGreaterThan(4);
      expect(await page.locator("armenia-timeline .bt-reader").count()).toBe(0);
      renameSync(`${missing}.away`, missing);
      await alert.getByRole("button", { name: "Try again" }).click();
      await page.locator("armenia-timeline .bt-reader").getByRole("heading", { name: title }).waitFor();
      expect(await alert.count()).toBe(0);
    };
    await withHost(snippet(`event="${id}"`, without), use, { expected: /later-|404|could not be loaded/ });
  });

  it("does not run a reader that is not the one it was built with", async () => {
    const other = withCore("other-later", (core) => {
      const part = /later-[0-9a-f]{8}\.js/.exec(readFileSync(core, "utf8"))![0];
      writeFileSync(join(core, "..", part), "window.ran = true; export default () => ({});");
    });
    const use = async (page: Page) => {
      await page.locator("armenia-timeline").getByRole("alert").getByText("This could not be loaded").waitFor();
      expect(await page.evaluate(() => "ran" in window)).toBe(false);
    };
    const { id } = (await record()).events[3]!;
    await withHost(snippet(`event="${id}"`, other), use, { expected: /integrity|later-|could not be loaded/ });
  });

  it("has the reader's place again when it is taken out of the page and put back", async () => {
    const event = await eventOf((await record()).events[3]!.id);
    await withHost(snippet(`event="${event.id}"`), async (page) => {
      await page.locator("armenia-timeline .bt-reader").waitFor();
      await page.locator("armenia-timeline .bt-reader").getByRole("button", { name: "Next" }).click();
      const heading = page.locator("armenia-timeline .bt-reader h2");
      const shown = await heading.textContent();
      await page.evaluate(async () => {
        const element = document.querySelector("armenia-timeline")!;
        element.remove();
        await new Promise((done) => setTimeout(done));
        document.body.append(element);
      });
      await heading.waitFor();
      expect(await heading.textContent()).toBe(shown);
    });
  });

  it("goes where it is told while it is out of the page", async () => {
    const { events } = await record();
    const [first, second] = [events[3]!, events[9]!];
    await withHost(snippet(`event="${first.id}"`), async (page) => {
      const heading = page.locator("armenia-timeline .bt-reader h2");
      await heading.waitFor();
      await page.evaluate(async (event) => {
        const element = document.querySelector("armenia-timeline")!;
        element.remove();
        await new Promise((done) => requestAnimationFrame(done));
        element.setAttribute("event", event);
        document.body.append(element);
      }, second.id);
      await page.waitForFunction(
        (title) =>
          document.querySelector("armenia-timeline")?.shadowRoot?.querySelector(".bt-reader h2")?.textContent === title,
        second.title,
      );
    });
  });

  it("takes an address after an object, and keeps its message when an attribute changes", async () => {
    const other = JSON.stringify({ ...(await record()), title: "Another title" });
    const title = (page: Page) => page.locator("armenia-timeline h2").first();
    await withHost(snippet('src="dist/timeline.json"'), async (page) => {
      await axis(page).waitFor();
      const given = await title(page).textContent();
      const set = (value: string) =>
        page.locator("armenia-timeline").evaluate((element, json) => {
          const timeline = json.startsWith("{") ? JSON.parse(json) : json;
          Object.assign(element, { timeline });
        }, value);
      await set(other);
      await page.getByText("Another title").waitFor();
      await set("dist/timeline.json");
      await page.getByText(given!).first().waitFor();
    });
    const broken = withCore("gone-again", (file) => rmSync(file));
    await withHost(
      snippet("", broken),
      async (page) => {
        const message = page.getByText("The timeline could not be loaded.");
        await message.waitFor();
        await page.locator("armenia-timeline").evaluate((element) => {
          element.setAttribute("theme", "dark");
          element.setAttribute("height", "600");
        });
        expect(await message.isVisible()).toBe(true);
        expect(await page.getByRole("link", { name: "Open full page" }).isVisible()).toBe(true);
        expect(await page.locator("armenia-timeline").evaluate((it) => it.getBoundingClientRect().height)).toBe(600);
      },
      { expected: /404|core-/ },
    );
  });

  it("is printed in ink on paper, whatever its colours on the screen", async () => {
    const use = async (page: Page) => {
      await axis(page).waitFor();
      const screen = await inkOf(page);
      await page.emulateMedia({ media: "print" });
      const paper = await inkOf(page);
      expect(screen).toBeGreaterThan(180); // the spine, in light ink
      expect(paper).toBeLessThan(60);
    };
    // The browser advises on how often this test reads the canvas.
    await withHost(snippet('theme="dark"'), use, { expected: /willReadFrequently/ });
  });

  it.each([
    ["light", 640],
    ["dark", 400],
    ["dark", 1000],
  ] as const)("is accessible: %s, %i px, chart and reader", async (theme, width) => {
    const { id } = (await record()).events[3]!;
    const wide = `<main style="width:${width}px"><h1>Host</h1>${snippet(`list="on" height="700" theme="${theme}"`)}</main>`;
    const use = async (page: Page) => {
      await axis(page).or(page.locator("armenia-timeline .bt-track").first()).waitFor();
      await page.evaluate(AXE);
      await expectAccessible(page, "chart and list, or the list alone");
      await page.locator("armenia-timeline").evaluate((it, event) => it.setAttribute("event", event), id);
      await page.locator("armenia-timeline .bt-passage").first().waitFor();
      await expectAccessible(page, "reader");
    };
    await withHost(wide, use, { width: width + 60 });
  });
});
