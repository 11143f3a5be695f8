// Pages: what of them is text, where it stands, and what they say of themselves.

// @ts-expect-error jsdom brings no types along
import { JSDOM } from "jsdom";
import { describe, expect, it } from "vitest";
import type { Place } from "../../../src/build/add/incoming.ts";
import { expectMapped, linesOf, readOne, refusalOf } from "./helpers.ts";
import * as pages from "./pages.ts";

/** The text of an XPath, as a browser finds it. */
function finder(markup: string): (place: Place) => string {
  const { document } = new JSDOM(markup, { runScripts: undefined }).window;
  return (place) => {
    if (!("xpath" in place)) throw new Error("no place of a page");
    const node = document.evaluate(place.xpath, document, null, 9, null).singleNodeValue;
    return node?.textContent ?? `nothing at ${place.xpath}`;
  };
}

describe("a news page", () => {
  it("gives its article with headline, headings, lists and rows, and nothing around it", async () => {
    const page = await readOne("news.html", pages.NEWS);
    expect(linesOf(page)).toEqual([
      "Harbour treaty signed in Oslo",
      "By Ann Lee",
      pages.LEAD,
      `${pages.SECOND}[7] It was put off in 2020.³`,
      "What happened before",
      "2019: talks begin in Bergen",
      "2021: the parliament rejects a draft",
      "Steps",
      "Date | Step",
      "6 Jan 2022 | Delegations named",
      "8 Feb 2024 | Signature",
      pages.THIRD,
    ]);
  });

  it("says of itself what its markup says", async () => {
    const { facts, notes } = await readOne("news.html", pages.NEWS);
    expect(facts).toEqual({
      title: "Harbour treaty signed in Oslo",
      publisher: "Harbour Gazette",
      author: "Ann Lee",
      published: "2024-02-08",
      url: "https://gazette.example/sea/harbour-treaty",
      language: "en-GB",
    });
    expect(notes.join("\n")).toContain("struck-out words are left out, such as “called off”");
  });

  it("maps each stretch to the text node that a browser finds, and to the nearest id", async () => {
    const page = await readOne("news.html", pages.NEWS);
    expectMapped(page, finder(pages.NEWS));
    const at = page.text.indexOf("A first draft");
    const stretch = page.stretches.find(({ start, end }) => start <= at && at < end);
    expect(stretch?.place).toMatchObject({ id: "draft" });
  });
});

describe("saved pages", () => {
  it("of SingleFile say when and from where they were saved", async () => {
    const page = await readOne("saved.html", pages.SINGLE_FILE);
    expect(page.facts).toEqual({
      title: "Harbour treaty signed in Oslo",
      published: "2024-02-08",
      url: "https://gazette.example/sea/harbour-treaty?ref=home#top",
      language: "en",
      archived: { date: "2024-02-10" },
    });
    expect(linesOf(page)).toEqual(["Harbour treaty signed in Oslo", pages.LEAD, pages.SECOND, pages.THIRD]);
    expectMapped(page, finder(pages.SINGLE_FILE));
  });

  it("from a web archive say both addresses", async () => {
    const copy = "https://web.archive.org/web/20240301101500/https://gazette.example/sea/1";
    const { facts } = await readOne("copy.html", pages.SINGLE_FILE.replace(/url: \S+/, `url: ${copy}`));
    expect(facts).toMatchObject({ url: "https://gazette.example/sea/1", archived: { date: "2024-03-01", url: copy } });
  });

  it("of AMP give the article that has the page's address", async () => {
    const page = await readOne("amp.html", pages.AMP);
    expect(page.facts).toEqual({
      title: "Harbour treaty signed & sealed",
      publisher: "Harbour Gazette",
      author: "Ann Lee, Bo Ek",
      published: "2024-02-08",
      url: "https://gazette.example/sea/harbour-treaty",
      language: "en",
    });
    expect(linesOf(page)).toEqual(["Harbour treaty signed & sealed", pages.LEAD, pages.SECOND, pages.THIRD]);
  });

  it("with nothing but JSON-LD are read by it", async () => {
    const { facts } = await readOne("linked.html", pages.LINKED);
    expect(facts).toEqual({
      title: "Harbour treaty",
      publisher: "Harbour Gazette",
      published: "2024-02-08",
      url: "https://gazette.example/sea/1",
      language: "nb-NO",
    });
  });

  it("with wrong markup are read as browsers read them", async () => {
    const page = await readOne("old.htm", pages.MALFORMED);
    expect(linesOf(page)).toEqual([
      pages.LEAD,
      pages.SECOND,
      pages.THIRD,
      "1994 | The port opens",
      "2012 | The port is enlarged",
      "Not closed at all in 2014, said a speaker of the port & its owners – at “no cost”.",
    ]);
    expectMapped(page, finder(pages.MALFORMED));
  });

  it("without text say that a script makes it", async () => {
    expect(await refusalOf("app.html", pages.EMPTY)).toContain("is put there by a script, and none runs here");
  });
});

