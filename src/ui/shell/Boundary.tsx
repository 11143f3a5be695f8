// Keeps a fault in one part of the page from taking the rest with it.

import { Component, Fragment, type ReactNode } from "react";

interface Props {
  /** The message in place of a part that cannot be shown. */
  say(message: string): string;
  /** The words on the button that makes the part anew. */
  again?: string;
  /** Called when that happens. */
  onFail?(message: string): void;
  children: ReactNode;
}

interface State {
  message: string | null;
  /** Number of times that the part has been made anew. */
  made: number;
}

/**
 * Browsers' translators put elements of their own around the words of a page, and React then fails to remove what it no
 * longer finds. The part made anew from the store is as good as before; one that fails at once again gets a few tries.
 */
const MOST_TRIES = 3;
/** Failures further apart than this, in ms, are each a first one. */
const APART = 1000;

export class Boundary extends Component<Props, State> {
  override state: State = { message: null, made: 0 };
  #failures = 0;
  #failedAt = Number.NEGATIVE_INFINITY;

  static getDerivedStateFromError(error: unknown): Partial<State> {
    return { message: error instanceof Error ? error.message : String(error) };
  }

  override componentDidCatch() {
    const { message, made } = this.state;
    const now = performance.now();
    this.#failures = now - this.#failedAt > APART ? 1 : this.#failures + 1;
    this.#failedAt = now;
    if (this.#failures <= MOST_TRIES) this.setState({ message: null, made: made + 1 });
    else this.props.onFail?.(message ?? "");
  }

  #again(): void {
    this.#failures = 0;
    this.setState(({ made }) => ({ message: null, made: made + 1 }));
  }

  override render() {
    const { message, made } = this.state;
    if (message === null) return <Fragment key={made}>{this.props.children}</Fragment>;
    return (
      <p className="bt-chart-failed" role="alert">
        <span>{this.props.say(message)}</span>
        {this.props.again && (
          <button type="button" className="bt-button" onClick={() => this.#again()}>
            {this.props.again}
          </button>
        )}
      </p>
    );
  }
}
