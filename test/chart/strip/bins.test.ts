// The counts of the strip, before they are drawn.

import { describe, expect, it } from "vitest";
import { type Bins, Counter, sizeOf } from "../../../src/chart/strip/bins.ts";
import { EventSet } from "../../../src/model/bits.ts";
import { buildColumns } from "../../../src/model/columns.ts";
import { type Draft, setOf, timelineOf } from "../events.ts";
import { record } from "../real.ts";

const count = (drafts: Draft[], matching = EventSet.all(drafts.length)) =>
  new Counter(buildColumns(timelineOf(drafts))).count(matching);

const sizes = ({ bins }: Bins) => bins.map(({ year, stacks }) => [year, ...stacks.map(sizeOf)]);
const NONE = [0, 0, 0, 0, 0, 0];

describe("the counts", () => {
  it("are by year and direction, in the order of time, without empty years", () => {
    const bins = count([
      { on: "2017-02-25", tone: "friction" },
      { on: "2012-09-06" },
      { on: "2012", tone: "neutral" },
      { on: "2012-12-31" },
    ]);
    expect(sizes(bins)).toEqual([
      [2012, 2, 0, 1],
      [2017, 0, 1, 0],
    ]);
    expect(bins.most).toEqual([2, 1, 1]);
  });

  it("tell deeds, words and what nobody has reviewed apart, and leave each in the direction of its tone", () => {
    const drafts: Draft[] = [
      { on: "2017", tone: "friction", origin: "proposed" },
      { on: "2017", tone: "friction" },
      { on: "2017", tone: "friction", category: "statement" },
    ];
    const { bins } = count(drafts);
    expect(bins).toEqual([{ year: 2017, stacks: [NONE, [1, 1, 1, 0, 0, 0], NONE] }]);
  });

  it("keep what a filter takes out as such, so that it moves nothing", () => {
    const drafts: Draft[] = [{ on: "2012" }, { on: "2012", origin: "proposed" }, { on: "2013" }];
    const { bins, most } = count(drafts, setOf(1, 0, 0));
    expect(bins.map(({ stacks }) => stacks[0])).toEqual([
      [1, 0, 0, 0, 0, 1],
      [0, 0, 0, 1, 0, 0],
    ]);
    expect(most).toEqual(count(drafts).most);
  });

  it("leave out what has no year, and say how much of what remains that is", () => {
    const drafts: Draft[] = [{ on: "2002/.." }, { on: "../2024-12-31" }, { on: "2020/2022" }];
    expect(sizes(count(drafts))).toEqual([[2002, 1, 0, 0]]);
    expect(count(drafts).undated).toBe(2);
    expect(count(drafts, setOf(1, 1, 0)).undated).toBe(1);
  });

  it("hold every event of the record once", () => {
    const all = new Counter(buildColumns(record)).count(EventSet.all(record.events.length));
    const counted = all.bins.reduce((sum, { stacks }) => sum + stacks.map(sizeOf).reduce((a, b) => a + b), 0);
    expect(counted + all.undated).toBe(record.events.length);
  });

  it("are made once for a set of events", () => {
    const counter = new Counter(buildColumns(timelineOf([{ on: "2012" }, { on: "2013" }])));
    const [all, first] = [EventSet.all(2), setOf(1, 0)];
    const bins = counter.count(all);
    expect(counter.count(all)).toBe(bins);
    expect(counter.count(first)).not.toBe(bins);
  });
});
