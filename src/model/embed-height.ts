// The height of an embed: the same sum for the element before its core is there, the box itself, the iframe and the code to paste.

/** In px. */
export const EMBED_HEIGHT = { least: 320, most: 2000, plain: 420, withList: 720 } as const;

/** A height as a host gives it (500, "500", "500px") in whole px; null where it is none, or none that an embed takes. */
export function heightFrom(given: unknown): number | null {
  const text = typeof given === "string" ? /^\s*(\d+)(?:px)?\s*$/.exec(given)?.[1] : given;
  const px = typeof text === "number" || typeof text === "string" ? Math.round(Number(text)) : Number.NaN;
  return px >= EMBED_HEIGHT.least && px <= EMBED_HEIGHT.most ? px : null;
}

/** The height of an embed, in px: the one that is wanted, or its own, with or without the list. */
export const embedHeight = (wanted: number | null | undefined, list: boolean): number =>
  wanted ?? (list ? EMBED_HEIGHT.withList : EMBED_HEIGHT.plain);

/** Whether an option that is on or off is on: "" is that of an attribute without a value. */
export const isOn = (given: unknown): boolean => given === true || given === "on" || given === "";
