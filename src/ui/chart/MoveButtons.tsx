// The buttons that move the view. Every gesture of the chart has one.

import { useStore } from "zustand";
import { app } from "../../i18n/app.ts";
import type { TimelineStore } from "../../state/store.ts";
import { Icon, type IconName } from "../parts/Icon.tsx";
import type { Action } from "../parts/keys.ts";

interface Props {
  store: TimelineStore;
  run(action: Action): boolean;
}

const BUTTONS: readonly { action: Action; label: string; icon: IconName }[] = [
  { action: "zoomOut", label: app.chart.zoomOut, icon: "minus" },
  { action: "zoomIn", label: app.chart.zoomIn, icon: "plus" },
  { action: "panEarlier", label: app.chart.panEarlier, icon: "left" },
  { action: "panLater", label: app.chart.panLater, icon: "right" },
  { action: "frame", label: app.chart.frame, icon: "frame" },
];

export function MoveButtons({ store, run }: Props) {
  const chosen = useStore(store, (state) => state.selected !== null || state.focused !== null);
  return (
    <>
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
    </>
  );
}
