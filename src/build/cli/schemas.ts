// The command line that renews the schemas beside the documents: npm run schemas -- seeds

import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { compileFiles } from "../files/compile-files.ts";
import { SCHEMAS_FOLDER, schemaFiles } from "../files/schemas.ts";

const [folder = "seeds"] = process.argv.slice(2);
const { domain } = await compileFiles(folder);
const target = join(folder, SCHEMAS_FOLDER);
mkdirSync(target, { recursive: true });
for (const [name, text] of schemaFiles(domain)) writeFileSync(join(target, name), text);
