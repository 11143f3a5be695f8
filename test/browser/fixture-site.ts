// The built page with another record in it, served from a folder of its own.

import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Timeline } from "../../src/model/timeline.ts";
import { scriptSafe } from "../../src/share/jsonld.ts";
import { type Site, serveFolder } from "./serve.ts";

const DATA = /(<script type="application\/json" id="timeline-data">)[\s\S]*?(?=<\/script>)/;

/** Serves dist/ with this record and its texts (by id of the document); closing it removes the folder. */
export async function serveRecord(timeline: Timeline, texts: Record<string, string>): Promise<Site> {
  const folder = mkdtempSync(join(tmpdir(), "timeline-record-"));
  cpSync("dist", folder, { recursive: true });
  const page = join(folder, "index.html");
  const html = readFileSync(page, "utf8");
  if (!DATA.test(html)) throw new Error("dist/index.html holds no record to replace");
  const data = scriptSafe(timeline as unknown as Parameters<typeof scriptSafe>[0]);
  writeFileSync(
    page,
    html.replace(DATA, (_, open: string) => open + data),
  );
  writeFileSync(join(folder, "timeline.json"), JSON.stringify(timeline));
  for (const { id, file } of timeline.documents) writeFileSync(join(folder, file), texts[id] ?? "");
  const site = await serveFolder(folder);
  return {
    ...site,
    close: async () => {
      await site.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
