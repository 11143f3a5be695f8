// The camera over time: where it is, where it flies to, and the animation frame that shows it.

import { sameView, type View } from "../../model/view.ts";
import { Flight } from "./flight.ts";

/** The owner of a camera: it draws what the camera shows. */
export interface MotionOwner {
  draw(): void;
  /** A flight has ended. */
  land(): void;
}

/** At most one animation frame is asked for at a time; while the camera flies, each frame asks for the next. */
export class Motion {
  readonly #owner: MotionOwner;
  #camera: View;
  #flight: Flight | null = null;
  #frameId = 0;

  constructor(camera: View, owner: MotionOwner) {
    this.#camera = camera;
    this.#owner = owner;
  }

  /** The view that the next drawing shows. */
  get camera(): View {
    return this.#camera;
  }

  /** The view of the camera, or the one that it is flying to. */
  get view(): View {
    return this.#flight?.to ?? this.#camera;
  }

  get flying(): boolean {
    return this.#flight !== null;
  }

  /** Sets the camera, and draws nothing; a flight ends where it is. */
  set(camera: View): void {
    this.#flight = null;
    this.#camera = camera;
  }

  /** Flies to a view, unless the camera is there or on its way. */
  fly(to: View): void {
    if (sameView(this.view, to)) return;
    this.#flight = new Flight(this.#camera, to, performance.now());
    this.request();
  }

  /** Draws in the next animation frame. */
  request(): void {
    if (this.#frameId === 0) this.#frameId = requestAnimationFrame((now) => this.#frame(now));
  }

  /** Draws at once; a flight goes on. */
  drawNow(): void {
    this.stop();
    if (this.#flight) this.request();
    this.#owner.draw();
  }

  /** Takes back the frame that was asked for. */
  stop(): void {
    cancelAnimationFrame(this.#frameId);
    this.#frameId = 0;
  }

  #frame(now: number): void {
    this.#frameId = 0;
    const flight = this.#flight;
    if (flight) {
      this.#camera = flight.at(now);
      if (flight.hasLanded(now)) this.#flight = null;
    }
    this.#owner.draw();
    if (this.#flight) this.request();
    else if (flight) this.#owner.land();
  }
}
