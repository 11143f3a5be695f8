// The drawing of every mark, held as it was last looked at. After a change: npm run gallery, look, then npx vitest -u.

import { describe, expect, it } from "vitest";
import { chartTables, galleryPage, wordMarks } from "./gallery.tsx";

describe("the marks", () => {
  it("of the chart are drawn as they were", async () => {
    await expect(chartTables("light")).toMatchFileSnapshot("chart-marks.html");
  });

  it("beside words are drawn as they were", async () => {
    await expect(wordMarks("light")).toMatchFileSnapshot("word-marks.html");
  });

  it("differ between palettes in their colours alone", () => {
    const shapes = (palette: Parameters<typeof chartTables>[0]) =>
      chartTables(palette)
        .replace(/#[0-9a-f]{6}/g, "#")
        .replace(/\b[ldf]-(?=\w+-\d)/g, "");
    expect(shapes("dark")).toBe(shapes("light"));
    expect(shapes("forced colours")).toBe(shapes("light"));
  });

  it("have ids of their own on the page", () => {
    const ids = [...galleryPage().matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(galleryPage().match(/<section/g)).toHaveLength(3);
  });
});
