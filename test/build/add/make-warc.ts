// Archives of pages (WARC) for tests.

import { gzipSync } from "node:zlib";

export interface WarcRecord {
  type: "warcinfo" | "request" | "response" | "resource";
  url?: string;
  date?: string;
  /** The status line and the headers of the server's answer. */
  http?: readonly string[];
  body?: Uint8Array | string;
  /** Headers of the record besides. */
  headers?: readonly string[];
}

/** An archive; packed, each record is a member of its own. */
export function makeWarc(records: readonly WarcRecord[], { packed = false }: { packed?: boolean } = {}): Uint8Array {
  const parts = records.map(({ type, url, date = "2024-02-10T23:15:00Z", http, body = "", headers = [] }, at) => {
    const content = Buffer.concat([
      Buffer.from(http ? `${http.join("\r\n")}\r\n\r\n` : ""),
      Buffer.from(body as string),
    ]);
    const head = [
      "WARC/1.0",
      `WARC-Type: ${type}`,
      ...(url ? [`WARC-Target-URI: ${url}`] : []),
      `WARC-Date: ${date}`,
      `WARC-Record-ID: <urn:uuid:00000000-0000-0000-0000-${String(at).padStart(12, "0")}>`,
      `Content-Type: ${http ? `application/http; msgtype=${type}` : type === "resource" ? "text/html" : "application/warc-fields"}`,
      ...headers,
      `Content-Length: ${content.length}`,
    ];
    const record = Buffer.concat([Buffer.from(`${head.join("\r\n")}\r\n\r\n`), content, Buffer.from("\r\n\r\n")]);
    return packed ? gzipSync(record) : record;
  });
  return new Uint8Array(Buffer.concat(parts));
}
