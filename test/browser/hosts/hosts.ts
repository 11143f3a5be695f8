// The hosts of issue 4, in its order.

import type { Host } from "./host.ts";
import { ADDRESSES } from "./pages/addresses.ts";
import { EMPTY } from "./pages/empty.ts";
import { FRAMES } from "./pages/frames.ts";
import { FRAMEWORKS } from "./pages/frameworks.ts";
import { INPUTS } from "./pages/inputs.ts";
import { LAYOUTS } from "./pages/layouts.ts";
import { LIVES } from "./pages/lives.ts";
import { MEDIA } from "./pages/media.ts";
import { POLICIES } from "./pages/policies.ts";
import { RECORDS } from "./pages/records.ts";
import { SCRIPTS } from "./pages/scripts.ts";
import { STYLES } from "./pages/styles.ts";
import { TEXTS } from "./pages/texts.ts";

const number = ({ id }: Host) => Number.parseInt(id, 10);

export { EMPTY };

export const HOSTS: Host[] = [
  EMPTY,
  ...ADDRESSES,
  ...FRAMES,
  ...FRAMEWORKS,
  ...INPUTS,
  ...LAYOUTS,
  ...LIVES,
  ...MEDIA,
  ...POLICIES,
  ...RECORDS,
  ...SCRIPTS,
  ...STYLES,
  ...TEXTS,
].sort((a, b) => number(a) - number(b) || a.id.localeCompare(b.id));
