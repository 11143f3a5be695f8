import { type Act, type Domain, isWords, markOfTone } from "../../model/domain.ts";
import type { TimelineEvent } from "../../model/timeline.ts";
import { type MarkLook, markClass, Point } from "./marks.tsx";

/** Beside words, marks are a little smaller than in the chart. */
const SCALE = 0.9;

/** The shape of a tone, in its colour: circle, diamond or square. The word for it has to stand beside it. */
export function ToneMark(look: MarkLook) {
  return <Drawn look={look} className={markClass(look)} />;
}

interface EventMarkProps {
  domain: Pick<Domain, "tones" | "categories">;
  event: Pick<TimelineEvent, "tone" | "category" | "origin">;
}

/** The mark of an event as if its date were a day. */
export function EventMark({ domain, event }: EventMarkProps) {
  return (
    <ToneMark
      mark={markOfTone(domain, event.tone)}
      proposed={event.origin === "proposed"}
      words={isWords(domain, event)}
    />
  );
}

/** Deeds filled, words hollow, of no tone. */
export function ActMark({ act }: { act: Act }) {
  const look = { mark: "circle", words: act === "word" } as const;
  return <Drawn look={look} className={`${markClass(look)} bt-tone-any`} />;
}

function Drawn({ look, className }: { look: MarkLook; className: string }) {
  return (
    <svg className={`bt-tone ${className}`} width="12" height="12" viewBox="0 0 12 12" aria-hidden="true">
      <Point {...look} x={6} y={6} scale={SCALE} />
    </svg>
  );
}
