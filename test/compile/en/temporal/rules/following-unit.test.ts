// The next, the following and that very unit, seen from the time named before.

import { describe, expect, it } from "vitest";
import { timex3 } from "../read.ts";

const follows = (named: string, words: string): string | undefined =>
  timex3(`They met ${named}. ${words}`, "2024-02-08")[1];

describe("following-unit", () => {
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
  it("without a time named before nobody knows which", () => {
    expect(timex3("That month they left.", "2024-02-08")).toEqual(["That month = PAST_REF"]);
  });
});
