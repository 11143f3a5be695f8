// A box as React shows it: the timeline, or a message in its place.

import { useStore } from "zustand";
import { embedHeight } from "../../model/embed-height.ts";
import { NO_FILTER } from "../../state/filter.ts";
import { EmbedApp } from "../../ui/shell/EmbedApp.tsx";
import { EmbedMessage } from "../../ui/shell/EmbedMessage.tsx";
import type { Box } from "./box.ts";

const WHOLE = { view: null, selected: null, filter: NO_FILTER, query: "", silent: null };

export function EmbedRoot({ box }: { box: Box }) {
  const { settings, shown } = useStore(box.state);
  const list = settings.list ?? false;
  const height = embedHeight(settings.height, list);
  if (shown.status === "shown") {
    const { store, texts, missing } = shown;
    return (
      <EmbedApp
        store={store}
        loadText={texts.load}
        height={height}
        list={list}
        tour={settings.tour ?? false}
        missing={missing}
        linkTo={box.linkTo}
        onShown={box.shown}
        onFail={box.failed}
      />
    );
  }
  const failure = shown.status === "failed" ? shown.message : null;
  return (
    <EmbedMessage
      language={settings.language}
      height={height}
      theme={settings.theme ?? "system"}
      failure={failure}
      link={box.linkTo(WHOLE)}
    />
  );
}
