// Turns pointers, wheels and pinches into moves of the camera. A plain vertical wheel is never taken: the page scrolls.

import { clampView, type View } from "../../model/view.ts";
import { pan, zoomWithin } from "../time/camera.ts";
import { localPoint, type Point } from "./local-point.ts";

export interface GestureHost {
  readonly element: HTMLElement;
  camera(): View;
  whole(): View;
  /** Width of the plot in px, and its left edge inside the element. */
  plot(): { width: number; left: number };
  /** The camera moves with the hand. */
  move(camera: View): void;
  /** The hand has let go and nothing glides any more. */
  rest(): void;
  hover(x: number, y: number): void;
  leave(): void;
  tap(x: number, y: number, pointer: "mouse" | "touch"): void;
  doubleTap(x: number, y: number, out: boolean): void;
  /** Someone turned the plain wheel over the chart: a hint can say how to zoom. */
  plainWheel(): void;
  reducedMotion(): boolean;
}

const DRAG_THRESHOLD = 4;
/** Speed is lost by this factor each ms of gliding. */
const FRICTION = 0.995;
const MIN_SPEED = 0.02;
const DOUBLE_MS = 300;
const DOUBLE_PX = 12;
const WHEEL_REST_MS = 140;
/** Pixels per wheel unit: pixels, lines, pages (WheelEvent.deltaMode). */
const DELTA_PX = [1, 33, 400];
/** One notch (100 px or 3 lines) magnifies about 1.3 times, a fast flick no more than that a frame. */
const MAX_NOTCH_PX = 100;
const NOTCH = Math.log(1.3);
/** A trackpad's pinch comes as Ctrl + wheel in steps of a few px: those count up to four times, whole notches once. */
const PINCH_GAIN = 3;
const PINCH_PX = 12;
const damped = (px: number): number => px * (1 + PINCH_GAIN / (1 + (px / PINCH_PX) ** 2));
const zoomFactor = (px: number): number => Math.exp((-NOTCH * damped(px)) / damped(MAX_NOTCH_PX));

const GESTURES = ["gesturestart", "gesturechange", "gestureend"];

/** Keeps the click that follows a tap from what the tap has put under the finger. */
function withholdClick(element: HTMLElement) {
  const root = element.getRootNode();
  const onClick = (event: Event) => {
    event.preventDefault();
    event.stopPropagation();
  };
  root.addEventListener("click", onClick, { capture: true, once: true });
  root.addEventListener("pointerdown", () => root.removeEventListener("click", onClick, true), {
    capture: true,
    once: true,
  });
}