describe("pages of other shapes", () => {
  const body = (inner: string) => readOne("a.html", `<meta charset=utf-8><body>${inner}</body>`).then(linesOf);

  it.each([
    [
      "divisions for paragraphs",
      `<h1>T</h1><div>${pages.LEAD}</div><div>${pages.SECOND}</div>`,
      ["T", pages.LEAD, pages.SECOND],
    ],
    [
      "a table for layout",
      `<table><tr><td><a href=/>Home</a><br><a href=/w>World</a></td><td><h1>T</h1><p>${pages.LEAD}<p>${pages.SECOND}</td></tr></table>`,
      ["T", pages.LEAD, pages.SECOND],
    ],
    [
      "a chronology in short lines",
      "<main><h1>The harbour, year by year</h1><h2>1994</h2><ul><li><b>3 March:</b> the port opens.</li><li>5 May: a ship lands.</li></ul><h2>2012</h2><p>June: <a href=x>enlarged</a>.</p></main><footer>Contact us</footer>",
      [
        "The harbour, year by year",
        "1994",
        "3 March: the port opens.",
        "5 May: a ship lands.",
        "2012",
        "June: enlarged.",
      ],
    ],
    [
      "a live blog with short entries",
      `<main><h1>Live</h1><div><time>10:15</time><p>${pages.LEAD}</p></div><div><time>09:50</time><p>Ships wait.</p></div><div><time>09:20</time><p>${pages.SECOND}</p></div></main>`,
      ["Live", "10:15", pages.LEAD, "09:50", "Ships wait.", "09:20", pages.SECOND],
    ],
    [
      "an interview with short answers",
      `<article><h1>T</h1><p><b>Why now?</b></p><p>Because.</p><p><b>And the cost?</b></p><p>${pages.LEAD}</p><p>Yes.</p></article>`,
      ["T", "Why now?", "Because.", "And the cost?", pages.LEAD, "Yes."],
    ],
    [
      "an encyclopaedia with links to edit it",
      `<p>${pages.LEAD}<sup><a href=#1>[1]</a></sup></p><h2>History<span class="mw-editsection">[<a href=e>edit</a>]</span></h2><p>${pages.SECOND}</p>`,
      [`${pages.LEAD}[1]`, "History", pages.SECOND],
    ],
    [
      "a weblog's boxes below its entry",
      `<article><h1>Port closed</h1><div class="entry-content"><p>${pages.LEAD}</p><p>${pages.SECOND}</p><div class="sharedaddy"><h3>Share this:</h3><a href=x>Mail</a></div><div class="jp-relatedposts"><h3>Related</h3><p>A story of 2001 that is old.</p></div></div></article>`,
      ["Port closed", pages.LEAD, pages.SECOND],
    ],
    [
      "one sentence among teasers",
      "<nav><a href=1>Home</a></nav><article><h1>Port closed</h1><p>The port was closed on 8 February 2024 after a storm.</p></article><div><a href=2>Whales seen off Bergen by a fisherman</a> <a href=3>A lighthouse is sold</a></div>",
      ["Port closed", "The port was closed on 8 February 2024 after a storm."],
    ],
  ])("%s", async (_, inner, lines) => {
    expect(await body(inner)).toEqual(lines);
  });

  it.each([
    `<div id="cmp"><h2>We value your privacy</h2><p>We and our 843 partners store and access information on your device, such as cookies, and process personal data to serve personalised advertising.</p></div>`,
    `<main><p>Before you continue: with your consent we use cookies and similar identifiers for advertising. Read how our partners handle personal data.</p><table><tr><td>Purpose</td><td>Partners</td></tr></table></main>`,
  ])("that only ask for consent have no text", async (body) =>
    expect(await refusalOf("a.html", `<html lang="en"><body>${body}</body></html>`)).toMatch(
      /asks for consent to cookies/,
    ),
  );

  it("that ask for a subscription may have the beginning alone, and that is said", async () => {
    const page = (box: string) =>
      `<html><body><article><h1>Treaty</h1><p>The ministers signed the treaty in Oslo on 8 February 2024, after five years…</p>${box}</article></body></html>`;
    const [walled, free] = [`<div class="article-paywall"><p>Choose a plan.</p></div>`, `<div class="wall">Oslo</div>`];
    expect((await readOne("a.html", page(walled))).notes.join()).toContain("the beginning of its article only");
    expect((await readOne("a.html", page(free))).notes.join()).not.toContain("the beginning");
  });

  it("that report on such requests have one", async () => {
    const text = `The parliament in Oslo voted on 3 March 2024 on a law about cookies. Sites may no longer make consent a condition, and their partners have to delete personal data within a year. Critics of the law said that it would cost small papers half of their income, while its authors pointed to the sums that the largest firms had earned since the rules of 2018 came into force. The minister said that the vote was a good day for everybody who reads news, and for those who write it, too. The second chamber votes in May.`;
    const { text: read } = await readOne(
      "a.html",
      `<html><body><article><h1>New law</h1><p>${text}</p></article></body></html>`,
    );
    expect(read).toContain("The parliament in Oslo");
  });

  it("that only ask for scripts have no text", async () => {
    const why = await refusalOf(
      "a.html",
      "<h1>Just a moment</h1><p>Please enable JavaScript and cookies to continue to the page.</p><script></script>",
    );
    expect(why).toContain("none runs here");
  });
});

