// Links that lead out of a folder. A build reads and publishes what its folders hold, and whoever adds a link to one of
// them could have it publish any file of the machine that builds.

import { lstatSync, readdirSync, realpathSync } from "node:fs";
import { basename, isAbsolute, join, relative, sep } from "node:path";

/**
 * The place of a file of a folder, with all links followed. The folder itself may be a link, and its files may be links to
 * each other.
 * @param name path below the folder
 * @throws where a link leads out of the folder or to a hidden file of it, and what the file system throws
 */
export function placeIn(folder: string, name: string): string {
  const root = realpathSync.native(folder);
  // a name of the folder that is no link stands where it stands; links alone are worth following part by part
  const isPlain = basename(name) === name && name !== "." && name !== "..";
  if (isPlain && !lstatSync(join(root, name)).isSymbolicLink()) return join(root, name);
  const place = realpathSync(join(root, name));
  if (place === join(root, name)) return place;
  const path = relative(root, place);
  const [first = ""] = path.split(sep);
  if (isAbsolute(path) || first === "..") throw new Error(`it is a link out of its folder, to ${path}`);
  if (path.split(sep).some((part) => part.startsWith("."))) throw new Error(`it is a link to a hidden file, ${path}`);
  return place;
}

/** As `placeIn`, for a file that need not be there yet. */
export const placeFor = (folder: string, name: string): string =>
  lstatSync(join(folder, name), { throwIfNoEntry: false }) ? placeIn(folder, name) : join(realpathSync(folder), name);

/** A sentence for each link in a folder or below it that leads out, to a hidden file or nowhere; none without the folder. */
export function linksOutOf(folder: string): string[] {
  if (!lstatSync(folder, { throwIfNoEntry: false })) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isSymbolicLink())
    .flatMap(({ parentPath, name }) => linkOut(folder, join(relative(folder, parentPath), name)));
}

/** The sentence for one name; none where it leads to a file of the folder, or is not there. */
export function linkOut(folder: string, name: string): string[] {
  try {
    placeFor(folder, name);
    return [];
  } catch (error) {
    return [`${join(basename(folder), name)}: ${error instanceof Error ? error.message : String(error)}`];
  }
}
