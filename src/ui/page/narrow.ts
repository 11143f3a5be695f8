// For windows in which a chart has no room: the rows of the list, with their tracks.

export { PAGE_ROWS } from "../rows/page-rows.ts";
