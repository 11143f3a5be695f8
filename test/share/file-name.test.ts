import { expect, test } from "vitest";
import { eventsFile, slug } from "../../src/share/file-name.ts";

test("a file says whose events are in it, and how many of them", () => {
  expect(eventsFile("Harbour Strikes", 60, 60, "csv")).toBe("harbour-strikes-events.csv");
  expect(eventsFile("Harbour Strikes", 11, 60, "ics")).toBe("harbour-strikes-11-of-60-events.ics");
});

test("a title becomes a name that every file system takes", () => {
  expect(slug("Été: 1992–2024 / “x”")).toBe("ete-1992-2024-x");
  expect(slug("Հայաստան")).toBe("timeline");
  expect(slug("../../etc")).toBe("etc");
});
