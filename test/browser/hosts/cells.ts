// The tests of the matrix of hosts, ways in and engines: one for each cell. `npm test` tries a selection of them.

import type { PNG } from "pngjs";
import { afterAll, beforeAll, describe, it } from "vitest";
import { ALL } from "../../extent.ts";
import { chosenEngines } from "../engines/chosen.ts";
import { type Engine, type EngineName, NotToBeHad } from "../engines/engine.ts";
import { ENGINES } from "../engines/engines.ts";
import { answerOf } from "./answer.ts";
import type { TaskCell } from "./cell.ts";
import { type Comparison, checkCell, type Reference } from "./checks.ts";
import { covering } from "./covering.ts";
import { boxOf, drawn, scrolledBy } from "./embed.ts";
import { type Cell, type Figures, type Host, reasonToSkip, WAYS, type Way, type WayOrNone } from "./host.ts";
import { EMPTY, HOSTS, KINDS } from "./hosts.ts";
import { crop, keepPicture } from "./picture.ts";
import { type Site, serveHosts } from "./server.ts";

/** The ways in that are tried on a host: all, or those of the covering selection. */
function waysOf(host: Host, engine: EngineName): readonly Way[] {
  if (ALL) return WAYS;
  return covering(KINDS, engine)
    .filter((chosen) => chosen.host === host)
    .map(({ way }) => way);
}

let site: Site;

/** Declares the tests of every n-th host: a file of tests is one worker's, and Chromium has room for several. */
export function testCells(part: number, parts: number): void {
  const hosts = HOSTS.filter((_, index) => index % parts === part);

  beforeAll(async () => {
    site = await serveHosts(
      "dist",
      answerOf(HOSTS, () => site),
    );
  });
  afterAll(() => site?.close());

  describe.each(chosenEngines())("%s", (name) => {
    let engine: Engine | undefined;
    let missing = "";
    const reference = references();

    beforeAll(async () => {
      try {
        engine = await ENGINES[name]();
      } catch (error) {
        if (!(error instanceof NotToBeHad)) throw error;
        missing = error.message;
        console.log(`${name} is not tested: ${missing}`);
      }
    });
    afterAll(() => engine?.close());

    for (const host of hosts) {
      if (waysOf(host, name).length === 0) continue;
      describe(`${host.id} ${host.name}`, () => {
        for (const way of waysOf(host, name)) {
          it(way, async ({ task, skip }) => {
            const cell: TaskCell = { host: host.id, way, engine: name, figures: {} };
            task.meta.cell = cell;
            const reason = missing || reasonToSkip(host, way, name);
            if (reason || !engine) {
              cell.reason = reason || "the engine did not start";
              return skip(cell.reason);
            }
            cell.version = engine.version;
            await run(engine, host, way, cell.figures);
          });
        }
      });
    }

    async function run(engine: Engine, host: Host, way: Way, figures: Figures): Promise<void> {
      const cell = await open(engine, host, way, figures);
      let compare: Comparison[] = [];
      try {
        compare = await checkCell(cell);
      } catch (error) {
        keepPicture(`${engine.name} ${host.id} ${way}`, "page", await cell.page.screenshot());
        throw error;
      } finally {
        await cell.page.close();
      }
      for (const comparison of compare) await comparison(reference); // an engine may have room for one page only
    }
  });
}

const addressOf = (host: Host, way: WayOrNone, query = "") =>
  `${site.host}/host/${host.id}/${way}${query}${host.hash ?? ""}`;

async function open(engine: Engine, host: Host, way: WayOrNone, figures: Figures = {}, query = ""): Promise<Cell> {
  site.log.length = 0;
  const page = await engine.open(addressOf(host, way, query));
  return { host, way: way as Way, engine, page, site, figures, address: (more) => addressOf(host, way, more) };
}

/** The same way on the empty page, and the same page without an embed; each looked at once. */
function references(): Reference {
  const pictures = new Map<string, Promise<PNG>>();
  const wheels = new Map<string, Promise<number>>();
  return {
    picture: ({ engine, way }, width) => once(pictures, `${way} ${width}`, () => pictureOf(engine, way, width)),
    wheel({ engine, host }, x, y, distance) {
      return once(wheels, `${host.id} ${x} ${y}`, async () => {
        const cell = await open(engine, host, "none");
        try {
          return await scrolledBy(cell, x, y, distance);
        } finally {
          await cell.page.close();
        }
      });
    },
  };
}

async function pictureOf(engine: Engine, way: Way, width: number): Promise<PNG> {
  const cell = await open(engine, EMPTY, way, {}, `?width=${width}`);
  try {
    await drawn(cell);
    await cell.page.moveTo(1, 1);
    return crop(await cell.page.screenshot(), await boxOf(cell));
  } finally {
    await cell.page.close();
  }
}

function once<T>(known: Map<string, Promise<T>>, key: string, find: () => Promise<T>): Promise<T> {
  const found = known.get(key) ?? find();
  known.set(key, found);
  return found;
}
