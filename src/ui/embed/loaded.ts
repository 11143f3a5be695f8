// The files of parts that an embed loads besides its core.

import { partsOf } from "../later/parts.tsx";
import { addStyles } from "./sheets.ts";

/** Of no use for the first view. */
export const { useLoaded: useLater, part: laterPart } = partsOf(async () => {
  const later = await import("./later.ts");
  addStyles(later.styles);
  return later;
});
