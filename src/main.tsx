// The page: reads the timeline that the build wrote into it, and follows its own address.

import { followAddress } from "./embed/history.ts";
import { mount } from "./embed/mount.tsx";
import type { Timeline } from "./model/timeline.ts";
import { fromQuery } from "./state/address.ts";
import "./ui/styles.css";

const container = document.getElementById("timeline");
const data = document.getElementById("timeline-data");
if (!container || !data) throw new Error("the page carries no timeline");

const timeline = JSON.parse(data.textContent ?? "") as Timeline;
const initial = fromQuery(window.location.search, timeline);
const { store } = mount(container, { timeline, base: document.baseURI, initial });
followAddress(store, window);
