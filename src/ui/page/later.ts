// Parts that no first view shows, loaded as soon as it has been painted: in one file, since each file has a cost of its own.

export { Compare } from "../compare/Compare.tsx";
export { EmbedDialog } from "../dialogs/EmbedDialog.tsx";
export { Help, RowsHelp } from "../dialogs/Help.tsx";
export { PageTourCard } from "../tour/PageTourCard.tsx";
export { PageReader, ReaderStyles } from "./PageReader.tsx";
