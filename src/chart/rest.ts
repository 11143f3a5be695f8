// The arrangement of the view that came to rest last, and the lanes on their way to it.

import type { EventSet } from "../model/bits.ts";
import type { Columns } from "../model/columns.ts";
import type { Domain } from "../model/domain.ts";
import type { View } from "../model/view.ts";
import { type Arrangement, arrange, outsideOf } from "./labels/arrange.ts";
import { JOIN } from "./labels/items.ts";
import type { Labels } from "./labels/labels.ts";
import { shownLabels } from "./labels/shown.ts";
import { EasedLayout } from "./lanes/ease.ts";
import { type LaneLayout, type LaneSettings, layoutLanes, spineOf } from "./lanes/layout.ts";
import type { Rows } from "./lanes/rows.ts";
import type { ChartWords } from "./parts/words.ts";

/** A view, and all else that it is arranged for. View and columns are in positions. */
export interface RestView {
  view: View;
  /** Width of the axis and of the label column, in px. */
  width: number;
  column: number;
  settings: LaneSettings;
  matching: EventSet;
  selected: number;
}

export class Rest {
  readonly #columns: Columns;
  readonly #domain: Domain;
  readonly #words: ChartWords;
  readonly #labels: Labels;
  readonly #eased = new EasedLayout();
  #arrangement: Arrangement | null = null;

  constructor(columns: Columns, domain: Domain, words: ChartWords, labels: Labels) {
    this.#columns = columns;
    this.#domain = domain;
    this.#words = words;
    this.#labels = labels;
  }

  get rows(): Rows | null {
    return this.#arrangement?.rows ?? null;
  }

  /** The layout that the lanes have, or are on their way to. */
  get layout(): LaneLayout | null {
    return this.#eased.goal;
  }

  /** The layout at a time in ms. */
  layoutAt(now: number): LaneLayout | null {
    return this.#eased.at(now);
  }

  get moving(): boolean {
    return this.#eased.moving;
  }

  /** x at which the texts of the column begin. */
  static columnText(width: number): number {
    return width + JOIN;
  }

  /** Arranges a view. With `anew` nothing is kept; with `atOnce` the lanes have their new heights in the next frame. */
  arrange({ settings, ...view }: RestView, { anew = false, atOnce = false } = {}): void {
    const { fonts } = this.#labels;
    const request = {
      ...{ columns: this.#columns, domain: this.#domain, words: this.#words.label, fonts, settings },
      ...{ view: view.view, width: view.width, column: view.column, selected: view.selected },
    };
    this.#arrangement = arrange(request, anew ? null : this.#arrangement);
    const layout = layoutLanes(this.#domain, this.#arrangement.rows.lanes, settings);
    this.#eased.set(layout, performance.now(), atOnce);
    this.label(view.matching, view.selected);
  }

  /** Shows the labels for what a filter leaves and what is selected; nothing else changes. */
  label(matching: EventSet, selected: number): void {
    const layout = this.#eased.goal;
    const arrangement = this.#arrangement;
    if (!layout || !arrangement) return;
    const { view, width } = arrangement.arranged;
    const shown = shownLabels(arrangement, layout, matching, selected, this.#labels.fonts.line);
    this.#labels.show(shown, width / (view.end - view.start));
  }

  /** The words of the lanes that have nothing in a view; null for all others. */
  notes(view: View): (string | null)[] {
    const { lanes } = this.#domain;
    const spine = spineOf(this.#domain);
    const seen = new Set<number>();
    const { count, from, to, lane } = this.#columns;
    for (let i = 0; i < count; i += 1) if (to[i]! > view.start && from[i]! < view.end) seen.add(lane[i]!);
    return lanes.map((_, at) => {
      if (seen.has(at) || at === spine) return null; // the spine holds the knots of all others
      const { earlier, later } = outsideOf(this.#columns, at, view);
      return this.#words.outside(earlier, later);
    });
  }
}
