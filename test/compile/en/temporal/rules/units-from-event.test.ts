// Five days after the vote: counted from the day on which the text tells the vote.

import { describe, expect, it } from "vitest";
import { read, timex3 } from "../read.ts";

const DCT = "2025-03-27";
const dates = (text: string): string[] =>
  read(text, DCT)
    .filter((each) => each.includes("units-from-event"))
    .map((each) => each.replace(/^.* = (\S+) .*$/, "$1"));

describe("units-from-event", () => {
  it.each([
    ["The government endorsed the bill on January 9. Five days after the vote, they signed.", ["2025-01-14"]],
    ["The government endorsed the bill on January 9. A week before the vote Norway had warned it.", ["2025-01-02"]],
    ["Norway and Sweden signed the treaty on 3 March. Two days after the signing the ministers met.", ["2025-03-05"]],
    ["Gunmen stormed and attacked the port on 3 March. Three days after the attack it opened.", ["2025-03-06"]],
    ["The ministers met in Oslo on 3 March. A week after the Oslo meeting they wrote a letter.", ["2025-03-10"]],
    ["The coalition withdrew on 3 March. Ten days following its withdrawal the port opened.", ["2025-03-13"]],
    ["The premier resigned on 3 March. Two days prior to his resignation he had denied it.", ["2025-03-01"]],
    ["The quake struck on 5 February. A month after the earthquake schools opened.", ["2025-03"]],
    [
      "Parliament voted on 9 January. Five days after the vote they signed. Two days before the vote they had met.",
      ["2025-01-14", "2025-01-07"],
    ],
  ])("%s", (text, expected) => {
    expect(dates(text)).toEqual(expected);
  });

  it("where no sentence tells it, or two do, the words are a length of time alone", () => {
    expect(dates("The minister resigned on 3 March. Five days after the vote, they signed.")).toEqual([]);
    expect(dates("They voted on 3 March. They voted again on 9 March. Five days after the vote, they signed.")).toEqual(
      [],
    );
    expect(dates("They met in Oslo on 3 March. Two days after the Riga meeting they wrote.")).toEqual([]);
    expect(dates("They voted in March. Five days after the vote, they signed.")).toEqual([]);
    expect(dates("They voted on 3 March. Several days after the vote, they signed.")).toEqual([]);
  });

  it("TimeML marks the length", () => {
    const text = "They voted on 3 March. Five days after the vote, they signed.";
    expect(timex3(text, DCT)).toEqual(["3 March = 2025-03-03", "Five days = P5D DURATION"]);
  });
});
