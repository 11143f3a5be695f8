// The check of a file of ours before it is imported.

import { documentOf } from "../../model/unshadowed.ts";

/**
 * import() takes no integrity, a preload does: what it has checked is what import() finds. The link stands in a tree of ours, so
 * that the page's head stays as it was. Rejects when the file is missing or another.
 * @param shadow a shadow root in the page; null rejects
 */
export async function preload(href: string, integrity: string, shadow: ShadowRoot | null): Promise<void> {
  if (!shadow) throw new Error("there is no timeline in the page");
  const link = documentOf(shadow).createElement("link");
  if (!link.relList?.supports?.("modulepreload")) return;
  const loads = new Promise((loaded, failed) => {
    link.onload = loaded;
    link.onerror = () => failed(new Error("its file could not be loaded"));
  });
  link.rel = "modulepreload";
  link.crossOrigin = "anonymous";
  link.integrity = integrity;
  link.href = href;
  shadow.append(link);
  await loads.finally(() => link.remove());
}
