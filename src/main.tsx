import { startPage } from "./page/page.ts";

startPage(document, window);
