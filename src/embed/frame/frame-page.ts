// The script of embed.html. The build lets it share the core's file with the other ways in.

import { mount } from "../module/core.ts";
import { startFrame } from "./frame.ts";

const container = document.getElementById("timeline");
if (container) startFrame(window, container, mount);
