// npm run gallery: writes the page of all marks, to be looked at.

import { writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { galleryPage } from "./gallery.tsx";

const file = resolve("test/gallery/gallery.html");
writeFileSync(file, galleryPage());
console.log(`The marks are in ${file}: open it in a browser.`);
