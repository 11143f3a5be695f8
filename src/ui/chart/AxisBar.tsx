// What stays in view while the list scrolls: the axis, the overview and the buttons that move the view.

import type { RefCallback } from "react";
import { useStore } from "zustand";
import type { TimelineChart } from "../../chart/chart.ts";
import { AXIS_HEIGHT } from "../../chart/time/axis.ts";
import { app } from "../../i18n/app.ts";
import type { TimelineStore } from "../../state/store.ts";
import { Icon, type IconName } from "../parts/Icon.tsx";
import type { Action } from "../parts/keys.ts";
import { Minimap } from "./Minimap.tsx";

interface Props {
  store: TimelineStore;
  chart: TimelineChart | null;
  refs: {
    axis: RefCallback<SVGGElement>;
    published: RefCallback<HTMLCanvasElement>;
    stretch: RefCallback<HTMLElement>;
    overview: RefCallback<HTMLCanvasElement>;
    window: RefCallback<HTMLElement>;
  };
  readingRefs: { axis: RefCallback<HTMLElement>; overview: RefCallback<HTMLElement> };
  inside: boolean;
  run(action: Action): boolean;
}

const BUTTONS: readonly { action: Action; label: string; icon: IconName }[] = [
  { action: "zoomOut", label: app.chart.zoomOut, icon: "minus" },
  { action: "zoomIn", label: app.chart.zoomIn, icon: "plus" },
  { action: "panEarlier", label: app.chart.panEarlier, icon: "left" },
  { action: "panLater", label: app.chart.panLater, icon: "right" },
  { action: "frame", label: app.chart.frame, icon: "frame" },
];

export function AxisBar({ store, chart, refs, readingRefs, inside, run }: Props) {
  const documents = useStore(store, (state) => state.timeline.documents.length);
  const chosen = useStore(store, (state) => state.selected !== null || state.focused !== null);
  const kind = inside ? " bt-inside" : "";
  const buttons = (
    <div className={`bt-move-buttons${kind}`} role="group" aria-label={app.chart.label}>
      {BUTTONS.map(({ action, label, icon }) => (
        <button
          type="button"
          key={action}
          className={`bt-icon-button bt-do-${action}`}
          aria-label={label}
          title={label}
          disabled={action === "frame" && !chosen}
          onClick={() => run(action)}
        >
          <Icon name={icon} />
        </button>
      ))}
      <button
        type="button"
        className="bt-icon-button bt-do-fitAll"
        title={app.chart.fitAll}
        onClick={() => run("fitAll")}
      >
        <span aria-hidden="true">{app.chart.all}</span>
        <span className="bt-sr">{app.chart.fitAll}</span>
      </button>
    </div>
  );
  return (
    <>
      <div className={`bt-published-row${kind}`}>
        <span className="bt-published-label">{app.chart.published}</span>
        <canvas ref={refs.published} aria-hidden="true" />
        <span className="bt-empty-stretch" ref={refs.stretch}>
          {app.chart.emptyStretch(documents)}
        </span>
      </div>
      <div className={`bt-axis-bar${kind}`}>
        <div className="bt-axis">
          <svg width="100%" height={AXIS_HEIGHT} aria-hidden="true" focusable="false">
            <line className="bt-axis-line" x1="0" x2="100%" y1="0.5" y2="0.5" />
            <g ref={refs.axis} />
          </svg>
          <div className="bt-reading bt-reading-tip" ref={readingRefs.axis} aria-hidden="true" />
        </div>
        {!inside && buttons}
        <Minimap store={store} chart={chart} refs={refs} readingRef={readingRefs.overview} />
      </div>
      {inside && buttons}
    </>
  );
}
