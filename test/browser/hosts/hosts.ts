// All hosts, in the order of their numbers.

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

/** The hosts by what they try the embed with, each kind a file of pages. */
export const KINDS: Readonly<Record<string, readonly Host[]>> = {
  empty: [EMPTY],
  addresses: ADDRESSES,
  frames: FRAMES,
  frameworks: FRAMEWORKS,
  inputs: INPUTS,
  layouts: LAYOUTS,
  lives: LIVES,
  media: MEDIA,
  policies: POLICIES,
  records: RECORDS,
  scripts: SCRIPTS,
  styles: STYLES,
  texts: TEXTS,
};

const number = ({ id }: Host) => Number.parseInt(id, 10);

export { EMPTY };

export const HOSTS: Host[] = Object.values(KINDS)
  .flat()
  .sort((a, b) => number(a) - number(b) || a.id.localeCompare(b.id));
