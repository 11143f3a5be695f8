// Hosts that are applications: React 18, Vue, zones that wait for quiet; and those that know the element before its script.

import { expect } from "vitest";
import { until } from "../../engines/engine.ts";
import { compose, importMap, type Parts } from "../compose.ts";
import { closeSource, inside, openSource } from "../embed.ts";
import type { Cell, Context, Host, WayOrNone } from "../host.ts";

const FRAME = "the application sees an <iframe>, as any other";
const KEPT = "display:block;min-height:420px";

/** The script of the way itself, without what compose() would put beside it. */
function scriptOf(way: WayOrNone, { bundle }: Context): string {
  const name = way === "classic" ? "armenia-timeline.classic.js" : "armenia-timeline.js";
  return `<script${way === "classic" ? "" : ' type="module"'} crossorigin="anonymous" src="${bundle}embed/${name}"></script>`;
}

const app = (script: string, after = ""): Parts["own"] => ({
  box: `<div id="app" style="min-height:420px"></div>`,
  script: `${script}${after}`,
});

function inReact(way: WayOrNone, context: Context): Parts {
  const content: Partial<Record<WayOrNone, string>> = {
    module: `function Content({ theme }) {
      const box = useRef(null);
      useEffect(() => { const timeline = mount(box.current, { theme }); timeline.on("select", (detail) => witness.saw("select", detail)); return () => timeline.destroy(); }, [theme]);
      return createElement("div", { id: "embed", ref: box, style: { display: "block", minHeight: 420 } }); }`,
    react: `function Content({ theme }) { return createElement("div", { id: "embed" }, createElement(ArmeniaTimeline, { theme, onSelect: (detail) => witness.saw("select", detail) })); }`,
  };
  const element = `function Content({ theme }) { return createElement("armenia-timeline", { theme, style: { display: "block", minHeight: 420 } }); }`;
  const imports = { module: `const { mount } = await import("${context.bundle}embed/mount.js");`, react: `const { ArmeniaTimeline } = await import("${context.bundle}embed/react.js");` }; // biome-ignore format: one line each
  const script = `<script type="module">
    const { createElement, StrictMode, useEffect, useRef, useState, version } = await import("react");
    const { createRoot } = await import("react-dom/client");
    ${imports[way as "module" | "react"] ?? ""}
    ${content[way] ?? element}
    function App() { const [state, set] = useState({ theme: "light", shown: true }); witness.handles.set = set;
      return createElement("section", null, state.shown ? createElement(Content, state) : null); }
    const witness = window[Symbol.for("witness")];
    witness.handles.version = version;
    createRoot(document.getElementById("app")).render(createElement(StrictMode, null, createElement(App)));
  </script>`;
  const own = way === "module" || way === "react" ? app(script) : app(scriptOf(way, context), script);
  return way === "none" || !own ? {} : { own, scripts: importMap("react-18") }; // a map comes before every module
}

function inVue(way: WayOrNone, context: Context): Parts {
  const template =
    way === "module"
      ? `<section><div v-if=shown id=embed ref=box :data-theme=theme style="${KEPT}"></div></section>`
      : `<section><armenia-timeline v-if=shown :theme=theme style="${KEPT}"></armenia-timeline></section>`;
  const script = `<script type="module">
    const { createApp, nextTick } = await import("/lib/vue/vue.js");
    const mount = ${way === "module" ? `(await import("${context.bundle}embed/mount.js")).mount` : "null"};
    const witness = window[Symbol.for("witness")];
    const app = createApp({ template: ${JSON.stringify(template)}, data: () => ({ theme: "light", shown: true }),
      methods: { renew() { this.timeline?.destroy(); this.timeline = this.$refs.box ? mount(this.$refs.box, { theme: this.theme }) : null; this.timeline?.on("select", (detail) => witness.saw("select", detail)); } },
      mounted() { if (mount) this.renew(); }, updated() { if (mount) this.renew(); } });
    app.config.compilerOptions.isCustomElement = (tag) => tag.startsWith("armenia-");
    const shown = app.mount("#app");
    witness.handles.set = (state) => Object.assign(shown, state);
  </script>`;
  const own = way === "module" ? app(script) : app(scriptOf(way, context), script);
  return way === "none" || !own ? {} : { own };
}

/** Changes a prop, takes the embed out and puts it in again. */
async function rerenders(cell: Cell): Promise<void> {
  const set = (state: { theme: string; shown: boolean }) =>
    cell.page.evaluate((next) => {
      const witness = (window as unknown as Record<symbol, { handles: { set(state: unknown): void } }>)[
        Symbol.for("witness")
      ];
      witness?.handles.set(next);
    }, state);
  await closeSource(cell);
  await set({ theme: "dark", shown: true });
  await until("the dark theme", () => inside(cell, '.bt-root[data-theme="dark"]'));
  await set({ theme: "light", shown: false });
  await until("the embed to go", async () => !(await inside(cell, ".bt-root")));
  await set({ theme: "light", shown: true });
  await until("the embed to return", () => inside(cell, "button.bt-label"));
  await openSource(cell);
}

/** As Angular does: the application is stable when its zone has no turn left; it asks after each. */
const ZONE = `<script src="/lib/zone/zone.js"></script><script>
  window.turns = 0;
  window.ng = Zone.current.fork({ name: "application", onInvokeTask(delegate, current, target, task, that, args) {
    window.turns++; return delegate.invokeTask(target, task, that, args); } });
</script>`;

export const FRAMEWORKS: Host[] = [
  {
    id: "11a",
    name: "an application in React 18",
    not: { iframe: FRAME },
    without: { shift: "the application renders after the first paint" },
    page: (way, context) => compose(way, context, inReact(way, context)),
    check: rerenders,
  },
  {
    id: "11b",
    name: "an application in Vue",
    not: { iframe: FRAME, react: "Vue has no React" },
    without: { shift: "the application renders after the first paint", globals: "Vue has some of its own" },
    page: (way, context) => compose(way, context, inVue(way, context)),
    check: rerenders,
  },
  {
    id: "11c",
    name: "a zone that waits for quiet",
    without: { globals: "zone.js keeps notes on the window of what listens to it" },
    not: { iframe: FRAME, react: "a host with zones has no React" },
    page(way, context) {
      const page = compose(way, context, { scripts: ZONE });
      // The host adds the embed's script from inside its zone, as a component does.
      const body = String(page.body).replace(
        /<script([^>]*)src="([^"]+\/embed\/armenia[^"]+)"><\/script>/,
        `<script>ng.run(() => { const script = document.createElement("script"); script.src = "$2"; script.crossOrigin = "anonymous";
         script.type = "${way === "classic" ? "" : "module"}"; document.body.append(script); });</script>`,
      );
      return { ...page, body: body.replace("= mount(container", "= ng.run(() => mount)(container") };
    },
    async check(cell) {
      const turns = await cell.page.evaluate(async () => {
        const counted = window as unknown as { turns: number };
        const outside = (window as unknown as { Zone: { root: { run<T>(task: () => T): T } } }).Zone.root;
        const frames = (count: number) =>
          new Promise<void>((done) => {
            let left = count;
            const next = () => (left-- > 0 ? requestAnimationFrame(next) : done());
            outside.run(next);
          });
        await frames(30);
        const before = counted.turns;
        await frames(30);
        return counted.turns - before;
      });
      expect(turns, "turns of the zone in thirty frames at rest").toBe(0);
    },
  },
];
