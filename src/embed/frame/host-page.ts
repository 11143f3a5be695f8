// What host.js runs.

import { hearFrames } from "./host.ts";

hearFrames(window);
