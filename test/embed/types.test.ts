// The types that hosts get are written by hand, so that they need nothing else; here they are held to the code.

import { expectTypeOf, it } from "vitest";
import type { BoxEvents } from "../../src/embed/box/box.ts";
import type { EmbedOptions } from "../../src/embed/box/options.ts";
import type { mount } from "../../src/embed/module/core.ts";
import type * as published from "../../src/embed/module/public/mount.d.ts";
import type * as publishedReact from "../../src/embed/module/public/react.d.ts";
import type { ArmeniaTimeline, ArmeniaTimelineProps } from "../../src/embed/module/react.tsx";

type WithoutTimeline<Options> = Omit<Options, "timeline">;

it("is the same for hosts as for us, but for the timeline's own type", () => {
  expectTypeOf<WithoutTimeline<published.EmbedOptions>>().toEqualTypeOf<WithoutTimeline<EmbedOptions>>();
  expectTypeOf<EmbedOptions>().toExtend<published.EmbedOptions>();
  expectTypeOf<published.EmbedEvents>().toEqualTypeOf<BoxEvents>();
  expectTypeOf<keyof published.MountedTimeline>().toEqualTypeOf<keyof ReturnType<typeof mount>>();
  expectTypeOf<WithoutTimeline<publishedReact.ArmeniaTimelineProps>>().toEqualTypeOf<
    WithoutTimeline<ArmeniaTimelineProps>
  >();
  expectTypeOf<ReturnType<typeof publishedReact.ArmeniaTimeline>>().toEqualTypeOf<ReturnType<typeof ArmeniaTimeline>>();
});
