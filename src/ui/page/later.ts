// Parts that no first view shows, loaded as soon as it has been painted: in one file, since each file has a cost of its own.

export { ClusterCard, FocusCard, HoverCard } from "../chart/cards.tsx";
export { Compare } from "../compare/Compare.tsx";
export { EmbedDialog } from "../dialogs/EmbedDialog.tsx";
export { PageTourCard } from "../tour/PageTourCard.tsx";
export { LaterStyles } from "./LaterStyles.tsx";
export { PageHelp, PageRowsHelp } from "./PageHelp.tsx";
export { PageReader } from "./PageReader.tsx";
export { save } from "./save.ts";
