// Any text in: no exception, sound annotations; dates that survive being printed; weeks that shift with the document.

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { tag } from "../../../../src/compile/en/temporal/tag.ts";
import { timexes } from "../../../../src/compile/en/temporal/timeml.ts";
import { timeTokens } from "../../../../src/compile/en/temporal/tokens.ts";
import { dateOf, isDating } from "../../../../src/compile/temporal/timex.ts";
import { tokenize } from "../../../../src/compile/text/tokens.ts";
import { civil, dayNumber, dayString, parseDate } from "../../../../src/model/date.ts";
import { runs } from "../../../extent.ts";

const MONTHS = "January February March April May June July August September October November December".split(" ");

const pieces = fc.constantFrom(
  ..."the of in on to and from until since by a about early mid- late end beginning half last next this that".split(
    " ",
  ),
  ..."following previous every each twice first third 14th 31st 0 00 2 12 24 31 60 1998 2003 999 9999 0000 2 1/2".split(
    " ",
  ),
  ..."May Sept. March Friday Sun. summer fall morning night noon p.m. 10:35 14:00 GMT Easter Christmas".split(" "),
  ..."day days weeks month quarter years decade century weekend years-old Q3 h 1990s '90s '98 2016-04 5/6/12".split(
    " ",
  ),
  ..."2012-09-06 2012-09-06T14:30Z 6.9.2012 twenty nineteen hundred thousand ninety-six several couple ago later".split(
    " ",
  ),
  ..."earlier yesterday tomorrow today now soon recently will said had been scheduled Armenia troops $ % # ( ) “ ”".split(
    " ",
  ),
  ...[
    ", ",
    ". ",
    "-",
    "–",
    "'s",
    "’",
    "/",
    ":",
    "\n",
    "\n\n",
    "\u00a0",
    "\u200b",
    "🙂",
    "\ud800",
    "İ",
    "ﬁ",
    "New Year's Eve",
  ],
);
/** Long enough that forms meet; fast-check prefers short lists. */
const MANY = { maxLength: 40, size: "max" } as const;
const text = fc.oneof(
  { weight: 4, arbitrary: fc.array(pieces, MANY).map((words) => words.join(" ")) },
  // few pieces, so that those which belong together often meet
  {
    weight: 4,
    arbitrary: fc
      .array(pieces, { minLength: 4, maxLength: 8 })
      .chain((few) => fc.array(fc.constantFrom(...few), MANY).map((words) => words.join(" "))),
  },
  { weight: 1, arbitrary: fc.array(pieces, MANY).map((words) => words.join("")) },
  { weight: 1, arbitrary: fc.string({ unit: "binary", maxLength: 200 }) },
);
const day = fc.integer({ min: dayNumber("1000-01-01"), max: dayNumber("2199-12-31") });
const dct = fc.oneof(
  { weight: 5, arbitrary: day.map(dayString) },
  fc.constantFrom(null, "0000-01-01", "0001-03-01", "9999-12-31", "2024-02-29", "today"),
);

describe("any text", () => {
  it("gives annotations in range, in order, apart, and with the words of the text", () => {
    fc.assert(
      fc.property(text, dct, (words, written) => {
        let end = 0;
        for (const found of timexes(words, written)) {
          expect(found.start).toBeGreaterThanOrEqual(end);
          expect(found.end).toBeGreaterThan(found.start);
          expect(words.slice(found.start, found.end)).toBe(found.text);
          expect(found.value).not.toBe("");
          expect(found.value).not.toMatch(/NaN|undefined|null|Infinity/);
          end = found.end;
        }
        expect(end).toBeLessThanOrEqual(words.length);
      }),
      { numRuns: runs(400) },
    );
  });

  it("gives tokens apart and in order, and leaves out nothing but white space", () => {
    fc.assert(
      fc.property(text, (words) => {
        let end = 0;
        for (const token of timeTokens(tokenize(words), { start: 0, end: words.length })) {
          expect(words.slice(end, token.start)).toMatch(/^[\s\u200b]*$/);
          expect(token.end).toBeGreaterThan(token.start);
          end = token.end;
        }
        expect(words.slice(end)).toMatch(/^[\s\u200b]*$/);
      }),
    );
  });

  it("twice as much text has twice as many tokens", () => {
    fc.assert(
      fc.property(text, (words) => {
        const count = (whole: string): number => timeTokens(tokenize(whole), { start: 0, end: whole.length }).length;
        // the full stop ends a number in words; an X keeps it from being part of an abbreviation
        const closed = `${words} X . `;
        expect(count(closed + closed)).toBe(2 * count(closed));
      }),
    );
  });

  it("gives dates that can be written, around the days that they mean", () => {
    fc.assert(
      fc.property(text, fc.option(day), (words, anchor) => {
        for (const found of tag(tokenize(words), [{ start: 0, end: words.length }], anchor).filter(isDating)) {
          const { edtf, days, container } = found.meaning.reading;
          expect(parseDate(edtf), edtf).toMatchObject({ ok: true });
          expect(parseDate(dateOf(found).edtf)).toMatchObject({ ok: true });
          expect(days.first).toBeLessThanOrEqual(days.last);
          expect(container.first).toBeLessThanOrEqual(container.last);
        }
      }),
      { numRuns: runs(400) },
    );
  });
});

