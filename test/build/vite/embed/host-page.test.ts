// The page that shows the embed, made of any record.

import { describe, expect, it } from "vitest";
import { hostPage } from "../../../../src/build/vite/embed/host-page.ts";
import { timeline } from "../../../fixtures/timeline.ts";

const RECORD = {
  ...timeline,
  title: "Ships & <Seas>",
  span: { start: "1900-03-01", end: "1920-01-01" },
  domain: { ...timeline.domain, embed: { name: "ships-line" } },
};

describe("host.html", () => {
  const page = hostPage(RECORD);

  it("has the record's own names and words, and no others", () => {
    for (const part of ["<ships-line ", "</ships-line>", "data-ships-line", 'src="./embed/ships-line.js"'])
      expect(page).toContain(part);
    expect(page).toContain("<h1>Ships &amp; &lt;Seas&gt;</h1>");
    expect(page).toContain('view="1910/1915"');
    expect(page).toContain('actors=csto"');
    expect(page).toContain('title="Ships &amp; &lt;Seas&gt;: CSTO"');
    expect(page).not.toMatch(/armenia-timeline|\{[a-z ]+\}/);
  });

  it("is not made of a template that asks for what there is not", () => {
    expect(() => hostPage(RECORD, "<p>{colour}</p>")).toThrow("{colour}");
  });
});
