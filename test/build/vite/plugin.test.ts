import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { build, createServer, type HotPayload } from "vite";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { fillPage, timeline } from "../../../src/build/vite/plugin.ts";
import { compileFolder } from "../../../src/build/vite/seeds.ts";
import { type CompiledTimeline, TIMELINE_COMPILED } from "../../../src/model/live.ts";
import { timeline as sample } from "../../fixtures/timeline.ts";
import { PATIENCE } from "../../patience.ts";

const PAGE =
  '<!doctype html><html lang="en"><head><title>x</title></head><body><div id="timeline"></div></body></html>';
const TEXT = "Armenia and NATO signed an agreement in 1994.\n\nIn 2002 they signed another one.\n";
const FAULTY = "events:\n  - id: agreement-1994\n    quote: Armenia and NATO sang a song in 1994\n    surprise: 1\n";

let root: string;
const seed = (name: string) => join(root, "seeds", name);

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "timeline-plugin-"));
  mkdirSync(join(root, "seeds"));
  writeFileSync(join(root, "index.html"), PAGE);
  writeFileSync(seed("note.txt"), TEXT);
});

afterEach(() => rmSync(root, { recursive: true, force: true }));

describe("fillPage", () => {
  it("writes the list, the data and the metadata of a timeline into a page", () => {
    const html = fillPage(PAGE, { timeline: sample });
    expect(html).toContain("<title>Between Alliances</title>");
    expect(html).toContain('<div class="bt-prerendered">');
    for (const script of ['type="application/ld+json"', 'type="application/json" id="timeline-data"']) {
      expect(html).toContain(`<script ${script}>`);
    }
    const list = html.slice(html.indexOf('<div id="timeline">'), html.indexOf('id="timeline-data"'));
    for (const { title } of sample.events) expect(list).toContain(title);
  });

  it("describes the record by its subject and by the sentence below its title", () => {
    const described = (record: typeof sample) =>
      ["description", "og:description"].map(
        (name) => new RegExp(`="${name}" content="([^"]*)"`).exec(fillPage(PAGE, { timeline: record }))?.[1],
      );
    const { subtitle } = sample;
    expect(described(sample)).toEqual([subtitle, subtitle]);
    const deck = { text: "It turned.", figures: [] };
    expect(described({ ...sample, deck })).toEqual([`${subtitle}. It turned.`, `${subtitle}. It turned.`]);
    expect(described({ ...sample, deck, subtitle: "So?" })[0]).toBe("So? It turned.");
    expect(described({ ...sample, deck, subtitle: "" })[0]).toBe("It turned.");
  });
});

describe("compileFolder", () => {
  it("answers with the timeline and all files to publish", async () => {
    const outcome = await compileFolder(join(root, "seeds"));
    expect(outcome.ok && [...outcome.files.keys()]).toEqual([
      "timeline.json",
      "timeline.schema.json",
      "schemas/curation.schema.json",
      "schemas/timeline-yaml.schema.json",
      "documents/note.txt",
    ]);
    expect(outcome.ok && outcome.files.get("documents/note.txt")).toBe(TEXT);
  });

  it("answers with every error in one message, and the place of the first", async () => {
    writeFileSync(seed("note.yaml"), FAULTY);
    const outcome = await compileFolder(join(root, "seeds"));
    if (outcome.ok) throw new Error("it should not compile");
    expect(outcome.message).toMatch(/^The documents do not compile: \d+ errors/);
    expect(outcome.message).toContain("seeds/note.yaml:4:5");
    expect(outcome.message).toContain("[quote-not-found]");
    expect(outcome.place?.id).toBe(seed("note.yaml"));
  });

  it("answers in words where there is no folder", async () => {
    expect(await compileFolder(join(root, "nowhere"))).toMatchObject({
      ok: false,
      message: expect.stringContaining("nowhere"),
    });
  });
});

describe("a build", () => {
  const run = () =>
    build({
      configFile: false,
      root,
      base: "./",
      mode: "production",
      logLevel: "silent",
      plugins: [timeline({ seeds: "seeds" })],
    });

  it("writes timeline, schema, documents and page", async () => {
    await run();
    for (const name of ["timeline.json", "timeline.schema.json", "documents/note.txt", "index.html"]) {
      expect(existsSync(join(root, "dist", name))).toBe(true);
    }
    expect(readFileSync(join(root, "dist/index.html"), "utf8")).toContain('id="timeline-data"');
  });

  it("fails on an error, says which, and leaves the previous output", async () => {
    await run();
    writeFileSync(seed("note.yaml"), FAULTY);
    await expect(run()).rejects.toThrow("[quote-not-found]");
    expect(readFileSync(join(root, "dist/documents/note.txt"), "utf8")).toBe(TEXT);
  });
});

/** A development server of the folder, and what its pages are told. */
async function serve() {
  let told: (payload: HotPayload) => void = () => {};
  const vite = await createServer({
    configFile: false,
    root,
    mode: "development",
    logLevel: "silent",
    plugins: [timeline({ seeds: "seeds" })],
    server: { host: "127.0.0.1", port: 0 },
  });
  await vi.waitFor(() => expect(vite.watcher.getWatched()[join(root, "seeds")]).toContain("note.txt"), PATIENCE);
  vite.ws.send = ((payload: HotPayload) => told(payload)) as typeof vite.ws.send;
  await vite.listen();
  const address = vite.resolvedUrls?.local[0]?.replace(/\/$/, "") ?? "";
  return {
    vite,
    get: async (path: string) => {
      const response = await fetch(address + path);
      return { status: response.status, type: response.headers.get("content-type"), body: await response.text() };
    },
    /** Makes a change and waits for what the page is told of it. */
    change: (make: () => void) =>
      new Promise<HotPayload>((heard) => {
        told = heard;
        make();
      }),
  };
}

