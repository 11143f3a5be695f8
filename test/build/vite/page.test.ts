import { describe, expect, it } from "vitest";
import { type PageContent, writePage } from "../../../src/build/vite/page.ts";
import { DARK, LIGHT } from "../../../src/ui/parts/palette.ts";

const PAGE = `<!doctype html><html lang="en"><head><title>Timeline</title></head>
<body><div id="timeline" class="bt-root"></div><script type="module" src="/src/main.tsx"></script></body></html>`;

const content = (over: Partial<PageContent> = {}): PageContent => ({
  language: "en-GB",
  title: "Two & more",
  description: 'A "record"',
  record: "<ol><li>1994</li></ol>",
  data: { version: 1 },
  linkedData: { "@type": "Dataset" },
  ...over,
});

describe("writePage", () => {
  it("puts the record inside the root, before the data", () => {
    const html = writePage(PAGE, content());
    expect(html).toContain('<div id="timeline" class="bt-root"><ol><li>1994</li></ol></div>');
    expect(html.indexOf("</ol>")).toBeLessThan(html.indexOf('id="timeline-data"'));
  });

  it("says the language of its words", () => {
    expect(writePage(PAGE, content())).toContain('<html lang="en-GB">');
  });

  it("escapes what goes into the title and the attributes", () => {
    const html = writePage(PAGE, content());
    expect(html).toContain("<title>Two &amp; more</title>");
    expect(html).toContain('<meta name="description" content="A &quot;record&quot;" />');
    expect(html).toContain('<meta property="og:title" content="Two &amp; more" />');
  });

  it("names the picture of a link's preview, absolutely where the build knows the page's address", () => {
    const relative = writePage(PAGE, content({ picture: "social.png" }));
    expect(relative).toContain('<meta property="og:image" content="social.png" />');
    const placed = writePage(PAGE, content({ picture: "social.png", address: "https://x.org/a/" }));
    expect(placed).toContain('<meta property="og:image" content="https://x.org/a/social.png" />');
    expect(placed).toContain('<meta property="og:url" content="https://x.org/a/" />');
    expect(placed).toContain('<meta name="twitter:card" content="summary_large_image" />');
    expect(writePage(PAGE, content())).not.toContain("og:image");
  });

  it("tells browsers the paper's colour in both themes", () => {
    const html = writePage(PAGE, content());
    expect(html).toContain(`content="${LIGHT.paper}" media="(prefers-color-scheme: light)"`);
    expect(html).toContain(`content="${DARK.paper}" media="(prefers-color-scheme: dark)"`);
    expect(html).toContain(`html:has(>body>.bt-root[data-theme=dark]){background:${DARK.paper}}`);
  });

  it("takes texts literally that look like replacement patterns", () => {
    const html = writePage(PAGE, content({ title: "$& $1", record: "<p>$` $'</p>" }));
    expect(html).toContain("<title>$&amp; $1</title>");
    expect(html).toContain("<p>$` $'</p>");
  });

  it("keeps data that contains markup inside its script", () => {
    const html = writePage(PAGE, content({ data: { quote: "</script><b>" } }));
    const data = /id="timeline-data">(.*?)<\/script>/s.exec(html)?.[1] ?? "";
    expect(JSON.parse(data)).toEqual({ quote: "</script><b>" });
  });

  it("refuses a page without its places", () => {
    expect(() => writePage('<html lang="en"><title></title>', content())).toThrow('an empty <div id="timeline">');
    expect(() => writePage('<html lang="en"><div id="timeline"></div>', content())).toThrow("a <title>");
    expect(() => writePage("<title></title>", content())).toThrow("an <html lang>");
  });
});
