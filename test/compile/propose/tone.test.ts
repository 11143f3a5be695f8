// The tone of a proposed event: words that the passage denies give it none.

import { expect, it } from "vitest";
import { sourceFile } from "../../../src/compile/compile.ts";
import { decodeSettings } from "../../../src/compile/curation/settings.ts";
import { toneOf } from "../../../src/compile/propose/classify.ts";
import { decode } from "../../../src/compile/text/source.ts";

const DOMAIN = `embed: {name: tea-timeline}
actors: [{id: assam, name: Assam, kind: state, aliases: [Assam]}]
tones:
  - {id: accord, name: Accord, mark: circle, words: [sign|signed, agree*|treaty, joined]}
  - {id: dispute, name: Dispute, mark: diamond, outweighs: true, words: [accus*|attack*, refus*, no longer]}
  - {id: even, name: Even, mark: square}
`;
const { domain } = decodeSettings(decode(sourceFile("timeline.yaml", DOMAIN)), []);
const toneIn = (title: string, passage = title) => toneOf(title, passage, domain);

it.each([
  ["Assam did not sign the paper", "even"],
  ["Neither Assam nor Norway signed the paper", "even"],
  ["Assam hasn’t yet signed", "even"],
  ["Assam left without any agreement", "even"],
  ["Assam signed no treaty", "even"],
  ["Assam reports a loss and accuses nobody", "even"],
  ["Nobody in Assam was attacked", "even"],
  ["Assam never joined", "even"],
])("a word that is denied: %s", (title, tone) => {
  expect(toneIn(title)).toBe(tone);
});

it.each([
  ["Assam did not wait, and signed", "accord"],
  ["Assam did not wait and signed", "accord"],
  ["Assam not only signed, it paid", "accord"],
  ["Assam signed no later than Norway", "accord"],
  ["Assam no longer pays", "dispute"],
  ["Assam did not sign; it attacked the port", "dispute"],
  ["Assam did not sign in May but joined in June", "accord"],
  ["Assam, which is not large, signed", "accord"],
])("a word that another negation stands near: %s", (title, tone) => {
  expect(toneIn(title)).toBe(tone);
});

it("asks the passage where the title affirms nothing", () => {
  expect(toneIn("Assam did not sign", "Assam did not sign. It accused Norway.")).toBe("dispute");
});
