// Reading sentences one after another gives what reading each of them alone does, and nothing is kept from other texts.

import { expect, it } from "vitest";
import { quotedSpans } from "../../../src/compile/en/grammar/tokens.ts";
import { makeReader } from "../../../src/compile/propose/reading.ts";
import { readDocument } from "../../../src/compile/stages/document-stage.ts";
import { readable } from "../../../src/compile/text/document.ts";
import { within } from "../../../src/compile/text/spans.ts";
import { SEEDS, SETTINGS, seed } from "../helpers.ts";

const parts = (id: string) => {
  const document = readDocument(id, `${id}.txt`, seed(`${id}.txt`), null, SETTINGS.domain);
  return { document, sentences: readable(document), read: makeReader(document) };
};

it.each(SEEDS)("a sentence of %s is read the same alone", (id) => {
  const { document, sentences, read } = parts(id);
  for (const sentence of sentences) {
    const times = within(document.expressions, sentence);
    const { tokens, clauses, text } = read(sentence, times);
    const alone = makeReader(document)(sentence, times);
    expect({ tokens, clauses, text }).toEqual({ tokens: alone.tokens, clauses: alone.clauses, text: alone.text });
    expect(tokens.map(({ lower }) => lower)).toEqual(
      tokens.map(({ text: word }) => word.toLowerCase().replaceAll("’", "'")),
    );
  }
});

it.each([
  ["He said: ‘Norway’s plan is ready,’ and left.", ["‘Norway’s plan is ready,’"]],
  ["“It’s Oslo’s,” she said of the officials’ visit.", ["“It’s Oslo’s,”"]],
  ["'We won't leave,' he said; 'we can't.'", ["'We won't leave,'", "'we can't.'"]],
  ["Norway's officials' visit to Oslo's harbour", []],
])("an apostrophe is no quotation mark: %s", (text, quoted) => {
  const spans = quotedSpans(text, { start: 0, end: text.length });
  expect(spans.map(({ start, end }) => text.slice(start, end))).toEqual(quoted);
});
