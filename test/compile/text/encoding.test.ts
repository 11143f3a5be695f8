// Traces of a wrong decoding: warned of once, where the first of them stands, with what it should be.

import { describe, expect, it } from "vitest";
import { compileQuickly, eventYaml } from "../helpers.ts";

const warnings = (text: string) =>
  compileQuickly({ "a.txt": text }).diagnostics.filter(({ code }) => code === "suspect-encoding");

describe("a text that was decoded wrongly", () => {
  it.each([
    [
      "an apostrophe read twice",
      "NATO\u00e2\u20ac\u2122s envoy spoke on 12\u00e2\u20ac\u201c14 May.",
      5,
      /"â€™" stands here for "’"/,
    ],
    ["a dash read twice", "NATO met \u00e2\u20ac\u201d twice.", 10, /for "—"/],
    ["a letter read twice", "The caf\u00c3\u00a9 of NATO.", 8, /"Ã©" stands here for "é"/],
    ["a sign read twice", "It cost \u00c2\u00a35.", 9, /"Â£" stands here for "£"/],
    ["words of another script", "\u00d0\u00a0\u00d0\u00be\u00d1\u0081 met.", 1, /for "Рос"/],
    ["control characters", "NATO\u0092s \u0093plan\u0094 began.", 5, /U\+0092 stands here for "’"/],
    ["lost characters", "NATO\ufffds plan.", 5, /U\+FFFD stands here: a character was lost/],
    ["code of a page", "NATO&#8217;s plan.", 5, /"&#8217;" stands here for "’"/],
    ["tags", "<p>NATO met.</p>", 1, /"<p>" stands here: it is left over from the code of a page/],
    ["a tag with attributes", "NATO <a href='x'>met</a>.", 6, /left over from the code/],
    ["code with a name", "Talks &amp; more.", 7, /"&amp;" stands here for "&"/],
  ])("%s", (_, text, column, message) => {
    const found = warnings(`${text}\n\nAnd again: ${text}\n`);
    expect(found).toMatchObject([{ severity: "warning", file: "a.txt", line: 1, column }]);
    expect(found[0]?.message).toMatch(message);
  });

  it("is named in a curation, too", () => {
    const yaml = `title: NATO\u00e2\u20ac\u2122s plan\nevents:\n${eventYaml("met", "NATO met in 2005.")}`;
    const { diagnostics } = compileQuickly({ "a.txt": "NATO met in 2005.", "a.yaml": yaml });
    expect(diagnostics).toMatchObject([{ code: "suspect-encoding", file: "a.yaml", line: 1, column: 12 }]);
  });

  it.each([
    "“CAFÉ” and “IRMÃ” met in SÃO PAULO.",
    "À «Paris», naïve Ångström, Ö.",
    "a < b, b > a, x <y> z, <name>",
    "Q&A; R&D, AT&T and a & b.",
    "Ինչպե՞ս ես։ Москва.",
    "line\u0085break",
  ])("and not where it is right: %s", (text) => {
    expect(warnings(text)).toEqual([]);
  });
});
