// A page of a list alone, over columns of as many made-up events as its address says: /?events=1000000, &rows for the list that is
// the timeline, &box for a list that scrolls in a box of its own, &late for details that come half a second after they are asked for.

import { randomLcg } from "d3";
import { createRoot } from "react-dom/client";
import { EventSet } from "../../../src/model/bits.ts";
import { buildColumns, KIND } from "../../../src/model/columns.ts";
import { dayString, edtf } from "../../../src/model/date.ts";
import type { TimelineEvent } from "../../../src/model/timeline.ts";
import { createTimelineStore } from "../../../src/state/store.ts";
import { EventList } from "../../../src/ui/list/EventList.tsx";
import { ROWS } from "../../../src/ui/rows/rows.tsx";
import { archive } from "../../chart/archive.ts";
import "../../../src/ui/shell/styles.css";
import "../../../src/ui/rows/rows.css";

const [FIRST, LAST] = [8035, 20_088]; // 1992 to 2024
const asked = new URLSearchParams(location.search);
const count = Number(asked.get("events"));
const isTimeline = asked.has("rows");

const random = randomLcg(0.5);
const timeline = archive(1);
const template = timeline.events[0]!;
const days = Float64Array.from({ length: count }, () => FIRST + Math.floor(random() * (LAST - FIRST))).sort();
const lasting = Uint8Array.from({ length: count }, () => (random() < 0.02 ? 1 : 0));
const zeros = () => new Uint8Array(count);

/** Titles of one to five lines, so that no two neighbours need be of one height. */
function make(index: number): TimelineEvent {
  const words = "what was agreed on that day ".repeat(1 + ((index * 7919) % 9));
  return {
    ...template,
    id: `event-${index}`,
    title: `Event ${index}: ${words}`,
    date: edtf(dayString(days[index]!)),
    lasts: false,
    evidence: [{ document: "paper", start: 0, end: 1, quote: `Words of ${index}: ${words}` }],
  };
}

const made = new Map<number, TimelineEvent>();
const isLate = asked.has("late");
const waiting = new Set<number>();
function eventAt(index: number): TimelineEvent | undefined {
  const known = made.get(index);
  if (known || index < 0 || index >= count) return known;
  if (!isLate) {
    made.set(index, make(index));
    return made.get(index);
  }
  if (waiting.size === 0)
    setTimeout(() => {
      for (const each of waiting) made.set(each, make(each));
      waiting.clear();
      store.setState({}); // whoever asked looks again
    }, 500);
  waiting.add(index);
  return undefined;
}

const store = createTimelineStore(timeline);
const all = EventSet.all(count);
store.setState({
  columns: {
    ...buildColumns(timeline),
    count,
    indexOf: { get: (id: string) => Number(id.slice("event-".length)) } as unknown as ReadonlyMap<string, number>,
    from: days,
    to: days.map((day, i) => day + (lasting[i] ? 400 : 1)),
    begun: days,
    kind: lasting.map((lasts) => (lasts ? KIND.lasting : KIND.day)),
    tone: zeros(),
    importance: zeros(),
    approximate: zeros(),
    uncertain: zeros(),
    proposed: zeros(),
    words: zeros(),
    lane: Uint16Array.from({ length: count }, (_, i) => i % timeline.domain.lanes.length),
    laneSet: new Uint32Array(count),
    year: new Int16Array(count),
    category: new Uint16Array(count),
    named: new Uint32Array(count),
  },
  eventAt,
  byId: { get: (id: string) => make(Number(id.slice("event-".length))), has: () => true } as unknown as ReadonlyMap<
    string,
    TimelineEvent
  >,
  matching: all,
  perhaps: EventSet.where(count, () => false),
});

declare global {
  var listStore: typeof store;
}
globalThis.listStore = store;
/** Leaves every `by`-th event. */
addEventListener("message", ({ data }) =>
  store.setState({ matching: EventSet.where(count, (i) => i % data.by === 0) }),
);
// the store of this page knows ids that its record has not
const setMarker = (marker: string | null) => store.getState().marker !== marker && store.setState({ marker });
store.setState({ setMarker });

const list = (
  <EventList
    store={store}
    onOpen={(id) => store.setState({ selected: { event: id, evidence: 0 } })}
    rows={isTimeline ? ROWS : null}
  />
);
createRoot(document.getElementById("root")!).render(
  <div className="bt-root bt-app" data-theme="light" style={{ display: "block" }}>
    <main style={{ padding: 16 }}>
      <h1>A long list</h1>
      <p style={{ height: 300 }}>
        <button type="button">before the list</button>
      </p>
      <div id="bt-list" tabIndex={-1} style={asked.has("box") ? { height: 500, overflow: "auto" } : {}}>
        {list}
      </div>
      <p id="end">
        <button type="button">after the list</button>
      </p>
    </main>
  </div>,
);