/** The message to a page after a compilation without errors. */
const compiled = (payload: HotPayload) => (payload.type === "custom" ? (payload.data as CompiledTimeline) : null);

describe("the development server", () => {
  let server: Awaited<ReturnType<typeof serve>>;
  beforeEach(async () => {
    server = await serve();
  });
  afterEach(() => server.vite.close());
  const get = (path: string) => server.get(path);
  const change = (make: () => void) => server.change(make);

  it("serves from memory what a build writes", async () => {
    expect(await get("/documents/note.txt")).toEqual({ status: 200, type: "text/plain; charset=utf-8", body: TEXT });
    expect((await get("/timeline.json")).type).toBe("application/json; charset=utf-8");
    expect(JSON.parse((await get("/timeline.schema.json?x")).body)).toHaveProperty("$schema");
    expect((await get("/index.html")).body).toContain('id="timeline-data"');
    expect(existsSync(join(root, "dist"))).toBe(false);
  });

  it("tells the page what has become of a document that changes, comes or goes", async () => {
    const changed = await change(() => writeFileSync(seed("note.txt"), `${TEXT}In 1997 Armenia left.\n`));
    expect(changed).toMatchObject({ type: "custom", event: TIMELINE_COMPILED });
    expect(compiled(changed)).toMatchObject({ changed: ["note"] });
    expect(compiled(changed)?.timeline.events).toHaveLength(3);
    expect((await get("/documents/note.txt")).body).toContain("1997");
    const added = await change(() => writeFileSync(seed("other.txt"), "In 1997 NATO met.\n"));
    expect(compiled(added)).toMatchObject({ changed: ["other"] });
    expect(compiled(added)?.timeline.documents).toHaveLength(2);
    expect((await get("/documents/other.txt")).status).toBe(200);
    const removed = await change(() => rmSync(seed("other.txt")));
    expect(compiled(removed)).toMatchObject({ changed: [] });
    expect(compiled(removed)?.timeline.documents).toHaveLength(1);
    expect((await get("/documents/other.txt")).body).not.toContain("NATO met");
  });

  it("follows the settings, also when they go", async () => {
    const named = await change(() => writeFileSync(seed("timeline.yaml"), "title: Talks\n"));
    expect(compiled(named)).toMatchObject({ changed: [], timeline: { title: "Talks" } });
    const unnamed = await change(() => rmSync(seed("timeline.yaml")));
    expect(compiled(unnamed)?.timeline.title).toBe("Timeline");
  });

  it("takes changes that follow each other closely as one", async () => {
    const last = await change(() => {
      for (const year of ["1995", "1996", "1997"]) writeFileSync(seed("note.txt"), `In ${year} NATO met.\n`);
    });
    expect(compiled(last)?.timeline.events).toMatchObject([{ date: { edtf: "1997" } }]);
    const next = await change(() => writeFileSync(seed("end.txt"), "The end.\n"));
    expect(compiled(next)?.timeline.documents).toHaveLength(2);
  });

  it("does not stir for files that are none of its own", async () => {
    const heard = change(() => {
      for (const name of [".note.txt.swp", ".hidden.yaml", "notes.md"]) writeFileSync(seed(name), "x");
      writeFileSync(seed("other.txt"), "In 1997 NATO met.\n");
    });
    expect(compiled(await heard)).toMatchObject({ changed: ["other"] });
  });

  it("shows what is wrong, keeps the last good timeline, and tells of the mended one", async () => {
    const wrong = await change(() => writeFileSync(seed("note.yaml"), FAULTY));
    expect(wrong).toMatchObject({
      type: "error",
      err: {
        message: expect.stringContaining("[quote-not-found]"),
        plugin: "timeline",
        id: seed("note.yaml"),
        loc: { file: seed("note.yaml"), line: 2, column: 9 },
      },
    });
    expect((await get("/index.html")).body).toContain('id="timeline-data"');
    expect((await get("/documents/note.txt")).body).toBe(TEXT);
    const mended = await change(() => rmSync(seed("note.yaml")));
    expect(compiled(mended)?.timeline.events).toHaveLength(2);
  });

  it("survives what is half written, no text, or no file", async () => {
    for (const make of [
      () => writeFileSync(seed("note.yaml"), 'events:\n  - id: "a'),
      () => writeFileSync(seed("note.yaml"), ""),
      () => writeFileSync(seed("note.yaml"), Buffer.from([0xff, 0xfe, 0x00])),
    ]) {
      expect(await change(make)).toMatchObject({ type: "error" });
    }
    expect(await change(() => rmSync(seed("note.yaml")))).toMatchObject({ type: "custom" });
  });
});

describe("a server that starts with a fault", () => {
  it("shows it in place of the page, and reloads when it is mended", async () => {
    writeFileSync(seed("note.yaml"), FAULTY);
    const { vite, get, change } = await serve();
    const failed = await get("/index.html");
    expect(failed.status).toBe(500);
    expect(failed.body).toContain("The documents do not compile");
    expect(await change(() => rmSync(seed("note.yaml")))).toMatchObject({ type: "full-reload" });
    expect((await get("/index.html")).body).toContain('id="timeline-data"');
    await vite.close();
  });
});
