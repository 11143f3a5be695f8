// Sentences of other scripts end at their own full stops.

import { expect, it } from "vitest";
import { splitSentences } from "../../../src/compile/text/sentences.ts";

it.each([
  ["Սա թեստ է։ Եվս մեկը։ 6 սեպտեմբերի", ["Սա թեստ է։", "Եվս մեկը։", "6 սեպտեմբերի"]],
  ["今日は。明日は！来る。", ["今日は。", "明日は！", "来る。"]],
  ["「行く。」と言った。終わり", ["「行く。」", "と言った。", "終わり"]],
  ["यह है। वह है।", ["यह है।", "वह है।"]],
  ["ما هذا؟ هذا كتاب۔ نعم", ["ما هذا؟", "هذا كتاب۔", "نعم"]],
])("%s", (text, sentences) => {
  expect(splitSentences(text, { start: 0, end: text.length }).map(({ start, end }) => text.slice(start, end))).toEqual(
    sentences,
  );
});
