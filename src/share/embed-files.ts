// The embed's files as the build names and hashes them: embed/integrity.json.

/** The ways in, each with a file of its own. */
export const EMBED_FILES = ["element", "classic", "module", "react", "host"] as const;
export type EmbedFile = (typeof EMBED_FILES)[number];

/** Names that stay the same from build to build. `name` is the one that the record gives to its embed. */
export const stableNames = (name: string): Readonly<Record<EmbedFile, string>> => ({
  element: `${name}.js`,
  classic: `${name}.classic.js`,
  module: "mount.js",
  react: "react.js",
  host: "host.js",
});

/** Name of the React component: my-timeline becomes MyTimeline. */
export const componentName = (name: string): string =>
  name.replace(/(?:^|-)(.)/g, (_, first: string) => first.toUpperCase());

export interface Versioned {
  /** Its name with the hash of its content. */
  file: string;
  /** For the attribute of that name: subresource integrity. */
  integrity: string;
}

export type EmbedFiles = Readonly<Record<EmbedFile, Versioned>>;

// Both go into other people's pages: an address and a hash must have exactly these forms.
const FILE = /^[\w-][\w.-]*\.js$/;
const INTEGRITY = /^sha(?:256|384|512)-[A-Za-z0-9+/]+={0,2}$/;

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === "object" && value !== null;

/** Reads integrity.json; null when it is not one, or misses a file. */
export function readEmbedFiles(json: unknown, name: string): EmbedFiles | null {
  const listed = isObject(json) ? json.files : null;
  if (!isObject(listed)) return null;
  const names = stableNames(name);
  const read = EMBED_FILES.map((each) => {
    const stable = names[each];
    return [each, Object.hasOwn(listed, stable) ? versioned(listed[stable]) : null] as const;
  });
  return read.every(([, file]) => file !== null) ? (Object.fromEntries(read) as EmbedFiles) : null;
}

function versioned(entry: unknown): Versioned | null {
  if (!isObject(entry)) return null;
  const { file, integrity } = entry;
  if (typeof file !== "string" || typeof integrity !== "string") return null;
  return FILE.test(file) && INTEGRITY.test(integrity) ? { file, integrity } : null;
}
