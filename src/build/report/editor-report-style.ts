// The look of the editor's page, and the few lines of script that it carries along. Without the script it is complete.

import { type ColourName, DARK, LIGHT, PRINT, SHADOWS } from "../../ui/parts/palette.ts";

const SHARED = ["paper", "panel", "ink", "ink2", "ink3", "rule"] as const;

/** The timeline's colours in the report; dates and proposed events have that of circles. */
function palette(colours: Record<ColourName, string>): string {
  const shared = SHARED.map((name) => `--${name}:${colours[name]};`).join("");
  return `${shared}--date:${colours["tone-circle"]};--proposed-edge:${colours["tone-circle"]};`;
}

export const STYLE = `
:root{color-scheme:light;${palette(LIGHT)}
--time:#7a3b8f;--duration:#1f6b3a;--set:#8a5200;--curated:#fff0b3;--curated-edge:#c99a00;--proposed:#dcebf7;
--aside:#e9e6de;--error:#b3261e;--warning:#8a5200;
--sans:-apple-system,BlinkMacSystemFont,"Segoe UI",Roboto,"Noto Sans","Liberation Sans",Arial,sans-serif;
--serif:Charter,"Bitstream Charter","Iowan Old Style",Cambria,Georgia,"Noto Serif","Liberation Serif",serif}
@media screen and (prefers-color-scheme:dark){:root{color-scheme:dark;${palette(DARK)}
--time:#cf9be0;--duration:#7fc99a;--set:#e0a85c;--curated:#3c3006;--curated-edge:#f5cc3d;--proposed:#173349;
--aside:#2a2e31;--error:#ff8a80;--warning:#e0a85c}}
*{box-sizing:border-box}
body{margin:0;background:var(--paper);color:var(--ink);font:14px/1.5 var(--sans);font-variant-numeric:tabular-nums lining-nums;
overflow-wrap:break-word;-webkit-text-size-adjust:100%;text-size-adjust:100%}
body>*{max-width:1180px;margin:0 auto;padding:0 24px}
a{color:inherit;text-underline-offset:3px}
:focus-visible{outline:2px solid var(--ink);outline-offset:2px;border-radius:2px}
h1{font:600 28px/1.2 var(--serif);margin:40px 0 4px}
h2{font:600 21px/1.3 var(--serif);margin:0}
h3{font:600 13px/1.4 var(--sans);margin:24px 0 6px;color:var(--ink2)}
p{margin:0}
.facts{color:var(--ink2);margin-block:2px 10px}
nav.facts{display:flex;gap:20px;padding-top:20px}
.figures{display:flex;flex-wrap:wrap;gap:4px 28px;margin:18px 0 8px;padding:0;list-style:none}
.figures b{font-size:20px;font-weight:600}
.legend{display:flex;flex-wrap:wrap;gap:4px 20px;margin:12px 0 0;padding:10px 0;border-block:1px solid var(--rule);color:var(--ink2);list-style:none}
.wide{overflow-x:auto}
table{border-collapse:collapse;width:100%;margin:8px 0}
th,td{text-align:left;vertical-align:top;padding:4px 14px 4px 0;border-bottom:1px solid var(--rule)}
th{font-weight:600;color:var(--ink2);white-space:nowrap}
td.n,th.n{text-align:right}
td.n,td.date{white-space:nowrap}
.documents td:first-child{min-width:200px}
td:last-child,th:last-child{padding-right:0}
tr:target td{background:var(--curated)}
summary{cursor:pointer;color:var(--ink2);padding:4px 0}
article{padding-block:28px;border-top:2px solid var(--ink);margin-top:32px;content-visibility:auto;contain-intrinsic-size:auto 1200px}
main,main>article{max-width:none}
main{padding:0}
main>article>*{max-width:1132px;margin-inline:auto}
main>article{padding-inline:24px}
.row{display:grid;grid-template-columns:34px minmax(0,1fr) 390px;column-gap:16px;padding:7px 0}
.line{color:var(--ink3);font-size:11px;line-height:27px;text-align:right;text-decoration:none}
.text{position:relative;font:17px/27px var(--serif);max-width:42em;unicode-bidi:isolate}
.quiet{color:var(--ink3)}
.off{color:var(--ink3);font:13px/1.6 var(--sans);border-left:3px solid var(--rule);padding-left:10px}
.kind{font:600 11px/1 var(--sans);color:var(--ink3);margin-right:8px}
.curated{background:var(--curated)}
.proposed{background:var(--proposed)}
.aside{background:var(--aside);color:var(--ink2)}
.faulty{text-decoration:underline wavy var(--error) 1px;text-underline-offset:5px}
.faulty.warning{text-decoration-color:var(--warning)}
.text sup,.legend sup{font:600 11px/1 var(--sans)}
.text sup a{text-decoration:none;padding:0 2px}
.x a,.t{text-decoration:none;border-bottom:2px solid var(--c)}
.DATE{--c:var(--date)}.TIME{--c:var(--time)}.DURATION{--c:var(--duration)}.SET{--c:var(--set)}
.unanchored a,.t.unanchored{border-bottom-style:dashed}
.vague a,.t.vague{border-bottom-style:dotted}
.tip{display:none;position:absolute;z-index:2;left:0;width:max-content;max-width:min(22em,100%);padding:8px 12px;
background:var(--panel);color:var(--ink);border:1px solid var(--ink3);border-radius:4px;font:13px/1.45 var(--sans);
box-shadow:${SHADOWS["shadow-menu"]}}
.tip b{display:block}
.x:hover>.tip,.x:focus-within>.tip{display:block}
.still .tip{display:none!important}
.notes{list-style:none;margin:0;padding:0;font-size:13px;line-height:1.45;min-width:0}
.notes>li{border-left:3px solid var(--rule);padding:2px 0 2px 10px;margin:3px 0 9px;unicode-bidi:isolate}
.notes>li.event-curated{border-color:var(--curated-edge)}
.notes>li.event-proposed{border-left-style:dashed;border-color:var(--proposed-edge)}
.notes>li.error{border-color:var(--error)}.notes>li.warning{border-color:var(--warning)}
.notes>li:target,.text sup:target{outline:2px solid var(--ink)}
.tag{font-weight:600}
.error .tag{color:var(--error)}.warning .tag{color:var(--warning)}
.notes b{font-weight:600}
.notes .small .tag{color:var(--ink)}
.notes span.small{display:block;color:var(--ink2)}
pre{margin:6px 0;padding:10px 12px;background:var(--panel);border:1px solid var(--rule);border-left:3px solid var(--error);overflow-x:auto;font-size:12px;line-height:1.5}
pre.warning{border-left-color:var(--warning)}
footer{color:var(--ink3);padding-block:24px!important}
@media (max-width:899px){body>*,main>article{padding-inline:16px}main{padding:0}h1{margin-top:24px}
.row{grid-template-columns:minmax(0,1fr);padding:10px 0}.line{text-align:left;line-height:1.2}.notes{margin-top:8px}}
@media print{body{font-size:10pt;background:${PRINT.paper}}.text{font-size:11pt}article{content-visibility:visible;break-before:page}.tip{display:none!important}
.row{grid-template-columns:24px minmax(0,1fr) 230px}.notes>li,tr,pre{break-inside:avoid}
.curated,.proposed,.aside{print-color-adjust:exact;-webkit-print-color-adjust:exact}details::details-content{content-visibility:visible;block-size:auto}}
`;

/** Keeps an explanation beside its words and inside the window, puts it away with Escape, and opens the lists on paper. */
export const SCRIPT = `
"use strict";
const place = ({ target }) => {
  const mark = target.closest && target.closest(".x");
  if (!mark) return;
  document.body.classList.remove("still");
  const tip = mark.querySelector(".tip"), text = mark.closest(".text").getBoundingClientRect();
  const words = mark.querySelector("a").getClientRects()[0];
  tip.style.left = Math.max(0, Math.min(words.left - text.left, text.width - tip.offsetWidth)) + "px";
};
addEventListener("pointerover", place);
addEventListener("focusin", place);
addEventListener("keydown", (event) => {
  if (event.key === "Escape") document.body.classList.add("still");
});
addEventListener("beforeprint", () => {
  for (const list of document.querySelectorAll("details")) list.open = true;
});
`;