describe("the letters of a page", () => {
  it("are those of windows-1252, whatever Latin alphabet it declares", async () => {
    const { text, facts } = await readOne("hafen.html", pages.windowsPage());
    expect(text).toContain("Häfen – ein Vertrag\n");
    expect(text).toContain("3\u00a0000 €, sagte ein Sprecher: „Endlich“.");
    expect(facts.title).toBe("Häfen – ein Vertrag");
  });

  it("are those of the mark before them, whatever it declares", async () => {
    const { text } = await readOne("wide.html", pages.widePage());
    expect(text).toContain("Λιμάνι του Όσλο\n");
  });

  it.each([
    ["utf-8 without a declaration", Buffer.from(`<p>Ærø: ${pages.LEAD}`), "Ærø"],
    [
      "windows-1251",
      Buffer.concat([
        Buffer.from("<meta charset=windows-1251><p>"),
        Buffer.from([0xcf, 0xee, 0xf0, 0xf2]),
        Buffer.from(` ${pages.LEAD}`),
      ]),
      "Порт",
    ],
    ["UTF-16 without a mark", Buffer.from(`<html><p>Ærø: ${pages.LEAD}`, "utf16le"), "Ærø"],
    ["no declaration, and no UTF-8", Buffer.from(`<p>\xc6r\xf8: ${pages.LEAD}`, "latin1"), "Ærø"],
  ])("%s", async (_, bytes, word) => {
    expect((await readOne("page.html", new Uint8Array(bytes))).text).toContain(word);
  });

  it("are NFC, without soft hyphens and what nobody sees", async () => {
    const { text } = await readOne(
      "a.html",
      `<meta charset=utf-8><p>Cafe\u0301 a\u200bla mo\u00adde\ufeff, 10\u00a0000 and one. ${pages.LEAD}`,
    );
    expect(text.startsWith("Café ala mode, 10\u00a0000 and one.")).toBe(true);
    expect(text).toBe(text.normalize("NFC"));
  });
});

describe("a day of publication that the markup does not say", () => {
  const page = (line: string) =>
    `<html><body><article><h1>Harbour treaty signed</h1><div class="meta"><span>${line}</span></div><p>${pages.LEAD}</p><p>${pages.SECOND}</p></article></body></html>`;

  it("stays in the text as the line below the headline", async () => {
    const read = await readOne("a.html", page("Published 8 February 2024, 10:00"));
    expect(read.facts.published).toBeUndefined();
    expect(linesOf(read)[1]).toBe("Published 8 February 2024, 10:00");
  });
});

describe("facts that cannot be read without a guess", () => {
  const published = async (content: string) =>
    (await readOne("a.html", `<meta property="article:published_time" content="${content}"><p>${pages.LEAD}`)).facts
      .published;

  it.each([
    ["02/08/2024", undefined],
    ["1970-01-01T00:00:00Z", undefined],
    ["2024-02-31", undefined],
    ["yesterday", undefined],
    ["25/12/2023", "2023-12-25"],
    ["08.02.2024", "2024-02-08"],
    ["Thu, 08 Feb 2024 23:59:00 GMT", "2024-02-08"],
    ["February 8, 2024", "2024-02-08"],
    ["20240208", "2024-02-08"],
    ["2024-02", "2024-02"],
  ])("a day written %s is %s", async (content, day) => {
    expect(await published(content)).toBe(day);
  });
});
