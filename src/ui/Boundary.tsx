// If the chart cannot be drawn (no canvas, say), the list and the sources still can.

import { Component, type ReactNode } from "react";
import { app } from "../i18n/app.ts";

interface State {
  message: string | null;
}

export class Boundary extends Component<{ children: ReactNode }, State> {
  override state: State = { message: null };

  static getDerivedStateFromError(error: unknown): State {
    return { message: error instanceof Error ? error.message : String(error) };
  }

  override render() {
    const { message } = this.state;
    if (message === null) return this.props.children;
    return (
      <p className="bt-chart-failed" role="alert">
        {app.chartFailed(message)}
      </p>
    );
  }
}
