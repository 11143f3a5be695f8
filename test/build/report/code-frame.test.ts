// Diagnostics as a person reads them.

import { describe, expect, it } from "vitest";
import { formatDiagnostic } from "../../../src/build/report/code-frame.ts";
import type { Diagnostic } from "../../../src/model/diagnostic.ts";

const fault = (start: number, end: number, line: number, column: number): Diagnostic => ({
  severity: "error",
  code: "quote-not-found",
  message: "the quote is not there",
  file: "a.yaml",
  line,
  column,
  span: { start, end },
  hint: "look again",
});

describe("formatDiagnostic", () => {
  it("shows place, message, the line with its marks, and the hint", () => {
    expect(formatDiagnostic(fault(16, 20, 2, 8), "title: x\nquote: none")).toBe(
      [
        "a.yaml:2:8 error [quote-not-found]",
        "  the quote is not there",
        "  2 | quote: none",
        "    |        ^^^^",
        "  hint: look again",
      ].join("\n"),
    );
  });

  it("cuts a long line around the place", () => {
    const text = `${"word ".repeat(100)}HERE${" word".repeat(100)}`;
    const lines = formatDiagnostic(fault(500, 504, 1, 501), text).split("\n");
    expect(lines[2]).toMatch(/^ {2}1 \| ….*HERE.*…$/);
    const [shown = "", marks = ""] = lines.slice(2, 4);
    expect(shown.slice(marks.indexOf("^"), marks.lastIndexOf("^") + 1)).toBe("HERE");
  });

  it("marks only the first line of what runs over several", () => {
    const lines = formatDiagnostic(fault(0, 9, 1, 1), "abc\ndefgh").split("\n");
    expect(lines[3]).toBe("    | ^^^");
  });

  it("shows an empty first line as such", () => {
    expect(
      formatDiagnostic(fault(0, 1, 1, 1), "\nsecond")
        .split("\n")
        .slice(2, 4),
    ).toEqual(["  1 | ", "    | ^"]);
  });

  it("looks at no more of a text than it shows", () => {
    const text = "In 2005 they met. ".repeat(200_000);
    for (let at = 0; at < 20_000; at += 1) formatDiagnostic(fault(18 * at, 18 * at + 4, 1, 18 * at + 1), text);
  });

  it("keeps control characters of a file's name from the terminal, and those that turn the writing", () => {
    const whole: Diagnostic = { severity: "error", code: "x", message: "a\u202eb", file: "a\u001b[31m\nb.txt" };
    expect(formatDiagnostic(whole)).toBe("a\ufffd[31m b.txt error [x]\n  a\ufffdb");
  });

  it("does without a frame where there is no text or no place", () => {
    expect(formatDiagnostic(fault(0, 1, 1, 1)).split("\n")).toHaveLength(3);
    const whole: Diagnostic = { severity: "warning", code: "empty-file", message: "empty", file: "a.txt" };
    expect(formatDiagnostic(whole, "x")).toBe("a.txt warning [empty-file]\n  empty");
  });

  it("has colours only when they are asked for, and never the document's own control characters", () => {
    const text = "\u001b[31mred";
    expect(formatDiagnostic(fault(0, 4, 1, 1), text)).not.toContain("\u001b");
    expect(formatDiagnostic(fault(0, 4, 1, 1), text, { color: true })).toContain("\u001b[31m");
  });
});
