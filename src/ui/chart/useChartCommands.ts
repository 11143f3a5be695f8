// Commands of keys and buttons on the chart.

import { useCallback } from "react";
import type { TimelineChart } from "../../chart/chart.ts";
import { ZOOM_STEP } from "../../chart/time/camera.ts";
import type { TimelineStore } from "../../state/store.ts";
import type { Action } from "../parts/keys.ts";
import { edgeEvent, laneEvent, nearestEvent, stepEvent } from "./navigate.ts";

/** Shift + arrow moves the view by this share of its width. */
const PAN_SHARE = 0.25;

/**
 * Carries out an action on the chart; the function answers false when the action is none of the chart's. `hasFocus` tells
 * whether the keys are at the chart's event.
 */
export function useChartCommands(
  store: TimelineStore,
  chart: TimelineChart | null,
  onOpen: (id: string) => void,
  hasFocus: { readonly current: boolean },
): (action: Action) => boolean {
  return useCallback(
    (action) => {
      if (!chart) return false;
      const { order, columns, matching, focused, selected, focus } = store.getState();
      const from = focused ? (columns.indexOf.get(focused) ?? -1) : -1;
      // where the keys are, or what is read; the buttons have no event of their own
      const held = (hasFocus.current && focused) || selected?.event;
      const around = held ? (columns.indexOf.get(held) ?? -1) : -1;
      const goTo = (index: number) => {
        if (index < 0) return;
        focus(order[index]!.id);
        chart.revealEvent(index);
      };
      const screen = (share: number) => {
        chart.panBy(share);
        const { start, end } = chart.view;
        goTo(nearestEvent(columns, matching, (start + end) / 2));
      };
      switch (action) {
        case "previous":
          goTo(stepEvent(columns, matching, from, -1));
          return true;
        case "next":
          goTo(stepEvent(columns, matching, from, 1));
          return true;
        case "laneUp":
        case "laneDown":
          goTo(
            from < 0
              ? edgeEvent(columns, matching, 1)
              : laneEvent(columns, matching, from, action === "laneUp" ? -1 : 1),
          );
          return true;
        case "first":
          goTo(edgeEvent(columns, matching, 1));
          return true;
        case "last":
          goTo(edgeEvent(columns, matching, -1));
          return true;
        case "screenBack":
          screen(-1);
          return true;
        case "screenOn":
          screen(1);
          return true;
        case "open":
          if (focused) onOpen(focused);
          return true;
        case "zoomIn":
          chart.zoomBy(ZOOM_STEP, around);
          return true;
        case "zoomOut":
          chart.zoomBy(1 / ZOOM_STEP, around);
          return true;
        case "fitAll":
          chart.goTo(chart.whole);
          return true;
        case "panEarlier":
          chart.panBy(-PAN_SHARE);
          return true;
        case "panLater":
          chart.panBy(PAN_SHARE);
          return true;
        case "frame": {
          const id = selected?.event ?? focused;
          const index = id ? columns.indexOf.get(id) : undefined;
          if (index !== undefined) chart.frameEvents([index]);
          return true;
        }
        default:
          return false;
      }
    },
    [store, chart, onOpen, hasFocus],
  );
}
