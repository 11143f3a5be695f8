// Fetches a compiled timeline. The outcome is always a timeline or a sentence for readers.

import { type Checked, checked } from "./check-timeline.ts";
import { NO_REDIRECT } from "./texts.ts";

/** Limit for a reader's phone, in bytes. A host can still give a larger timeline as an object. */
export const MOST_BYTES = 8_000_000;

const failed = (message: string): Checked => ({ ok: false, message });
const TOO_LARGE = failed(`the file is larger than ${MOST_BYTES / 1e6} MB`);

const underWay = new Map<string, Promise<Checked>>();

/** Fetches and checks a timeline, once for all embeds that ask at the same time. Never rejects. */
export function fetchTimeline({ href }: URL): Promise<Checked> {
  const asked = underWay.get(href);
  if (asked) return asked;
  const answer = load(href).finally(() => underWay.delete(href));
  underWay.set(href, answer);
  return answer;
}

async function load(url: string): Promise<Checked> {
  let body: string | null;
  try {
    const response = await fetch(url, NO_REDIRECT);
    if (!response.ok) return failed(`its file could not be loaded (${response.status})`);
    if (Number(response.headers.get("content-length")) > MOST_BYTES) return TOO_LARGE;
    body = await textOf(response);
  } catch {
    return failed("its file could not be loaded");
  }
  if (body === null) return TOO_LARGE;
  try {
    return checked(JSON.parse(body));
  } catch {
    return failed("its file is damaged");
  }
}

/** Reads the text of a response; null where it is too large, and then no more of it is fetched. */
async function textOf(response: Response): Promise<string | null> {
  const reader = response.body?.getReader();
  if (!reader) return response.text();
  const decoder = new TextDecoder();
  let text = "";
  let bytes = 0;
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    bytes += part.value.byteLength;
    if (bytes > MOST_BYTES) {
      await reader.cancel();
      return null;
    }
    text += decoder.decode(part.value, { stream: true });
  }
  return text + decoder.decode();
}
