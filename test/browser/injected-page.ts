// What the page shows of a record, place by place.

import type { Frame, Page } from "playwright-core";
import type { TimelineEvent } from "../../src/model/timeline.ts";
import { PATIENCE } from "../patience.ts";
import { nextFrames } from "./helpers.ts";

export interface Read {
  title: string;
  summary: string;
  why: string;
  sources: string;
  /** The whole document as it is shown, without what is said beside it. */
  text: string;
  /** What is marked in it. */
  passage: string;
  /** The document's name for screen readers. */
  label: string;
  links: string[];
}

/** Opens these events one after the other from the list, and tells what the reader shows of each with its document. */
export function readThrough(
  page: Page | Frame,
  events: readonly Pick<TimelineEvent, "id" | "title" | "evidence">[],
): Promise<Read[]> {
  const wanted = events.map(({ id, title, evidence }) => ({ id, title, quote: evidence[0]?.quote ?? "" }));
  // within the page: asking it from outside for each event would take several times as long
  return page.evaluate(
    async ({ all, patience }) => {
      const read: Read[] = [];
      const bare = (text: string) => text.replace(/\s+/g, "");
      const host = document.querySelector("armenia-timeline, #timeline > div");
      const root = host?.shadowRoot ?? document;
      for (const { id, title, quote } of all) {
        root.querySelector<HTMLElement>(`.bt-row[data-event="${id}"] .bt-row-open`)?.click();
        const until = performance.now() + patience;
        for (let said = contents(); said.title !== title || bare(said.passage) !== bare(quote); said = contents()) {
          if (performance.now() > until) throw new Error(`${id} is not shown: ${JSON.stringify(said)}`);
          await new Promise(requestAnimationFrame);
        }
        read.push(contents());
      }
      return read;

      function contents(): Read {
        const reader = root.querySelector(".bt-reader");
        const textOf = (selector: string) => reader?.querySelector(selector)?.textContent ?? "";
        const said = reader?.querySelector("div.bt-source-text")?.cloneNode(true) as Element | undefined;
        for (const aside of said?.querySelectorAll(".bt-aside, button") ?? []) aside.remove();
        return {
          title: textOf("h2"),
          summary: textOf(".bt-reader-summary").replace(/ Show in list$/, ""),
          why: textOf(".bt-why"),
          sources: textOf(".bt-sources"),
          text: said?.textContent ?? "",
          passage: [...(said?.querySelectorAll(".bt-passage") ?? [])].map(({ textContent }) => textContent).join(""),
          label: reader?.querySelector(".bt-document")?.getAttribute("aria-label") ?? "",
          links: [...(reader?.querySelectorAll("a") ?? [])].map((link) => link.getAttribute("href") ?? ""),
        };
      }
    },
    { all: wanted, patience: PATIENCE },
  );
}

/** The words of the chart's labels, without their dates. */
export async function labelsOf(page: Page): Promise<string[]> {
  await nextFrames(page);
  return page
    .locator(".bt-label")
    .evaluateAll((labels) => labels.map((label) => label.querySelector(".bt-label-title")?.textContent ?? ""));
}

/** What is said of the event under the chart's focus, and what its card shows. */
export async function focusOf(page: Page): Promise<{ spoken: string; card: string }> {
  await nextFrames(page);
  return page.evaluate(() => ({
    spoken: document.querySelector(".bt-focus .bt-sr")?.textContent ?? "",
    card: document.querySelector(".bt-focus-card > span")?.textContent ?? "",
  }));
}
