// The script of embed.html. The build lets it share the core's file with the other ways in.

import { mount } from "../module/core.ts";
import { startFrame } from "./frame.ts";

/** Addresses of the records that may be shown beside the built one: the build writes them in. */
declare const __RECORDS__: readonly string[];

const container = document.getElementById("timeline");
if (container) startFrame(window, container, mount, __RECORDS__);
