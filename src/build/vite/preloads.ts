// The Vite plugin that lets a browser fetch what the width of its window needs together with the page, and not after it.

import type { HtmlTagDescriptor, Plugin, Rolldown } from "vite";
import { WIDTHS } from "../../ui/shell/layout.ts";

const { chart } = WIDTHS.page;

/** Modules that the page loads at its start, each in windows of some widths. */
const AT_START: readonly { module: string; media: string }[] = [
  { module: "src/ui/page/wide.ts", media: `(min-width: ${chart}px)` },
  { module: "src/ui/page/narrow.ts", media: `(max-width: ${chart - 0.02}px)` },
];

/** Adds the links to the page of a build; a development server has no files to name. */
export function preloads(): Plugin {
  return {
    name: "timeline-preloads",
    apply: "build",
    transformIndexHtml: (_, { bundle }) => (bundle ? AT_START.flatMap((one) => linksTo(bundle, one)) : []),
  };
}

function linksTo(bundle: Rolldown.OutputBundle, { module, media }: (typeof AT_START)[number]): HtmlTagDescriptor[] {
  const chunk = Object.values(bundle).find(
    (file) => file.type === "chunk" && file.facadeModuleId?.replaceAll("\\", "/").endsWith(module),
  );
  if (!chunk) throw new Error(`the build has made no file of ${module}`);
  const { viteMetadata } = chunk as Rolldown.OutputChunk & { viteMetadata?: { importedCss: Set<string> } };
  const link = (file: string, how: Record<string, string>): HtmlTagDescriptor => ({
    tag: "link",
    attrs: { ...how, crossorigin: true, media, href: `./${file}` },
    injectTo: "head",
  });
  const sheets = [...(viteMetadata?.importedCss ?? [])].map((file) => link(file, { rel: "preload", as: "style" }));
  return [link(chunk.fileName, { rel: "modulepreload" }), ...sheets];
}
