import type { Locale } from "../../i18n/locale.ts";
import { readerWords } from "../../i18n/parts/reader.ts";
import type { Domain } from "../../model/domain.ts";
import type { TimelineEvent } from "../../model/timeline.ts";
import { type Layers, type Paragraph, type Passage, type Segment, segmentsOf } from "../../state/passages.ts";
import { EventMark } from "../parts/ToneMark.tsx";

interface Props {
  locale: Locale;
  text: string;
  paragraph: Paragraph;
  layers: Layers;
  byId: ReadonlyMap<string, TimelineEvent>;
  domain: Pick<Domain, "tones" | "categories">;
}

const nameOf = ({ event, evidence }: Passage): string => `${event}/${evidence}`;

/** One paragraph of a document with everything that is marked in it. */
export function ReaderParagraph({ locale, text, paragraph, layers, byId, domain }: Props) {
  const words = readerWords(locale);
  const segments = segmentsOf(paragraph, layers);
  const { passage } = layers;
  return (
    <p className={paragraph.tight ? "bt-tight" : undefined}>
      {segments.map((segment) => (
        <span key={segment.start}>
          {passage?.start === segment.start && (
            <span className="bt-sr bt-aside">{`${words.reader.passageStart} `}</span>
          )}
          {segment.begin.map((other) => {
            const event = byId.get(other.event);
            return (
              event && (
                <button
                  type="button"
                  key={nameOf(other)}
                  className="bt-other-mark"
                  data-passage={nameOf(other)}
                  aria-label={words.reader.otherEvent(event.title)}
                  title={event.title}
                >
                  <EventMark domain={domain} event={event} />
                </button>
              )
            );
          })}
          <Stretch text={text} segment={segment} />
          {passage?.end === segment.end && <span className="bt-sr bt-aside">{` ${words.reader.passageEnd}`}</span>}
        </span>
      ))}
    </p>
  );
}

function Stretch({ text, segment }: { text: string; segment: Segment }) {
  const { start, end, passage, time, hit, others } = segment;
  const words = text.slice(start, end);
  const [innermost] = others;
  const marked = hit ? <mark className="bt-hit">{words}</mark> : words;
  const timed = time ? <span className="bt-time">{marked}</span> : marked;
  const cited = innermost ? (
    <span className="bt-other" data-passage={nameOf(innermost)}>
      {timed}
    </span>
  ) : (
    timed
  );
  return passage ? <mark className="bt-passage">{cited}</mark> : <span>{cited}</span>;
}
