// The name of a source beside an event.

import type { TimelineDocument } from "./timeline.ts";

/** The publisher; of a document whose publisher nobody has told, its own id, which is its file's name. */
export const sourceName = ({ publisher, id }: Pick<TimelineDocument, "publisher" | "id">): string => publisher || id;
