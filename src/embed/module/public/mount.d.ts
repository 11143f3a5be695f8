/** What a host may give. Everything is optional (undefined is the default), and what is wrong is reported and ignored. */
export interface EmbedOptions {
  /** A compiled timeline (timeline.json, version 1), or the same-origin address of one; by default the one beside the bundle. */
  timeline?: object | string | undefined;
  /** Same-origin address that the documents of a timeline given as an object are relative to; by default the page's. */
  base?: string | undefined;
  /** BCP 47; so far there is English. */
  language?: string | undefined;
  theme?: "system" | "light" | "dark" | undefined;
  /** Height of the box in px, 320 to 2000; by default 420, with the list 720. */
  height?: number | string | undefined;
  /** First view: an EDTF date or interval, such as "2012-05" or "2012/2017". */
  view?: string | undefined;
  /** Id of the event whose source is open. */
  event?: string | undefined;
  /** Ids of actors: only their events. */
  actors?: readonly string[] | string | undefined;
  /** "on" or true: the list of events stands under the chart. */
  list?: "on" | "off" | boolean | undefined;
  /** Search words, at most 200 characters. */
  query?: string | undefined;
  /** Address that event links lead to (http or https); by default the full page beside the bundle. */
  link?: string | undefined;
  /** Keeps view, event and filters in the page's address, in parameters that begin with this key. */
  urlKey?: string | undefined;
}

/** What a timeline tells. Days are YYYY-MM-DD, both inclusive; a source is counted from 1. */
export interface EmbedEvents {
  ready: { title: string; events: number };
  select: { event: string | null; source: number | null; title: string | null };
  view: { start: string; end: string };
  error: { message: string };
}

export interface MountedTimeline {
  /** Takes the timeline away and gives the container back as it was. */
  destroy(): void;
  /** Changes the options that are named; one that is undefined goes back to its default. */
  update(options: EmbedOptions): void;
  /** Calls back at each event of a type; returns the function that stops. */
  on<Type extends keyof EmbedEvents>(type: Type, listener: (detail: EmbedEvents[Type]) => void): () => void;
}

/** Shows a timeline inside `container`, in place of what stands there, until destroy() gives that back. */
export declare const mount: (container: HTMLElement, options?: EmbedOptions) => MountedTimeline;
