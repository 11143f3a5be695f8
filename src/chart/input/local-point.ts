// Converts a pointer's place in the window to an element's own px, under any zoom or transform of its ancestors.

import { documentOf, unshadowed } from "../../model/unshadowed.ts";

export interface Point {
  x: number;
  y: number;
}

/** Two scales that differ by more than this share are not those of a plain zoom. */
const EVEN = 0.004;

/** Takes a point of the window (clientX, clientY) to the element's own px, counted from its left top corner. */
export function localPoint(element: HTMLElement, client: { clientX: number; clientY: number }): Point {
  const zoom = zoomOfRects(element);
  const [clientX, clientY] = [client.clientX / zoom, client.clientY / zoom];
  const box = element.getBoundingClientRect();
  const { offsetWidth, offsetHeight } = element;
  const across = offsetWidth > 0 ? box.width / offsetWidth : 1;
  const down = offsetHeight > 0 ? box.height / offsetHeight : across;
  if (Math.abs(across / down - 1) < EVEN) return { x: (clientX - box.left) / across, y: (clientY - box.top) / down };
  const [o, u, v] = corners(element);
  // Solves o + x·u + y·v = the point, for the images u and v of one px across and one px down.
  const det = u.x * v.y - u.y * v.x;
  if (det === 0) return { x: 0, y: 0 };
  const [dx, dy] = [clientX - o.x, clientY - o.y];
  return { x: (dx * v.y - dy * v.x) / det, y: (dy * u.x - dx * u.y) / det };
}

/** The left top corner in the window, and the images of one px across and one px down. */
function corners(element: HTMLElement): [Point, Point, Point] {
  const { offsetWidth: width, offsetHeight: height } = element;
  const probe = documentOf(element).createElement("i");
  probe.style.cssText = "position:absolute;width:0;height:0";
  element.append(probe);
  const at = (left: number, top: number): Point => {
    probe.style.left = `${left}px`;
    probe.style.top = `${top}px`;
    const { x, y } = probe.getBoundingClientRect();
    return { x, y };
  };
  const [o, right, bottom] = [at(0, 0), at(width, 0), at(0, height)];
  probe.remove();
  return [
    o,
    { x: (right.x - o.x) / width, y: (right.y - o.y) / width },
    { x: (bottom.x - o.x) / height, y: (bottom.y - o.y) / height },
  ];
}

/** WebKit gives an element's rectangles in px of its own `zoom`, unlike pointers; where `currentCSSZoom` is, both are the window's. */
function zoomOfRects(element: HTMLElement): number {
  if ("currentCSSZoom" in element) return 1;
  let zoom = 1;
  for (let at: Element | null = element; at; at = parentOf(at)) zoom *= Number(getComputedStyle(at).zoom) || 1;
  return zoom;
}

/** The element that an element is drawn inside of. */
function parentOf(element: Element): Element | null {
  const { assignedSlot, parentElement, getRootNode } = unshadowed(element);
  return assignedSlot ?? parentElement ?? (getRootNode() as ShadowRoot).host ?? null;
}
