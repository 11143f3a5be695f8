import { useSyncExternalStore } from "react";

/**
 * Browsers differ in the one they tell by: the event comes in time for a new layout, the medium, for tools that print without
 * a dialog, in time for the drawing.
 */
let announced = false;

function subscribe(changed: () => void): () => void {
  const paper = matchMedia("print");
  const onAnnounced = ({ type }: Event): void => {
    announced = type === "beforeprint";
    changed();
  };
  paper.addEventListener("change", changed);
  addEventListener("beforeprint", onAnnounced);
  addEventListener("afterprint", onAnnounced);
  return () => {
    paper.removeEventListener("change", changed);
    removeEventListener("beforeprint", onAnnounced);
    removeEventListener("afterprint", onAnnounced);
  };
}

/** Whether the timeline is on its way to paper, whoever asked for it. A printer waits for no frame: what changes has to be drawn at once. */
export const usePrinted = (): boolean =>
  useSyncExternalStore(subscribe, () => announced || matchMedia("print").matches);
