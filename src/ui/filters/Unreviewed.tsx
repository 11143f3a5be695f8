import { en } from "../../i18n/en.ts";
import type { TimelineEvent } from "../../model/timeline.ts";

interface Props {
  event: Pick<TimelineEvent, "origin">;
  /** For what the badge describes. */
  id?: string;
}

/** The badge of an event that no editor has reviewed; nothing for the others. */
export function Unreviewed({ event, id }: Props) {
  if (event.origin !== "proposed") return null;
  return (
    <span className="bt-tag" id={id} title={en.unreviewedHint}>
      {en.origins.proposed}
    </span>
  );
}
