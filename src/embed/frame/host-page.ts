// The script host.js.

import { hearFrames } from "./host.ts";

hearFrames(window);
