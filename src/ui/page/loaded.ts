// The files of parts that the page loads besides its first one.

import { partsOf } from "../later/parts.tsx";

/** A window fetches the one that its width needs together with the page itself. */
export const { load: loadWide, part: widePart } = partsOf(() => import("./wide.ts"));
export const { load: loadNarrow, useLoaded: useNarrow } = partsOf(() => import("./narrow.ts"));

/** Of no use for the first view. */
export const { load: loadLater, useLoaded: useLater, part: laterPart } = partsOf(() => import("./later.ts"));
