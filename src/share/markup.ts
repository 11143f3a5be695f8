// Escapes text for HTML, JavaScript, JSX and addresses, so that it is read back as it was.

export type Attribute = readonly [name: string, value: string | true];

const REFERENCES: Record<string, string> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  // A parser would make line feeds of carriage returns; and a field that wraps must not look like two lines.
  "\r": "&#13;",
  "\n": "&#10;",
};

/** Replaces the characters that no page can carry, half a surrogate pair and NUL, as browsers do. */
export const wellFormed = (text: string): string => text.replace(/[\p{Surrogate}\0]/gu, "\ufffd");

export const escapeHtml = (text: string): string =>
  wellFormed(text).replace(/[&<>"\r\n]/g, (mark) => REFERENCES[mark] ?? mark);

/** A start tag, in one line however long: some editors put a <br> at each line end, also inside a tag. */
export function tag(name: string, attributes: readonly Attribute[]): string {
  const written = attributes.map(([key, value]) => (value === true ? key : `${key}="${escapeHtml(value)}"`));
  return `<${[name, ...written].join(" ")}>`;
}

/** A string of JavaScript that can also stand inside `<script>`: nothing in it ends the script or begins a comment. */
export const script = (value: string | number): string =>
  JSON.stringify(typeof value === "string" ? wellFormed(value) : value).replace(
    /[<>&\u2028\u2029]/g,
    (mark) => `\\u${mark.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );

/** A prop of JSX. A quoted one knows no escapes, but references: only plain text is written so. */
export const prop = (name: string, value: string | number): string =>
  typeof value === "string" && /^[\w ,./:-]*$/.test(value) ? `${name}="${value}"` : `${name}={${script(value)}}`;

/** A query string, its values as readable as in the page's own address. */
export const queryString = (values: readonly (readonly [string, string | number])[]): string =>
  values
    .map(([name, value]) => `${name}=${encodeURIComponent(wellFormed(String(value)))}`)
    .join("&")
    .replace(/%(2C|2F|3A)/g, decodeURIComponent);
