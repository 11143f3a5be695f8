// Fetches a compiled timeline. The outcome is always a timeline or a sentence for readers.

import { type Checked, checked } from "./check-timeline.ts";
import { NO_REDIRECT } from "./texts.ts";

/** Limits of a timeline and of each of its texts, in bytes: of some 150,000 events, and of a thick book. */
export const MOST_BYTES = { timeline: 64_000_000, text: 8_000_000 } as const;

const failed = (message: string): Checked => ({ ok: false, message });
class TooLarge extends Error {
  constructor(most: number) {
    super(`the file is larger than ${most / 1e6} MB`);
  }
}

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
  let body: string;
  try {
    const response = await fetch(url, NO_REDIRECT);
    if (!response.ok) return failed(`its file could not be loaded (${response.status})`);
    body = await boundedText(response, MOST_BYTES.timeline);
  } catch (error) {
    return failed(error instanceof TooLarge ? error.message : "its file could not be loaded");
  }
  try {
    return checked(JSON.parse(body));
  } catch {
    return failed("its file is damaged");
  }
}

/**
 * Reads the text of a response. Rejects where it has more than `most` bytes, with a sentence for readers, and then no more of it is
 * fetched.
 */
export async function boundedText({ headers, body }: Response, most: number = MOST_BYTES.text): Promise<string> {
  const reader = body?.getReader();
  const decoder = new TextDecoder();
  let text = "";
  let bytes = Number(headers.get("content-length")) > most ? Number.POSITIVE_INFINITY : 0;
  for (let part = await reader?.read(); part && !part.done; part = await reader?.read()) {
    bytes += part.value.byteLength;
    if (bytes > most) {
      await reader?.cancel();
      throw new TooLarge(most);
    }
    text += decoder.decode(part.value, { stream: true });
  }
  return text + decoder.decode();
}
