// Two actors or two periods side by side: a strip for each, with one scale for both, and what it counts in figures.

import { type CSSProperties, type KeyboardEvent, type MouseEvent, useLayoutEffect, useMemo } from "react";
import { useStore } from "zustand";
import { type CompareWords, compareWords } from "../../i18n/parts/compare.ts";
import type { Scale } from "../../model/axis/scale.ts";
import { countByYear } from "../../model/balance/year-counts.ts";
import type { Timeline } from "../../model/timeline.ts";
import { recordYears, type View, yearView } from "../../model/view.ts";
import {
  type Comparison,
  comparisonText,
  eventsOfPart,
  opposedActors,
  opposedPeriods,
  type Part,
  readComparison,
} from "../../state/compare.ts";
import { scaleOf } from "../../state/silent.ts";
import type { TimelineStore } from "../../state/store.ts";
import { type PartOfRecord, StripAlone } from "../chart/StripAlone.tsx";
import { YearSelect } from "../filters/YearSelect.tsx";
import { Icon } from "../parts/Icon.tsx";
import { useLocale } from "../parts/useLocale.ts";
import styles from "./compare.css?url";
import { Figures } from "./Figures.tsx";

interface Props {
  store: TimelineStore;
  /** The colours in use. */
  theme: "light" | "dark";
  /** Width in px of the column at the end of the strips, 0 for none. */
  column: number;
}

export function Compare({ store, theme, column }: Props) {
  const words = compareWords(useLocale(store));
  const timeline = useStore(store, (state) => state.timeline);
  const asked = useStore(store, (state) => state.compare);
  const columns = useStore(store, (state) => state.columns);
  const proposals = useMemo(
    () => [opposedActors(timeline, columns), opposedPeriods(timeline, columns)] as const,
    [timeline, columns],
  );
  const comparison = useMemo(
    () => (asked ? readComparison(asked, timeline) : asked === null ? null : (proposals[0] ?? proposals[1])),
    [asked, timeline, proposals],
  );
  const said = comparison && comparisonText(comparison);
  useLayoutEffect(() => store.getState().setCompare(said), [store, said]); // an address may name what is not there
  const scale = useStore(store, scaleOf);
  if (!comparison) return null;
  const setCompare = (chosen: Comparison) => store.getState().setCompare(comparisonText(chosen));
  const close = (event: MouseEvent | KeyboardEvent) => {
    const root = event.currentTarget.closest(".bt-root");
    store.getState().setCompare(null);
    root?.querySelector<HTMLElement>(".bt-do-compare")?.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== "Escape") return;
    event.stopPropagation();
    close(event);
  };
  const longest = Math.max(...comparison.map((part) => lengthOf(part, scale)));
  const byActor = "actor" in comparison[0];
  return (
    <section
      className="bt-compare"
      aria-label={words.label}
      style={{ "--bt-column": `${column}px` } as CSSProperties}
      onKeyDown={onKeyDown}
    >
      <link rel="stylesheet" href={styles} precedence="bt" />
      <div className="bt-compare-head">
        <h2>{words.label}</h2>
        {proposals.map((proposal, at) => {
          const isThis = byActor === (at === 0);
          return (
            proposal && (
              <button
                key={at === 0 ? "actor" : "years"}
                type="button"
                className="bt-chip"
                aria-pressed={isThis}
                onClick={() => isThis || setCompare(proposal)}
              >
                {at === 0 ? words.by.actor : words.by.years}
              </button>
            )
          );
        })}
        <p>{words.pale}</p>
        <button type="button" className="bt-icon-button" aria-label={words.close} title={words.close} onClick={close}>
          <Icon name="close" />
        </button>
      </div>
      {comparison.map((part, at) => {
        const choose = (chosen: Part) => setCompare(at === 0 ? [chosen, comparison[1]] : [comparison[0], chosen]);
        const place = at === 0 ? words.first : words.second;
        return (
          <PartOf
            key={place}
            {...{ store, theme, words, part, place, choose }}
            share={lengthOf(part, scale) / longest}
          />
        );
      })}
    </section>
  );
}

/** The time of a period; of an actor none of its own. */
const spanOf = (part: Part): View | undefined =>
  "years" in part ? { start: yearView(part.years.from).start, end: yearView(part.years.to).end } : undefined;

/** Length of a part on the axis; one for all actors. */
function lengthOf(part: Part, scale: Scale): number {
  const span = spanOf(part);
  return span ? scale.at(span.end) - scale.at(span.start) : 1;
}

interface PartProps {
  store: TimelineStore;
  theme: "light" | "dark";
  words: CompareWords;
  part: Part;
  /** First or second, in words. */
  place: string;
  /** Of the room for a strip, the share that this one takes. */
  share: number;
  choose(part: Part): void;
}

function PartOf({ store, theme, words, part, place, share, choose }: PartProps) {
  const timeline = useStore(store, (state) => state.timeline);
  const columns = useStore(store, (state) => state.columns);
  const matching = useStore(store, (state) => state.matching);
  const balance = useMemo(() => countByYear(columns, eventsOfPart(part)(columns, matching)), [part, columns, matching]);
  const name = nameOf(part, timeline, words);
  const of = useMemo((): PartOfRecord => ({ name, span: spanOf(part), eventsOf: eventsOfPart(part) }), [part, name]);
  return (
    <div className="bt-compare-part" role="group" aria-label={name}>
      <div className="bt-compare-choice">
        {"actor" in part ? (
          <select aria-label={place} value={part.actor} onChange={({ target }) => choose({ actor: target.value })}>
            {timeline.actors.map((actor) => (
              <option key={actor.id} value={actor.id}>
                {actor.name}
              </option>
            ))}
          </select>
        ) : (
          (["from", "to"] as const).map((end) => (
            <YearSelect
              key={end}
              label={words[end]}
              name={`${place}: ${words[end]}`}
              whole={recordYears(timeline)}
              value={part.years[end]}
              onChange={(year) => choose({ years: { ...part.years, [end]: year } })}
            />
          ))
        )}
      </div>
      <div className="bt-compare-strip" style={{ "--bt-share": share } as CSSProperties}>
        <StripAlone store={store} theme={theme} of={of} />
      </div>
      <Figures {...{ balance, words, name }} domain={timeline.domain} />
    </div>
  );
}

const nameOf = (part: Part, { actors }: Pick<Timeline, "actors">, words: CompareWords): string =>
  "actor" in part
    ? (actors.find(({ id }) => id === part.actor)?.name ?? part.actor)
    : words.years(part.years.from, part.years.to);
