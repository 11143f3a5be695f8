// The command line that renews the schemas beside the documents: npm run schemas -- seeds

import { mkdirSync, writeFileSync } from "node:fs";
import { compileFiles } from "../files/compile-files.ts";
import { placeFor } from "../files/inside.ts";
import { SCHEMAS_FOLDER, schemaFiles } from "../files/schemas.ts";

const [folder = "seeds"] = process.argv.slice(2);
const { domain } = await compileFiles(folder);
const target = placeFor(folder, SCHEMAS_FOLDER);
mkdirSync(target, { recursive: true });
for (const [name, text] of schemaFiles(domain)) writeFileSync(placeFor(target, name), text);
