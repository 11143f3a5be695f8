import type { Locale } from "../../i18n/locale.ts";
import type { TimelineEvent } from "../../model/timeline.ts";

interface Props {
  locale: Locale;
  event: Pick<TimelineEvent, "origin">;
  /** For what the badge describes. */
  id?: string;
}

/** The badge of an event that no editor has reviewed; nothing for the others. */
export function Unreviewed({ locale, event, id }: Props) {
  if (event.origin !== "proposed") return null;
  return (
    <span className="bt-tag" id={id} title={locale.words.unreviewedHint}>
      {locale.words.origins.proposed}
    </span>
  );
}
