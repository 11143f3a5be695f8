// Full dates.

import { describe, expect, it } from "vitest";
import { read } from "../read.ts";

describe("day", () => {
  it("a day may stand before or after its month", () => {
    expect(read("They met on 6 September 2012.")).toEqual(["6 September 2012 = 2012-09-06 (day)"]);
    expect(read("They met on September 6, 2012, in Yerevan.")).toEqual(["September 6, 2012 = 2012-09-06 (day)"]);
    expect(read("On the 6th of September, 2012 they met.")).toEqual(["the 6th of September, 2012 = 2012-09-06 (day)"]);
    expect(read("They met on Sept. 6, 2012.")).toEqual(["Sept. 6, 2012 = 2012-09-06 (day)"]);
  });
  it("words may be glued, as in a caption", () => {
    expect(read("A conference in Yerevan, 6Sept2012.")).toEqual(["6Sept2012 = 2012-09-06 (day)"]);
  });
  it("no-break spaces are spaces", () => {
    expect(read("On 6\u00a0September\u00a02012 they met.")).toEqual(["6\u00a0September\u00a02012 = 2012-09-06 (day)"]);
  });
  it("figures alone are read where they can mean only one day", () => {
    expect(read("Signed 2012-09-06 in Yerevan.")).toEqual(["2012-09-06 = 2012-09-06 (day)"]);
    expect(read("Signed 06.09.2012 in Yerevan.")).toEqual(["06.09.2012 = 2012-09-06 (day)"]);
  });
  it("a day that the calendar lacks is not one; its month still is", () => {
    expect(read("On 31 April 2016 nothing happened.")).toEqual(["April 2016 = 2016-04 (month)"]);
  });
  it("the document's date does not matter", () => {
    expect(read("They met on 6 September 2012.", "2024-02-08")).toEqual(["6 September 2012 = 2012-09-06 (day)"]);
  });

  it("a day of the week belongs to the day beside it", () => {
    expect(read("Held on Tuesday, March 6, 2012.", "2017-02-27")).toEqual([
      "Tuesday, March 6, 2012 = 2012-03-06 (day)",
    ]);
  });
  it("hyphens and an abbreviated day of the week belong to the day", () => {
    expect(read("14-Mar-2014")).toEqual(["14-Mar-2014 = 2014-03-14 (day)"]);
    expect(read("Fri, 14 Mar 2014")).toEqual(["Fri, 14 Mar 2014 = 2014-03-14 (day)"]);
    expect(read("The Sun, a newspaper, said so.")).toEqual([]);
  });
});
