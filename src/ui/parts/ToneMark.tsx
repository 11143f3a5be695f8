import type { ToneMark as Mark } from "../../model/domain.ts";
import { Point } from "./marks.tsx";

interface Props {
  mark: Mark;
  /** Nobody has reviewed the event: a dashed outline, never filled. */
  proposed?: boolean;
}

/** Beside words, marks are a little smaller than in the chart. */
const SCALE = 0.9;

/** The shape of a tone, in its colour: circle, diamond or ring. The word for it has to stand beside it. */
export function ToneMark({ mark, proposed = false }: Props) {
  return (
    <svg
      className={`bt-tone bt-tone-${mark}${proposed ? " bt-tone-proposed" : ""}`}
      width="12"
      height="12"
      viewBox="0 0 12 12"
      aria-hidden="true"
    >
      <Point mark={mark} proposed={proposed} x={6} y={6} scale={SCALE} />
    </svg>
  );
}
