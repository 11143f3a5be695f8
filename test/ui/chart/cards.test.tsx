// @vitest-environment jsdom
// The list of a cluster keeps inside its plot, however low that is.

import { cleanup, render } from "@testing-library/react";
import { afterEach, expect, test } from "vitest";
import { createTimelineStore } from "../../../src/state/store.ts";
import { ClusterCard } from "../../../src/ui/chart/cards.tsx";
import { timeline } from "../../fixtures/timeline.ts";

afterEach(cleanup);

const nothing = () => {};

test.each([206, 300, 480])("in a plot of %i px", (plotHeight) => {
  const store = createTimelineStore(timeline);
  for (let y = 8; y < plotHeight; y += 24) {
    const { container, unmount } = render(
      <ClusterCard
        store={store}
        pointed={{ x: 100, y, members: [0, 1, 2] }}
        plotHeight={plotHeight}
        onOpen={nothing}
        onZoom={nothing}
        onClose={nothing}
      />,
    );
    const { top, bottom, maxHeight } = container.querySelector<HTMLElement>(".bt-cluster-card")!.style;
    const edge = Number.parseFloat(top || bottom);
    expect(edge).toBeGreaterThanOrEqual(4);
    expect(edge + Number.parseFloat(maxHeight)).toBeLessThanOrEqual(plotHeight - 4);
    expect(Number.parseFloat(maxHeight)).toBeGreaterThanOrEqual(180);
    unmount();
  }
});
