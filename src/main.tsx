import { startPage } from "./embed/page.ts";

startPage(document, window);
