// A thread cannot begin with a TypeScript file in every version of Node; this lets it load one.

import { tsImport } from "tsx/esm/api";

await tsImport("./thread.ts", import.meta.url);