/** A value as people write it, in English and (days) in figures. */
function printed(value: string): string[] {
  const [year = "", month, date] = value.split("-");
  const name = MONTHS[Number(month) - 1];
  if (month === undefined) return [`in ${year}`];
  if (date === undefined)
    return [
      `in ${name} ${year}`,
      `in ${name === "May" ? name : `${name?.slice(0, 3)}.`} ${year}`,
      `in ${name}, ${year}`,
    ];
  const number = Number(date);
  return [
    `on ${number} ${name} ${year}`,
    `on ${name} ${number}, ${year}`,
    `on the ${number}th of ${name} ${year}`,
    `on ${value}`,
  ];
}

describe("a date that the tagger gives", () => {
  const check = (value: string, written: string | null): void => {
    for (const words of printed(value)) {
      expect(
        timexes(`They met ${words}.`, written).map((found) => found.value),
        words,
      ).toEqual([value]);
    }
  };
  it("reads as itself when it is printed, whatever the document's day", () => {
    fc.assert(
      fc.property(day, dct, fc.constantFrom(4, 7, 10), (number, written, length) => {
        check(dayString(number).slice(0, length), written);
      }),
    );
  });
  it("also when it comes from relative words", () => {
    fc.assert(
      fc.property(text, day, (words, number) => {
        for (const { value } of timexes(words, dayString(number))) {
          // four figures are a year from 1000 to 2199
          if (/^(?:1\d|2[01])\d\d(?:-\d\d){0,2}$/.test(value)) check(value, null);
        }
      }),
    );
  });
});

describe("a document written a week later", () => {
  const sentence = fc.constantFrom(
    ...["They met on Thursday.", "They will meet on Thursday.", "Last Friday they left.", "Next Monday they leave."],
    ...["They spoke Friday morning.", "This Tuesday they leave.", "A Sunday vote.", "At noon Saturday they met."],
    ...["It must end by Wednesday.", "Monday's storm killed two.", "Yesterday they left; tomorrow they return."],
    ...["Three days ago they met.", "Two weeks ago they met.", "At the weekend they met.", "Last week they met."],
  );
  it("names days of the week that lie exactly a week later", () => {
    const daysOf = (words: string, anchor: number) =>
      tag(tokenize(words), [{ start: 0, end: words.length }], anchor)
        .filter(isDating)
        .map(({ text: found, meaning }) => ({
          found,
          days: meaning.reading.days,
          others: (meaning.alternatives ?? []).map(dayNumber),
        }));
    fc.assert(
      fc.property(sentence, day, (words, anchor) => {
        const before = daysOf(words, anchor);
        expect(before.length).toBeGreaterThan(0);
        expect(daysOf(words, anchor + 7)).toEqual(
          before.map(({ found, days, others }) => ({
            found,
            days: { first: days.first + 7, last: days.last + 7 },
            others: others.map((each) => each + 7),
          })),
        );
      }),
      { numRuns: runs(300) },
    );
  });
  it("names a weekday that is one", () => {
    fc.assert(
      fc.property(
        fc.constantFrom("They met on Monday.", "They will meet on Monday.", "Last Monday they met."),
        day,
        (words, anchor) => {
          const [found] = tag(tokenize(words), [{ start: 0, end: words.length }], anchor).filter(isDating);
          const { year, month, day: date } = civil(found?.meaning.reading.days.first ?? 0);
          expect(new Date(Date.UTC(year, month - 1, date)).getUTCDay()).toBe(1);
        },
      ),
    );
  });
});
