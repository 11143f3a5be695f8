// Parts that the page loads on demand, in one file: two files would share modules, which the bundler then takes out of the first load.

export { Compare } from "../compare/Compare.tsx";
export { EmbedDialog } from "../dialogs/EmbedDialog.tsx";
export { Help, RowsHelp } from "../dialogs/Help.tsx";
export { PAGE_ROWS } from "../rows/page-rows.ts";
export { PageTourCard } from "../tour/PageTourCard.tsx";
export { PageReader } from "./PageReader.tsx";
