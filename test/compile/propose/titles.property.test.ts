// Any sentence: what its titles say stands there, in that order, and nothing that binds it is missing.

import fc from "fast-check";
import { expect, it } from "vitest";
import { titleFaults } from "../../bench/unseen/titles.ts";
import { runs } from "../../extent.ts";
import { compileQuickly } from "../helpers.ts";

const SUBJECTS = [
  "Armenia",
  "The Armenian president Anna Lund",
  "Not a single officer of Armenia",
  "Armenia and Norway",
];
const BESIDE = ["", ", which had lost two wars,", " (never a member)", ", sources say,", ", 48,", ", not Norway,"];
const VERBS = ["left", "did not leave", "allegedly left", "never joined", "has almost left", "was accused of leaving"];
const OBJECTS = [
  "the pact",
  "the talks of 2,500 delegates",
  "its base near the harbour of the old town",
  "the alliance that nobody else wanted to leave",
];
const TIMES = ["in 2012", "on 3 May 2014", "in March 2016", "before the war of 2008", "twice: in 2012 and in 2014"];
const ENDS = [
  "",
  ", according to NATO",
  ", two officials said",
  " and paid nothing for it",
  " unless NATO objected",
  ", and NATO did not in 2015",
  ", but only after long talks with no fewer than thirty other members of the alliance in the capital",
];
const LEADS = ["", "According to NATO, ", "Reportedly, ", "NATO said that ", "In fact ", "He said "];

const sentence = fc
  .tuple(...[LEADS, SUBJECTS, BESIDE, VERBS, OBJECTS, TIMES, ENDS].map((words) => fc.constantFrom(...words)))
  .map(([lead = "", subject = "", beside = "", verb = "", object = "", time = "", end = ""]) => {
    const text = `${lead}${subject}${beside} ${verb} ${object} ${time}${end}.`;
    return text.charAt(0).toUpperCase() + text.slice(1);
  });

it("a title has the words of its sentence in their order, and what binds them", () => {
  fc.assert(
    fc.property(sentence, (text) => {
      const { timeline } = compileQuickly({ "a.txt": `A report\n\n${text}\n`, "a.yaml": 'published: "2024-05-16"\n' });
      for (const { title, evidence, date } of timeline?.events ?? []) {
        const [passage] = evidence;
        if (passage === undefined) throw new Error("no evidence");
        const own = `A report\n\n${text}\n`;
        const { foreignWord, leftOut, leadingPronoun } = titleFaults(
          title,
          own,
          passage,
          new Set(),
          date,
          passage.time,
        );
        expect({ title, foreignWord, leftOut, leadingPronoun }).toEqual({
          title,
          foreignWord: false,
          leftOut: false,
          leadingPronoun: false,
        });
      }
    }),
    { numRuns: runs(300) },
  );
});
