// Room for cards over the chart.

/** Nearer to the bottom than this, a card stands above its mark, in px. */
export const CARD_ROOM = 120;
