// Bundles whose record cannot be had or read.

import { expect } from "vitest";
import { until } from "../../engines/engine.ts";
import { messageOf } from "../checks.ts";
import { compose } from "../compose.ts";
import { boxOf, inside, insideBox } from "../embed.ts";
import type { Cell, Host } from "../host.ts";
import type { Fault } from "../records.ts";
import { reportOf } from "../report.ts";

/** What browsers say themselves of a request that fails. */
const OWN_WORDS = /Failed to load resource|blocked by CORS policy|Cross-Origin Request Blocked|timeline\.json/i;

/** A message inside the box, and the event; what could be read after all is drawn instead. */
async function saysSo(cell: Cell): Promise<void> {
  const outcome = await until("a message or a timeline", async () =>
    (await inside(cell, ".bt-embed-message")) && (await messageIsAnError(cell))
      ? "message"
      : (await inside(cell, ".bt-axis text"))
        ? "timeline"
        : null,
  );
  cell.figures.shows = outcome;
  if (outcome === "timeline") {
    expect(cell.host.id, "a record that cannot be read is not drawn").toBe("27c");
    return;
  }
  expect((await messageOf(cell)).length, "words of the message").toBeGreaterThan(10);
  const [box, message] = [await boxOf(cell), await insideBox(cell, ".bt-embed-message")];
  expect(message && message.y >= box.y && message.y + message.height <= box.y + box.height + 0.5).toBe(true);
}

const messageIsAnError = async (cell: Cell): Promise<boolean> =>
  (await reportOf(cell)).events.some(({ type }) => type === "timeline-error");

const NO_TIMELINE = "there is a message instead of a timeline";

const faulty = (id: string, name: string, fault: Fault): Host => ({
  id,
  name,
  bundle: (site) => site.faulty(fault),
  expected: OWN_WORDS,
  page: (way, context) => compose(way, context),
  without: { ready: NO_TIMELINE, picture: NO_TIMELINE, wheel: NO_TIMELINE, opens: NO_TIMELINE },
  check: saysSo,
});

export const RECORDS: Host[] = [
  faulty("27a", "a record that is not there", "missing"),
  { ...faulty("27b", "a record without CORS", "no-cors"), not: { iframe: "its record is of its own origin" } },
  faulty("27c", "a record of 10 MB", "huge"),
  faulty("27d", "a malformed record", "malformed"),
  faulty("27e", "a record of another version", "wrong-version"),
];
