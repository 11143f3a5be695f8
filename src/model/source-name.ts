// The name of a source beside an event.

import type { TimelineDocument } from "./timeline.ts";

/** The publisher; of a document whose publisher nobody has told, its own id, which is its file's name. */
export const sourceName = ({ publisher, id }: Pick<TimelineDocument, "publisher" | "id">): string => publisher || id;

/** The id of the document from which a document has its text; copies, and papers that carry one story, are one source. */
export const sourceOf = ({
  id,
  copyOf,
  sharesStory,
}: Pick<TimelineDocument, "id" | "copyOf" | "sharesStory">): string => copyOf ?? sharesStory ?? id;
