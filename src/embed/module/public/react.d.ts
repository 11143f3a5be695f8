import type { CSSProperties, JSX } from "react";
import type { EmbedEvents, EmbedOptions } from "./mount.js";

export type { EmbedEvents, EmbedOptions } from "./mount.js";

export interface ArmeniaTimelineProps extends EmbedOptions {
  className?: string | undefined;
  style?: CSSProperties | undefined;
  onReady?(detail: EmbedEvents["ready"]): void;
  onSelect?(detail: EmbedEvents["select"]): void;
  onView?(detail: EmbedEvents["view"]): void;
  onError?(detail: EmbedEvents["error"]): void;
}

/** A timeline in a box. Options can change at any time; on the server it is an empty element of the right height. */
export declare function ArmeniaTimeline(props: ArmeniaTimelineProps): JSX.Element;
