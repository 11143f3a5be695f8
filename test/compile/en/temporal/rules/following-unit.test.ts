// The next, the following and that very unit, seen from the time named before.

import { describe, expect, it } from "vitest";
import { timex3, values } from "../read.ts";

const follows = (named: string, words: string): string | undefined =>
  timex3(`They met ${named}. ${words}`, "2024-02-08")[1];

describe("following-unit", () => {
  it.each([
    ["Sweden had lifted its veto three days earlier. The following day Norway protested.", "2024-07-23"],
    ["Three days earlier Sweden had lifted its veto. The next day Norway protested.", "2024-07-23"],
    ["Sweden had lifted its veto on 3 July. The following day Norway protested.", "2024-07-23"],
    ["Talks had been held in Oslo the day before. The following day Norway protested.", "2024-07-23"],
    ["Sweden lifted its veto on 26 July. The following day Norway protested.", "2024-07-27"],
  ])("what had happened before is the background of what follows: %s", (text, day) => {
    const found = values(`The union approved the money on 22 July. ${text}`, "2024-08-15");
    expect(found.at(-1)).toBe(day);
  });
  it("a story that begins with what had happened goes on from it", () => {
    expect(values("Talks had begun on 3 July. The following day they ended.", "2024-08-15")).toEqual([
      "2024-07-03",
      "2024-07-04",
    ]);
    expect(values("He had fled in June 1998 and returned later that year.", "2000-01-28")).toEqual(["1998-06", "1998"]);
  });
  it("the next and the following day", () => {
    expect(follows("on 30 April 2012", "The next day they left.")).toBe("The next day = 2012-05-01");
    expect(follows("on 30 April 2012", "The following day they left.")).toBe("The following day = 2012-05-01");
  });
  it("weeks, months, years", () => {
    // 2012-05-03 lies in week 18
    expect(follows("on 3 May 2012", "The following week they left.")).toBe("The following week = 2012-W19");
    expect(follows("in December 2012", "The following month they left.")).toBe("The following month = 2013-01");
    expect(follows("in 2012", "The following year they left.")).toBe("The following year = 2013");
    expect(follows("in 2012", "The preceding year they had called.")).toBe("The preceding year = 2011");
  });
  it("that unit is the one named", () => {
    expect(follows("in May 2012", "They left that month.")).toBe("that month = 2012-05");
    expect(follows("on 3 May 2012", "They left the same year.")).toBe("the same year = 2012");
    expect(follows("on 3 May 2012", "That evening they left.")).toBe("That evening = 2012-05-03TEV TIME");
    expect(follows("in 2012", "That summer they left.")).toBe("That summer = 2012-SU");
  });
  it("a day of the week", () => {
    // 2012-05-03 is a Thursday; the Saturday after it is the 5th
    expect(follows("on 3 May 2012", "The following Saturday they left.")).toBe("The following Saturday = 2012-05-05");
  });
  it("the previous day of the week, seven days before one that was named", () => {
    // 2024-02-08 is a Thursday, so the Friday is the 2nd
    expect(timex3("Sales fell on Friday. They had risen from the previous Friday.", "2024-02-08")).toEqual([
      "Friday = 2024-02-02",
      "the previous Friday = 2024-01-26",
    ]);
  });
  it("without a time named before nobody knows which", () => {
    expect(timex3("That month they left.", "2024-02-08")).toEqual(["That month = PAST_REF"]);
  });
});
