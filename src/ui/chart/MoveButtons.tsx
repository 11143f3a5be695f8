// The buttons that move the view. Every gesture of the chart has one.

import { useStore } from "zustand";
import { silentNow } from "../../state/silent.ts";
import type { TimelineStore } from "../../state/store.ts";
import { Icon, type IconName } from "../parts/Icon.tsx";
import type { Action } from "../parts/keys.ts";
import { useLocale } from "../parts/useLocale.ts";

interface Props {
  store: TimelineStore;
  run(action: Action): boolean;
}

const BUTTONS = [
  { action: "zoomOut", icon: "minus" },
  { action: "zoomIn", icon: "plus" },
  { action: "panEarlier", icon: "left" },
  { action: "panLater", icon: "right" },
  { action: "frame", icon: "frame" },
] as const satisfies readonly { action: Action; icon: IconName }[];

export function MoveButtons({ store, run }: Props) {
  const locale = useLocale(store);
  const chosen = useStore(store, (state) => state.selected !== null || state.focused !== null);
  const silentYears = useStore(store, (state) => state.silentYears);
  const silent = useStore(store, silentNow);
  return (
    <>
      {BUTTONS.map(({ action, icon }) => (
        <button
          type="button"
          key={action}
          className={`bt-icon-button bt-do-${action}`}
          aria-label={locale.app.chart[action]}
          title={locale.app.chart[action]}
          disabled={action === "frame" && !chosen}
          onClick={() => run(action)}
        >
          <Icon name={icon} />
        </button>
      ))}
      <button
        type="button"
        className="bt-icon-button bt-do-fitAll"
        title={locale.app.chart.fitAll}
        onClick={() => run("fitAll")}
      >
        <span aria-hidden="true">{locale.app.chart.all}</span>
        <span className="bt-sr">{locale.app.chart.fitAll}</span>
      </button>
      {silentYears.length > 0 && (
        <button
          type="button"
          className="bt-link bt-silent-years"
          onClick={() => store.getState().setSilent(silent === "fold" ? "show" : "fold")}
        >
          {locale.app.chart.silentYears[silent]}
        </button>
      )}
    </>
  );
}
