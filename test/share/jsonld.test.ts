import { describe, expect, test } from "vitest";
import { edtf } from "../../src/model/date.ts";
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
interface List {
  numberOfItems: number;
  itemListElement: { position: number; item: Item }[];
}
const list = toJsonLd(timeline) as unknown as List;
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
    expect(item("planning-2002")).toMatchObject({ startDate: "2002" });
    expect(item("planning-2002").endDate).toBeUndefined();
  });

  test("what lasted begins and ends no finer than it is known to, and about is no day", () => {
    const made = (on: string, lasts: boolean) => {
      const event = { ...timeline.events[0]!, date: edtf(on), lasts };
      const [only] = (toJsonLd({ ...timeline, events: [event] }) as unknown as List).itemListElement;
      return [only!.item.startDate, only!.item.endDate];
    };
    expect(made("2005/2010", true)).toEqual(["2005", "2010"]);
    expect(made("2005~/2010-05", true)).toEqual([undefined, "2010-05"]);
    expect(made("2005/..", true)).toEqual(["2005", undefined]);
    expect(made("2012-03-04~", false)).toEqual([undefined, undefined]);
    expect(made("2005/2010", false)).toEqual([undefined, undefined]);
    expect(made("2011-22", false)).toEqual([undefined, undefined]);
  });

  test("a document's title is its headline only where its source gave it", () => {
    const [document] = timeline.documents;
    const made = (titleBy: "source" | "editor") =>
      JSON.stringify(toJsonLd({ ...timeline, documents: [{ ...document!, titleBy }] }));
    expect(made("source")).toContain('"headline"');
    expect(made("editor")).not.toContain('"headline"');
  });

  test("a quotation covers what its own words say, and a place is no actor", () => {
    const event = { ...timeline.events[0]!, date: edtf("1992-05-01"), told: edtf("1992"), places: ["nato"] };
    const [only] = (toJsonLd({ ...timeline, events: [event] }) as unknown as List).itemListElement;
    expect(only!.item).toMatchObject({ startDate: "1992-05-01", location: [{ name: "NATO" }] });
    expect(only!.item.subjectOf[0]?.temporalCoverage).toBe("1992");
  });

  test("an event without actors is about nobody", () => {
    const event = { ...timeline.events[0]!, actors: [] };
    const [only] = (toJsonLd({ ...timeline, events: [event] }) as unknown as List).itemListElement;
    expect(only!.item).not.toHaveProperty("about");
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
