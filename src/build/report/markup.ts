// React elements as static HTML for files that are opened without an application.

import type { ReactElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";

/** The element as HTML. React escapes the text; control characters, which HTML cannot hold, become U+FFFD. */
export const markup = (element: ReactElement): string =>
  renderToStaticMarkup(element).replace(/[^\P{Cc}\t\n]/gu, "\ufffd");

/** A number with its noun: "1 event", "2 events". */
export const count = (number: number, one: string): string => `${number} ${one}${number === 1 ? "" : "s"}`;
