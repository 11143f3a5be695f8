import type { Tone } from "../../model/timeline.ts";

interface Props {
  tone: Tone;
  /** Nobody has reviewed the event: a dashed outline, never filled. */
  proposed?: boolean;
}

/** The shape of a tone, in its colour: circle, diamond or ring. The word for it has to stand beside it. */
export function ToneMark({ tone, proposed = false }: Props) {
  return (
    <svg
      className={`bt-tone bt-tone-${tone}${proposed ? " bt-tone-proposed" : ""}`}
      width="12"
      height="12"
      viewBox="0 0 12 12"
      aria-hidden="true"
      focusable="false"
    >
      {tone === "friction" ? (
        <path d="M6 1 11 6 6 11 1 6Z" pathLength={proposed ? 16 : undefined} />
      ) : (
        <circle
          cx="6"
          cy="6"
          r={tone === "cooperation" || proposed ? 4.1 : 3.6}
          pathLength={proposed ? 24 : undefined}
        />
      )}
    </svg>
  );
}
