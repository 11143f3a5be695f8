// Events whose passage names no actor of the domain.

import { describe, expect, it } from "vitest";
import { compileTexts, eventsIn } from "../helpers.ts";

const unnamedIn = (paragraph: string): string[] =>
  eventsIn(paragraph)
    .filter(({ actors }) => actors.length === 0)
    .map(({ date, title }) => `${date.edtf} ${title}`);

/** The first paragraph is somebody else's news, so that the second is no lead. */
const below = (sentence: string): string[] => unnamedIn(`Armenia joined the exercise on 14 May 2024.\n\n${sentence}`);

describe("a dated statement about nobody whom the domain knows", () => {
  it.each([
    ["The bridge collapsed on 3 May 2004, killing twelve.", "2004-05-03 The bridge collapsed, killing twelve"],
    ["In 2011 a fire destroyed the archive.", "2011 A fire destroyed the archive"],
    ["The dam was finished in March 2007.", "2007-03 The dam was finished"],
    ["Prices fell by 11 percent in 2012.", "2012 Prices fell by 11 percent"],
    ["The ferry did not sail on 2 May 2023.", "2023-05-02 The ferry did not sail"],
    ["The chapel burned down in 1931 and was rebuilt in 1934.", "1934 The chapel was rebuilt"],
    [
      "The festival of 2020 was to be held in May but was cancelled on 2 April 2020.",
      "2020-04-02 The festival of 2020 was cancelled",
    ],
  ])("%s", (sentence, told) => {
    expect(below(sentence)).toContain(told);
  });

  it.each([
    ["a state", "The bridge was narrow in 2004."],
    ["a habit", "By 2014 the line carried 300,000 passengers a year."],
    ["a plan", "The bridge was to be closed in 2004."],
    ["a claim", "The bridge collapsed in 2004, a driver said."],
    ["hearsay", "The bridge reportedly collapsed in 2004."],
    ["an opinion", "We closed the bridge in 2004."],
    ["words to the reader", "You signed up in our shop in May 2004."],
    ["what is quoted", "“The bridge collapsed in 2004.”"],
    ["somebody left open", "It collapsed in 2004."],
    ["nobody", "No train has stopped here since 1997."],
    ["what began and goes on", "The line has run at a loss since 1997."],
    ["a participle", "Not to be confused with the Rowing Club, founded in 1902."],
    ["a thought", "A reader believed in 2004 that the bridge was closed."],
    ["another's day", "The minutes (14 May 2003) were read."],
    ["a question", "Did the bridge collapse in 2004?"],
    ["a condition", "If the bridge had collapsed in 2004, the town would have gone."],
    ["the day of a report further down", "The bridge collapsed."],
  ])("not %s", (_, sentence) => {
    expect(below(sentence)).toEqual([]);
  });
});

describe("the day of a document", () => {
  it("dates what a report opens with", () => {
    expect(unnamedIn("A fire destroyed the old grain store and two houses beside the river.")).toEqual([
      "2024-05-16~ A fire destroyed the old grain store and two houses beside the river",
    ]);
  });

  it("does not date a scene", () => {
    expect(
      unnamedIn("A woman unlocks the waiting room at the mill and sweeps the platform as her mother did."),
    ).toEqual([]);
  });
});

describe("entries", () => {
  const entriesOf = (text: string) =>
    compileTexts({ "a.txt": `A chronology\n\n${text}\n`, "a.yaml": 'published: "2024-05-16"\n' }).timeline?.events ??
    [];

  it("tell in the present what is over", () => {
    const [, second] = entriesOf(
      "3 May 2004: Armenia joins the pact.\n5 June 2004: The first exercise is cancelled.\n",
    );
    expect(second).toMatchObject({ actors: [], title: "The first exercise is cancelled" });
  });

  it("tell no other day than their own", () => {
    expect(
      entriesOf(
        "3 May 2004: Armenia joins the pact.\n5 June 2004: For comparison: the storm of 1 May 1992 felled the mast.\n",
      ),
    ).toHaveLength(1);
  });
});

describe("the lane of events without actors", () => {
  const record = (lanes: string, text = "Norway left in 2004.\n\nThe bridge collapsed on 3 May 2004.") =>
    compileTexts({
      "a.txt": `A report\n\n${text}`,
      "timeline.yaml": `embed: {name: small-timeline}
actors: [{id: norway, name: Norway, kind: state, aliases: [Norway]}, {id: others, name: Else, kind: state, aliases: [Else]}]
lanes: ${lanes}
categories: [{id: event, name: event, default: true}]
tones: [{id: neutral, name: Neutral, mark: square}]
`,
    }).timeline?.domain.lanes.map(({ id, actors }) => `${id}: ${actors.join()}`);

  it.each([
    ["is the domain's own last one", "[norway, {id: rest, name: Rest}]", ["norway: norway", "rest: "]],
    ["is one of its own where no lane takes all others", "[norway]", ["norway: norway", "others: "]],
    [
      "is below one that takes all others and is not the last",
      "[{id: rest, name: Rest}, norway]",
      ["norway: norway", "others: "],
    ],
  ])("%s", (_, lanes, expected) => {
    expect(record(lanes)).toEqual(expected);
  });

  it("has an id that no other lane has", () => {
    expect(record("[norway, others]", "Norway and Else left in 2004.\n\nThe bridge collapsed on 3 May 2004.")).toEqual([
      "norway: norway",
      "others: others",
      "others-2: ",
    ]);
  });

  it("is not there without such events", () => {
    expect(record("[norway]", "Norway left in 2004.")).toEqual(["norway: norway"]);
  });
});
