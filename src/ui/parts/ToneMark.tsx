import type { ToneMark as Mark } from "../../model/domain.ts";

interface Props {
  mark: Mark;
  /** Nobody has reviewed the event: a dashed outline, never filled. */
  proposed?: boolean;
}

/** The shape of a tone, in its colour: circle, diamond or ring. The word for it has to stand beside it. */
export function ToneMark({ mark, proposed = false }: Props) {
  return (
    <svg
      className={`bt-tone bt-tone-${mark}${proposed ? " bt-tone-proposed" : ""}`}
      width="12"
      height="12"
      viewBox="0 0 12 12"
      aria-hidden="true"
      focusable="false"
    >
      {mark === "diamond" ? (
        <path d="M6 1 11 6 6 11 1 6Z" pathLength={proposed ? 16 : undefined} />
      ) : (
        <circle cx="6" cy="6" r={mark === "circle" || proposed ? 4.1 : 3.6} pathLength={proposed ? 24 : undefined} />
      )}
    </svg>
  );
}
