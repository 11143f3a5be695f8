// Files come from the address that was asked for: neither a timeline nor an article from where a redirect leads.

import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, expect, it, vi } from "vitest";
import { boundedText, fetchTimeline, MOST_BYTES } from "../../../src/embed/box/fetch-timeline.ts";
import { createTextLoader } from "../../../src/embed/box/texts.ts";
import { createTimelineStore } from "../../../src/state/store.ts";
import { timeline } from "../../fixtures/timeline.ts";
import { PATIENCE } from "../../patience.ts";

const servers: Server[] = [];
afterEach(() => Promise.all(servers.splice(0).map((server) => new Promise((closed) => server.close(closed)))));

/** A site whose addresses under /away/ lead to another; both count what they are asked for. */
async function site(elsewhere?: string): Promise<{ origin: string; asked: string[] }> {
  const asked: string[] = [];
  const server = createServer(({ url = "" }, response) => {
    asked.push(url);
    response.setHeader("Connection", "close");
    if (elsewhere && url.startsWith("/away/")) response.writeHead(302, { Location: elsewhere + url }).end();
    else response.end(url.endsWith(".json") ? JSON.stringify(timeline) : "an article");
  });
  servers.push(server);
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  return { origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, asked };
}

it("takes no timeline from where a redirect leads", async () => {
  const other = await site();
  const { origin } = await site(other.origin);
  expect(await fetchTimeline(new URL("/here/timeline.json", origin))).toMatchObject({ ok: true });
  expect(await fetchTimeline(new URL("/away/timeline.json", origin))).toEqual({
    ok: false,
    message: "its file could not be loaded",
  });
  expect(other.asked).toEqual([]);
});

it("takes no article from where a redirect leads", async () => {
  const other = await site();
  const { origin } = await site(other.origin);
  const { id } = timeline.documents[0]!;
  for (const [folder, status] of [
    ["/here/", "ready"],
    ["/away/", "failed"],
  ]) {
    const store = createTimelineStore(timeline);
    const texts = createTextLoader(store, origin + folder, boundedText);
    texts.load(id);
    await vi.waitFor(() => expect(store.getState().texts[id]?.status).toBe(status), PATIENCE);
    texts.stop();
  }
  expect(other.asked).toEqual([]);
});

it.each([
  ["with the length that it says", { "content-length": String(MOST_BYTES.text + 1) }, "x"],
  ["in its bytes", {}, "é".repeat(MOST_BYTES.text / 2 + 1)],
])("takes no article that is too large, %s, and no more of it than shows that", async (_, headers, text) => {
  vi.stubGlobal("fetch", async () => new Response(text, { headers }));
  const { id } = timeline.documents[0]!;
  const store = createTimelineStore(timeline);
  createTextLoader(store, "https://cdn.example/t/", boundedText).load(id);
  const message = "the file is larger than 8 MB";
  await vi.waitFor(() => expect(store.getState().texts[id]).toEqual({ status: "failed", message }), PATIENCE);
  vi.unstubAllGlobals();
});

it("takes an article that is as large as one may be, and an empty one", async () => {
  for (const text of ["x".repeat(MOST_BYTES.text), ""]) {
    vi.stubGlobal("fetch", async () => new Response(text || null));
    const { id } = timeline.documents[0]!;
    const store = createTimelineStore(timeline);
    createTextLoader(store, "https://cdn.example/t/", boundedText).load(id);
    await vi.waitFor(() => expect(store.getState().texts[id]).toEqual({ status: "ready", text }), PATIENCE);
  }
  vi.unstubAllGlobals();
});

it("fetches every article once with the first word that is searched for, in steps that grow with their number alone", () => {
  const count = 300;
  const documents = Array.from({ length: count }, (_, at) => ({ ...timeline.documents[0]!, id: `document-${at}` }));
  const store = createTimelineStore({ ...timeline, documents });
  const fetched = vi.fn(() => new Promise<Response>(() => {}));
  vi.stubGlobal("fetch", fetched);
  const texts = createTextLoader(store, "https://cdn.example/t/", boundedText);
  expect(fetched).not.toHaveBeenCalled();
  const asked = vi.spyOn(store, "getState");
  store.getState().setQuery("armenia");
  store.getState().setQuery("armenia nato");
  expect(fetched).toHaveBeenCalledTimes(count);
  expect(asked.mock.calls.length).toBeLessThan(10 * count);
  texts.stop();
  vi.unstubAllGlobals();
});
