// HTML out of templates: whatever is put into one is text, unless it is marked as HTML.

/** HTML that was made with the template below, or is our own. */
export interface Raw {
  raw: string;
}

type Value = string | number | Raw | null | false;

/** A template whose values are escaped; null and false are nothing. */
export const html = (parts: TemplateStringsArray, ...values: Value[]): string =>
  parts.reduce((page, part, at) => page + asHtml(values[at - 1] ?? null) + part);

const asHtml = (value: Value): string =>
  value === null || value === false ? "" : typeof value === "object" ? value.raw : escapeText(String(value));

/** Text as it may stand anywhere in HTML, in attributes, too. Control characters are shown as U+FFFD. */
export const escapeText = (text: string): string =>
  text.replace(/[&<>"'`]/g, (sign) => `&#${sign.charCodeAt(0)};`).replace(/[^\P{Cc}\t\n]/gu, "\ufffd");

export const count = (number: number, one: string): string => `${number} ${one}${number === 1 ? "" : "s"}`;
