// Places beside a list, in px from the outer edge of its rows.

import { BAR_HALF } from "../../chart/marks/geometry.ts";

const FIRST_TRACK = 28;
const TRACK_STEP = 23;
/** From the last track to the words. */
const TO_WORDS = 26;

/** y of the marks of a row: the middle of the line of its date. The style sheet gives that line its place. */
export const MARK_Y = 17;

/** Half the length of the bar of a day somewhere within a stretch. Sideways it is no time. */
export const BAR_REACH = 8;

/** Distances from a track to the lines beside it, by their places. */
const BESIDE = [-7, 7, -11, 11] as const;
/** Width of a line of what lasted. */
export const LINE_WIDTH = 2.2;

/** Length of a line whose event has no later row. */
export const SHORT_LINE = 30;

/** Half the width of the stop at the end of a line. */
export const STOP_REACH = BAR_HALF.within + 0.5;

/** x of a track. */
export const trackX = (track: number): number => FIRST_TRACK + TRACK_STEP * track;

/** x of a line beside a track, by its place. */
export const lineX = (track: number, place: number): number => trackX(track) + (BESIDE[place] ?? BESIDE[0]);

/** x at which the words begin beside so many tracks. */
export const wordsX = (tracks: number): number => trackX(Math.max(tracks - 1, 0)) + TO_WORDS;

/** Room for the name of a track: it reaches over its neighbours, whose names stand on the other line, and the outer ones further out. */
export function nameWidth(track: number, tracks: number): number {
  const isOuter = track === 0 || track === tracks - 1;
  return isOuter ? FIRST_TRACK * 2 : TRACK_STEP * 2;
}

/** Names on one line stay so far apart, in px, but none moves further from its track than this. */
const NAMES_APART = 5;
const MOST_SHIFT = 10;

/** The px by which each name moves to the right of its track, so that it does not touch the one before it on its line. */
export function nameShifts(widths: readonly number[]): number[] {
  const ends = [Number.NEGATIVE_INFINITY, Number.NEGATIVE_INFINITY];
  return widths.map((width, track) => {
    const line = track % 2;
    const left = trackX(track) - width / 2;
    const shift = Math.min(Math.max(ends[line]! + NAMES_APART - left, 0), MOST_SHIFT);
    if (width > 0) ends[line] = left + shift + width;
    return shift;
  });
}
