// The keys of the tour: heard in its card, and on a page of its own also while nothing has the focus.

import type { KeyboardEvent as ReactKeyboardEvent, RefObject } from "react";
import { isTyping } from "../parts/keys.ts";
import { useUnfocusedKeys } from "../parts/useUnfocusedKeys.ts";

interface Steps {
  /** Keys outside the card are not ours. */
  contained: boolean;
  index: number;
  count: number;
  goTo(index: number): void;
  leave(): void;
}

type Pressed = Pick<KeyboardEvent, "key" | "shiftKey" | "ctrlKey" | "metaKey" | "altKey" | "defaultPrevented">;

/** The handler for the card's own keys. */
export function useStepKeys(card: RefObject<HTMLElement | null>, steps: Steps): (event: ReactKeyboardEvent) => void {
  const { contained } = steps;
  const hear = (event: Pressed & Pick<KeyboardEvent, "preventDefault">, target: EventTarget | null): void => {
    const isHeld = event.shiftKey || event.ctrlKey || event.metaKey || event.altKey;
    if (event.defaultPrevented || isHeld || isTyping(target)) return;
    const { index, count, goTo, leave } = steps;
    const actions: Record<string, () => void> = {
      ArrowLeft: () => goTo(index - 1),
      ArrowRight: () => goTo(index + 1),
      Home: () => goTo(0),
      End: () => goTo(count - 1),
      Escape: leave,
    };
    if (!Object.hasOwn(actions, event.key)) return;
    event.preventDefault();
    actions[event.key]?.();
  };

  useUnfocusedKeys(card, contained, (event) => hear(event, event.target));
  return (event) => hear(event, event.target);
}
