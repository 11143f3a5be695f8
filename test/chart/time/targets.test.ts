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
  const elsewhere = { start: dayNumber("2020-01-01"), end: dayNumber("2021-01-01") };
  const days = (i: number) => daysOfMark(columns, i, elsewhere);
  const middle = (dayNumber("2012-01-01") + dayNumber("2013-01-01")) / 2;
  expect(days(0)).toEqual({ from: dayNumber("2016-04-02") + 0.5, to: dayNumber("2016-04-02") + 0.5 });
  expect(days(1)).toEqual({ from: middle - 1, to: middle + 1 });
  expect(days(2)).toEqual({ from: dayNumber("2012-05-01"), to: dayNumber("2012-05-01") });
  expect(days(3)).toEqual({ from: dayNumber("2014-03-01") + 0.5, to: dayNumber("2014-03-01") + 0.5 });
});

it("of a stretch that is seen already are its days in the view", () => {
  const columns = buildColumns(timelineOf([{ on: "2002/..", asOf: "2024-04-01", lasts: true }]));
  const view = { start: dayNumber("2012-05-01"), end: dayNumber("2012-05-21") };
  expect(daysOfMark(columns, 0, view)).toEqual({ from: dayNumber("2012-05-11"), to: dayNumber("2012-05-11") });
  const before = { start: dayNumber("1999-01-01"), end: dayNumber("2002-01-05") };
  expect(daysOfMark(columns, 0, before).from).toBe(dayNumber("2002-01-01"));
});
