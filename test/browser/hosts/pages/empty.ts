// The page that asks nothing of the embed; every other is compared with it.

import { compose } from "../compose.ts";
import type { Host } from "../host.ts";

export const EMPTY: Host = { id: "0", name: "an empty page", page: (way, context) => compose(way, context) };
