// The record of seeds/, compiled once for the tests that want real dates.

import { readFolder } from "../../src/build/files/read-folder.ts";
import { compile } from "../../src/compile/compile.ts";

const { timeline, diagnostics } = compile({ files: readFolder("seeds") });
if (!timeline) throw new Error(diagnostics.map(({ message }) => message).join("\n"));

export const record = timeline;
