// Which engines a run is about: Chromium, unless ENGINES names others.

import type { EngineName } from "./engine.ts";

const NAMES: EngineName[] = ["Chromium", "Firefox", "WebKit"];

export function chosenEngines(words = process.env.ENGINES ?? "Chromium"): EngineName[] {
  const asked = words.split(",").map((word) => word.trim().toLowerCase());
  const chosen = NAMES.filter((name) => asked.includes(name.toLowerCase()));
  if (chosen.length !== asked.length) throw new Error(`ENGINES is "${words}": it can name ${NAMES.join(", ")}`);
  return chosen;
}
