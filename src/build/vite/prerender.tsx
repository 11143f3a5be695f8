// The page for readers without JavaScript. Loaded by Vite's config loader, which bundles no CSS: nothing here may import any.

import { renderToStaticMarkup } from "react-dom/server";
import type { Timeline } from "../../model/timeline.ts";
import { StaticPage } from "../../ui/static/StaticPage.tsx";

/** The whole record as HTML. The wrapper is what index.html keeps out of sight until it is known whether the app arrives. */
export function prerender(timeline: Timeline): string {
  return renderToStaticMarkup(
    <div className="bt-prerendered">
      <StaticPage timeline={timeline} />
    </div>,
  );
}