/** Listens to one element and returns the function that stops listening. */
export function listen(host: GestureHost): () => void {
  const { element } = host;
  const fingers = new Map<number, Point>();
  let start: { x: number; y: number; pointer: "mouse" | "touch"; shift: boolean } | null = null;
  let dragging = false;
  /** Farthest from where it went down that the pointer has been, in px. */
  let strayed = 0;
  let speed = 0;
  let lastMove = 0;
  let glide = 0;
  let wheelRest: ReturnType<typeof setTimeout> | undefined;
  let lastTap: { x: number; y: number; at: number } | null = null;
  let pinched = false;

  const local = (event: Pick<MouseEvent, "clientX" | "clientY">): Point => localPoint(element, event);
  const perPx = () => (host.camera().end - host.camera().start) / host.plot().width;
  const positionAt = (x: number) => host.camera().start + (x - host.plot().left) * perPx();
  const panPx = (px: number) => host.move(clampView(pan(host.camera(), -px * perPx()), host.whole()));

  const stopGlide = () => {
    cancelAnimationFrame(glide);
    glide = 0;
  };

  const startGlide = () => {
    let before = performance.now();
    const step = (now: number) => {
      const elapsed = Math.min(now - before, 50);
      before = now;
      speed *= FRICTION ** elapsed;
      const was = host.camera();
      panPx(speed * elapsed);
      const stuck = host.camera().start === was.start;
      if (Math.abs(speed) < MIN_SPEED || stuck) {
        glide = 0;
        host.rest();
      } else glide = requestAnimationFrame(step);
    };
    glide = requestAnimationFrame(step);
  };

  const onDown = (event: PointerEvent) => {
    if (event.pointerType === "mouse" && event.button !== 0) return;
    if ((event.target as Element).closest("[data-own-gestures]")) return;
    if (glide !== 0) {
      stopGlide();
      host.rest(); // what is touched next is judged by what then stands there
    }
    const point = local(event);
    fingers.set(event.pointerId, point);
    if (fingers.size === 1) {
      start = { ...point, pointer: event.pointerType === "mouse" ? "mouse" : "touch", shift: event.shiftKey };
      dragging = false;
      strayed = 0;
      pinched = false;
      speed = 0;
      lastMove = event.timeStamp;
    } else if (fingers.size === 2) {
      pinched = true;
      dragging = true;
      for (const id of fingers.keys()) element.setPointerCapture(id);
    }
  };

  const pinch = (id: number, point: Point) => {
    const [a, b] = [...fingers.entries()];
    if (!a || !b) return;
    const other = a[0] === id ? b[1] : a[1];
    const old = fingers.get(id)!;
    const was = Math.abs(old.x - other.x);
    const now = Math.abs(point.x - other.x);
    const middle = (point.x + other.x) / 2;
    panPx((point.x - old.x) / 2);
    if (was > 8 && now > 8) host.move(zoomWithin(host.camera(), now / was, positionAt(middle), host.whole()));
  };

  const onMove = (event: PointerEvent) => {
    const point = local(event);
    const old = fingers.get(event.pointerId);
    if (!old) {
      if (event.pointerType !== "mouse") return;
      if ((event.target as Element).closest("[data-own-gestures]")) host.leave();
      else host.hover(point.x, point.y);
      return;
    }
    if (fingers.size >= 2) {
      pinch(event.pointerId, point);
      fingers.set(event.pointerId, point);
      return;
    }
    if (start) strayed = Math.max(strayed, Math.hypot(point.x - start.x, point.y - start.y));
    if (!dragging && start && Math.abs(point.x - start.x) > DRAG_THRESHOLD) {
      dragging = true;
      element.setPointerCapture(event.pointerId);
      element.classList.add("bt-dragging");
    }
    if (dragging) {
      const elapsed = Math.max(event.timeStamp - lastMove, 1);
      speed = 0.6 * speed + 0.4 * ((point.x - old.x) / elapsed);
      lastMove = event.timeStamp;
      panPx(point.x - old.x);
    }
    fingers.set(event.pointerId, point);
  };

  const onTap = (x: number, y: number, at: number) => {
    const pointer = start?.pointer ?? "mouse";
    const again = lastTap && at - lastTap.at < DOUBLE_MS && Math.hypot(x - lastTap.x, y - lastTap.y) < DOUBLE_PX;
    if (again) {
      lastTap = null;
      host.doubleTap(x, y, start?.shift ?? false);
    } else {
      lastTap = { x, y, at };
      if (pointer === "touch") withholdClick(element);
      host.tap(x, y, pointer);
    }
  };

  const onUp = (event: PointerEvent) => {
    if (!fingers.delete(event.pointerId)) return;
    if (fingers.size > 0) return;
    element.classList.remove("bt-dragging");
    const point = local(event);
    if (event.type === "pointercancel") {
      if (dragging) host.rest();
    } else if (!dragging && !pinched) {
      // A button inside the plot is pressed by the same tap; only drags that begin on it are the chart's.
      const own = (event.target as Element).closest("[data-own-taps]");
      if (strayed <= DRAG_THRESHOLD && !own) onTap(point.x, point.y, event.timeStamp);
    } else if (!pinched && !host.reducedMotion() && Math.abs(speed) > 0.15 && event.timeStamp - lastMove < 60)
      startGlide();
    else host.rest();
    dragging = false;
    start = null;
  };

  const onWheel = (event: WheelEvent) => {
    const unit = DELTA_PX[event.deltaMode] ?? 1;
    const horizontal = event.shiftKey && event.deltaX === 0 ? event.deltaY : event.deltaX;
    if (event.ctrlKey || event.metaKey) {
      event.preventDefault();
      stopGlide();
      const px = Math.max(-MAX_NOTCH_PX, Math.min(MAX_NOTCH_PX, event.deltaY * unit));
      host.move(zoomWithin(host.camera(), zoomFactor(px), positionAt(local(event).x), host.whole()));
    } else if (event.shiftKey || Math.abs(event.deltaX) > Math.abs(event.deltaY)) {
      event.preventDefault();
      stopGlide();
      panPx(-horizontal * unit);
    } else {
      host.plainWheel();
      return;
    }
    clearTimeout(wheelRest);
    wheelRest = setTimeout(() => host.rest(), WHEEL_REST_MS);
  };

  // Safari on a Mac tells of a pinch by events of its own.
  let lastScale = 1;
  const onGesture = (event: Event) => {
    const { scale, clientX, clientY } = event as Event & { scale: number; clientX: number; clientY: number };
    event.preventDefault();
    if (event.type === "gesturestart") lastScale = 1;
    else if (event.type === "gesturechange" && fingers.size === 0) {
      const at = positionAt(local({ clientX, clientY }).x);
      host.move(zoomWithin(host.camera(), scale / lastScale, at, host.whole()));
      lastScale = scale;
    } else host.rest();
  };

  const onLeave = (event: PointerEvent) => {
    if (event.pointerType === "mouse" && fingers.size === 0) host.leave();
  };

  element.addEventListener("pointerdown", onDown);
  element.addEventListener("pointermove", onMove);
  element.addEventListener("pointerup", onUp);
  element.addEventListener("pointercancel", onUp);
  element.addEventListener("pointerleave", onLeave);
  element.addEventListener("wheel", onWheel, { passive: false });
  for (const type of GESTURES) element.addEventListener(type, onGesture);
  return () => {
    stopGlide();
    clearTimeout(wheelRest);
    element.removeEventListener("pointerdown", onDown);
    element.removeEventListener("pointermove", onMove);
    element.removeEventListener("pointerup", onUp);
    element.removeEventListener("pointercancel", onUp);
    element.removeEventListener("pointerleave", onLeave);
    element.removeEventListener("wheel", onWheel);
    for (const type of GESTURES) element.removeEventListener(type, onGesture);
  };
}
