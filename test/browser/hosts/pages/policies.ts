// Hosts whose policy forbids nearly everything.

import { compose, scriptSources } from "../compose.ts";
import type { Context, Host, WayOrNone } from "../host.ts";
import type { Answer } from "../server.ts";

function strictest(way: WayOrNone, context: Context): Answer {
  const page = compose(way, context, { noStyles: true, sri: true });
  const { origin } = new URL(context.bundle);
  // No digest covers what a module imports, and 'strict-dynamic' not what a script of the parser's does: it goes by its folder.
  const imported = ` ${context.bundle}embed/ ${context.site.host}/lib/`;
  const policy = [
    "default-src 'none'",
    "style-src 'none'",
    `script-src ${scriptSources(String(page.body))}${way === "classic" || way === "iframe" ? "" : imported}`,
    `connect-src ${origin}`,
    `frame-src ${origin}`,
    "img-src data:", // the page's own icon
    "base-uri 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ];
  return { ...page, headers: { "Content-Security-Policy": policy.join("; ") } };
}

export const POLICIES: Host[] = [
  {
    id: "1",
    name: "no styles, scripts by digest, no trusted types",
    page: strictest,
  },
  {
    id: "30",
    name: "isolated (COEP, COOP), scripts by SRI",
    page: (way, context) =>
      compose(way, context, {
        sri: true,
        headers: { "Cross-Origin-Embedder-Policy": "require-corp", "Cross-Origin-Opener-Policy": "same-origin" },
      }),
  },
];
