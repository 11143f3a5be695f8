// The days that a move of the camera has to bring into view.

import { expect, it } from "vitest";
import { daysOf, daysOfMark } from "../../../src/chart/time/targets.ts";
import { buildColumns } from "../../../src/model/columns.ts";
import { dayNumber } from "../../../src/model/date.ts";
import { timelineOf } from "../events.ts";

const columnsOf = (...dates: string[]) => buildColumns(timelineOf(dates.map((on) => ({ on }))));

it("of several events are those from the first to the end of the last", () => {
  const columns = columnsOf("2016-04-02", "2012", "2017-02-27");
  expect(daysOf(columns, [0, 1, 2])).toEqual({ from: dayNumber("2012-01-01"), to: dayNumber("2017-02-28") });
  expect(daysOf(columns, [0])).toEqual({ from: dayNumber("2016-04-02"), to: dayNumber("2016-04-03") });
});

it("may be of more events than a call has room for", () => {
  const columns = columnsOf("2016-04-02", "2012");
  const members = Array.from({ length: 500_000 }, (_, at) => at % 2);
  expect(daysOf(columns, members)).toEqual(daysOf(columns, [0, 1]));
});

it("of one mark are its day, or a day on each side of what it is tied to", () => {
  const columns = columnsOf("2016-04-02", "2012", "2012-05/..", "../2014-03-01");
  const middle = (dayNumber("2012-01-01") + dayNumber("2013-01-01")) / 2;
  expect(daysOfMark(columns, 0)).toEqual({ from: dayNumber("2016-04-02") + 0.5, to: dayNumber("2016-04-02") + 0.5 });
  expect(daysOfMark(columns, 1)).toEqual({ from: middle - 1, to: middle + 1 });
  expect(daysOfMark(columns, 2)).toEqual({ from: dayNumber("2012-05-01"), to: dayNumber("2012-05-02") });
  expect(daysOfMark(columns, 3)).toEqual({ from: dayNumber("2014-03-01"), to: dayNumber("2014-03-02") });
});
