// The height of the plot: it gets lower only when no mouse is over it, so that a wheel that zooms goes on turning over the plot.

export class PlotHeight {
  readonly #plot: HTMLElement;
  #wanted = 0;
  #shown = 0;
  #isHeld = false;

  constructor(plot: HTMLElement) {
    this.#plot = plot;
    plot.addEventListener("pointerenter", ({ pointerType }) => {
      this.#isHeld = pointerType === "mouse";
    });
    plot.addEventListener("pointerleave", () => {
      this.#isHeld = false;
      this.set(this.#wanted);
    });
  }

  /** Takes the height of the lanes, in px. */
  set(px: number): void {
    this.#wanted = px;
    const height = this.#isHeld ? Math.max(px, this.#shown) : px;
    if (height === this.#shown) return;
    this.#shown = height;
    this.#plot.style.height = `${height}px`;
  }
}
