// A second minifier over what the bundler has minified, and what both may leave out of React.

import { gzipSync } from "node:zlib";
import { minify } from "@swc/core";
import type { Plugin } from "vite";

/**
 * Constants by which minifiers drop code of React for surroundings that no reader's browser is: its developer tools, which a
 * build for readers does not call, and Node.js.
 */
export const LEFT_OUT: Readonly<Record<string, string>> = {
  __REACT_DEVTOOLS_GLOBAL_HOOK__: "undefined",
  "process.emit": "undefined",
};

/**
 * Minifies code once more: one or two kB are left in what the bundler writes, and a little in what this has left itself.
 * @param module whether it is a module; a classic script is written in ASCII, because it is read in the encoding of its page
 */
export async function smaller(code: string, module: boolean): Promise<string> {
  let shorter = code;
  for (let run = 0; run < 2; run += 1) {
    const options = {
      module,
      compress: { passes: 2, ecma: 2020, unsafe: true },
      mangle: true,
      format: { asciiOnly: !module },
    } as const;
    shorter = (await minify(shorter, options)).code;
  }
  return shorter;
}

/** The line that names the notices of others, which minifiers take out. */
const BANNER = /^\/\*!.*\*\/$/m;

/** Minifies each script of the page once more, if it is smaller then after gzip. */
export function smallerPage(): Plugin {
  return {
    name: "timeline-smaller",
    apply: "build",
    config: () => ({ define: LEFT_OUT }),
    generateBundle: {
      order: "post", // once Vite has written its lists of files into them
      async handler(_, files) {
        for (const file of Object.values(files)) {
          if (file.type !== "chunk") continue;
          const banner = BANNER.exec(file.code)?.[0];
          const code = `${banner ? `${banner}\n` : ""}${await smaller(file.code, true)}`;
          if (gzipSync(code).byteLength < gzipSync(file.code).byteLength) file.code = code;
        }
      },
    },
  };
}
