// The three engines by name.

import { openChromium } from "./chromium.ts";
import type { Engine, EngineName } from "./engine.ts";
import { openFirefox } from "./firefox.ts";
import { openWebKit } from "./webkit.ts";

export const ENGINES: Record<EngineName, () => Promise<Engine>> = {
  Chromium: openChromium,
  Firefox: openFirefox,
  WebKit: openWebKit,
};
