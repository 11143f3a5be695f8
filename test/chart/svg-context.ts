// A canvas that keeps what is drawn on it as SVG: the frame that the chart draws can be looked at, and compared, without a browser.

import { type PathSink, svgPath } from "../../src/chart/marks/path.ts";
import type { Ctx } from "../../src/chart/marks/shapes.ts";

interface Gradient {
  id: string;
  addColorStop(offset: number, colour: string): void;
}

const round = (value: number): string => String(Math.round(value * 100) / 100);

/** "#rrggbbaa" as a colour and its opacity, which all programs that show SVG understand. */
function colourOf(colour: string, attribute: string): string {
  const [, solid = colour, alpha] = /^(#.{6})(..)$/.exec(colour) ?? [];
  const opacity = alpha === undefined ? "" : ` ${attribute}-opacity="${round(Number.parseInt(alpha, 16) / 255)}"`;
  const name = attribute === "stop" ? "stop-color" : attribute;
  return `${name}="${solid}"${opacity}`;
}

/**
 * Makes a context with what the frame of the chart uses of a canvas.
 * @param id begins the ids of its gradients
 */
export function svgContext(id: string): { ctx: Ctx; markup(): string } {
  const elements: string[] = [];
  let gradients = 0;
  let path: ((sink: PathSink) => void)[] = [];
  let dash: readonly number[] = [];
  const pen = {
    fillStyle: "" as string | Gradient,
    strokeStyle: "" as string | Gradient,
    lineWidth: 1,
    lineDashOffset: 0,
    globalAlpha: 1,
    font: "",
    textAlign: "left",
    textBaseline: "alphabetic",
  };
  const paint = (style: string | Gradient, attribute: "fill" | "stroke") =>
    typeof style === "string" ? colourOf(style, attribute) : `${attribute}="url(#${style.id})"`;
  const alpha = () => (pen.globalAlpha === 1 ? "" : ` opacity="${round(pen.globalAlpha)}"`);
  const data = () =>
    svgPath((sink) => {
      for (const step of path) step(sink);
    });
  const add = (step: (sink: PathSink) => void) => void path.push(step);

  const methods = {
    clearRect() {},
    save() {},
    restore() {},
    clip() {},
    beginPath() {
      path = [];
    },
    moveTo: (x: number, y: number) => add((sink) => sink.moveTo(x, y)),
    lineTo: (x: number, y: number) => add((sink) => sink.lineTo(x, y)),
    closePath: () => add((sink) => sink.closePath()),
    rect: (x: number, y: number, w: number, h: number) => add((sink) => sink.rect(x, y, w, h)),
    arc: (...at: Parameters<PathSink["arc"]>) => add((sink) => sink.arc(...at)),
    roundRect: (x: number, y: number, w: number, h: number, r: number) =>
      add((sink) => {
        const quarter = Math.PI / 2;
        sink.moveTo(x + r, y);
        sink.arc(x + w - r, y + r, r, -quarter, 0);
        sink.arc(x + w - r, y + h - r, r, 0, quarter);
        sink.arc(x + r, y + h - r, r, quarter, 2 * quarter);
        sink.arc(x + r, y + r, r, 2 * quarter, 3 * quarter);
        sink.closePath();
      }),
    fill() {
      elements.push(`<path d="${data()}" ${paint(pen.fillStyle, "fill")}${alpha()}/>`);
    },
    stroke() {
      const dashed = dash.length === 0 ? "" : ` stroke-dasharray="${dash.map(round).join(" ")}"`;
      const offset = dash.length === 0 || pen.lineDashOffset === 0 ? "" : ` stroke-dashoffset="${round(pen.lineDashOffset)}"`; // biome-ignore format: one line
      const line = `stroke-width="${round(pen.lineWidth)}"${dashed}${offset}`;
      elements.push(`<path d="${data()}" fill="none" ${paint(pen.strokeStyle, "stroke")} ${line}${alpha()}/>`);
    },
    fillRect(x: number, y: number, w: number, h: number) {
      const box = `x="${round(x)}" y="${round(y)}" width="${round(w)}" height="${round(h)}"`;
      elements.push(`<rect ${box} ${paint(pen.fillStyle, "fill")}${alpha()}/>`);
    },
    fillText(text: string, x: number, y: number) {
      const anchor = { left: "start", center: "middle", right: "end" }[pen.textAlign] ?? "start";
      const base = pen.textBaseline === "middle" ? ` dominant-baseline="central"` : "";
      const at = `x="${round(x)}" y="${round(y)}" text-anchor="${anchor}"${base}`;
      elements.push(`<text ${at} ${paint(pen.fillStyle, "fill")} style="font:${pen.font}"${alpha()}>${text}</text>`);
    },
    setLineDash(next: readonly number[]) {
      dash = next;
    },
    createLinearGradient(x1: number, _y1: number, x2: number): Gradient {
      const gradient = `${id}-${gradients++}`;
      const stops: string[] = [];
      const at = elements.push("") - 1;
      const write = () => {
        const line = `gradientUnits="userSpaceOnUse" x1="${round(x1)}" x2="${round(x2)}" y1="0" y2="0"`;
        elements[at] = `<linearGradient id="${gradient}" ${line}>${stops.join("")}</linearGradient>`;
      };
      return {
        id: gradient,
        addColorStop(offset, colour) {
          stops.push(`<stop offset="${round(offset)}" ${colourOf(colour, "stop")}/>`);
          write();
        },
      };
    },
  };
  const known = new Set([...Object.keys(pen), ...Object.keys(methods)]);
  const ctx = new Proxy(Object.assign(pen, methods), {
    get(target, name) {
      if (!known.has(String(name))) throw new Error(`the gallery's canvas has no ${String(name)}`);
      return Reflect.get(target, name);
    },
  });
  return { ctx: ctx as unknown as Ctx, markup: () => elements.join("") };
}
