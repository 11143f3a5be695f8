// Notices of third parties: their licences ask that copyright and permission go wherever their code goes.

import type { Plugin, Rolldown } from "vite";

/** Vite lists under this name what a build bundles. */
const LIST = "notices.json";
/** The notices of the page, beside it. */
const PAGE_NOTICES = "notices.txt";

/** A package, as Vite lists it. */
interface Bundled {
  name: string;
  version: string;
  /** By its name in the SPDX list. */
  identifier?: string;
  text?: string;
}

/** The option by which Vite makes the list. */
export const listed = { fileName: LIST };

/** First in a bundle, and kept by minifiers. */
export const namesNotices = (address: string): string => `/*! Third-party notices: ${address} */\n`;

/**
 * The notices of all packages of a list, each licence once for those that share its words; empty if the list is.
 * @param list JSON by Vite
 * @throws Error where a package that is bundled carries no licence
 */
export function noticesOf(list: string): string {
  const packages = new Map<string, string[]>();
  for (const { name, version, identifier, text } of JSON.parse(list) as Bundled[]) {
    if (!text) throw new Error(`${name} ${version} is bundled, and no file in it says under which licence`);
    const licence = text.replace(/\r\n?/g, "\n").trim();
    const named = `${name} ${version}${identifier ? ` (${identifier})` : ""}`;
    packages.set(licence, [...(packages.get(licence) ?? []), named]);
  }
  return [...packages].map(([licence, names]) => `${names.join("\n")}\n\n${licence}\n`).join(`\n${"-".repeat(80)}\n\n`);
}

/** The list among the files of a build. */
export const listIn = (files: Iterable<Rolldown.OutputAsset | Rolldown.OutputChunk>): string => {
  for (const file of files) if (file.type === "asset" && file.fileName === LIST) return String(file.source);
  throw new Error("Vite has listed no licences");
};

/** Writes the notices of the page's scripts beside it, and names them in each script that has code of others. */
export function notices(): Plugin {
  return {
    name: "timeline-notices",
    apply: "build",
    config: () => ({
      build: {
        license: listed,
        rolldownOptions: {
          output: {
            postBanner: ({ moduleIds }) =>
              moduleIds.some((id) => id.includes("/node_modules/")) ? namesNotices(`../${PAGE_NOTICES}`) : "",
          },
        },
      },
    }),
    generateBundle: {
      order: "post", // once Vite has made the list
      handler(_, files) {
        this.emitFile({ type: "asset", fileName: PAGE_NOTICES, source: noticesOf(listIn(Object.values(files))) });
        delete files[LIST];
      },
    },
  };
}
