import { describe, expect, test } from "vitest";
import { scriptSafe, toJsonLd } from "../../src/share/jsonld.ts";
import { timeline } from "../fixtures/timeline.ts";

interface Item {
  "@id": string;
  name: string;
  startDate?: string;
  keywords?: string;
  endDate?: string;
  subjectOf: { text: string; temporalCoverage: string; citation: Record<string, unknown> }[];
}
const list = toJsonLd(timeline) as unknown as {
  numberOfItems: number;
  itemListElement: { position: number; item: Item }[];
};
const item = (id: string) => list.itemListElement.find(({ item }) => item["@id"] === `#event-${id}`)!.item;

describe("for machines", () => {
  test("a list of all events, in order", () => {
    expect(list.numberOfItems).toBe(9);
    expect(list.itemListElement.map(({ position }) => position)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9]);
  });

  test("an unreviewed event has a keyword for it, the others have none", () => {
    expect(item("commission-2016").keywords).toBe("unreviewed");
    expect(list.itemListElement.filter(({ item }) => "keywords" in item)).toHaveLength(1);
  });

  test("a start date is given only where it is sure, and no finer than it is", () => {
    expect(item("rasmussen-2012").startDate).toBe("2012-09-06");
    expect(item("exercises-refused-2023").startDate).toBe("2023");
    expect(item("ipap-2005").startDate).toBeUndefined();
    expect(item("contingent-2011").startDate).toBeUndefined();
    expect(item("envoy-recalled").startDate).toBeUndefined();
    expect(item("planning-2002")).toMatchObject({ startDate: "2002-01-01" });
    expect(item("planning-2002").endDate).toBeUndefined();
  });

  test("each quotation carries the width of the date and cites its article", () => {
    const [quotation] = item("envoy-recalled").subjectOf;
    expect(quotation?.temporalCoverage).toBe("../2024-02-08");
    expect(quotation?.citation).toEqual({
      "@type": "NewsArticle",
      headline: "Zakharova says Russia and Armenia remain allies",
      inLanguage: "en",
      publisher: { "@type": "Organization", name: "ARKA News Agency" },
      datePublished: "2024-02-08",
      url: "https://arka.am/en/news/politics/zakharova",
    });
    expect(item("relations-1992").subjectOf[0]?.citation).not.toHaveProperty("datePublished"); // it is uncertain
    expect(item("ipap-2005").subjectOf).toHaveLength(2);
  });

  test("no text can close the script element that holds it", () => {
    const made = scriptSafe({ name: "</script><!-- & \u2028" });
    expect(made).not.toMatch(/[<>&\u2028]/);
    expect(JSON.parse(made)).toEqual({ name: "</script><!-- & \u2028" });
  });
});
