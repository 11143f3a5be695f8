// A folder of documents and curation files, as the compiler takes them.

import { type Dirent, readdirSync, readFileSync, statSync } from "node:fs";
import type { DocumentFiles } from "../../compile/stages/document-stage.ts";
import type { Folder } from "../../compile/stages/pipeline.ts";
import type { Pair } from "../../compile/stages/read-files.ts";
import { decode, MAX_DOCUMENT_BYTES, type SourceFile } from "../../compile/text/source.ts";
import { placeIn } from "./inside.ts";

/** Whether a file of this name is a document, a curation or the settings; hidden files and locks are somebody's scratch. */
export const isSeed = (name: string): boolean => !/^(?:\.|~\$)/.test(name) && /\.(?:txt|ya?ml)$/i.test(name);

/** Files that belong to the folder, the machine or the build, and that nobody takes for documents. */
const KNOWN = /^(?:\.|social\.png$|thumbs\.db$|desktop\.ini$|readme\b|licen[cs]e\b)/i;
/** Files of texts, if not in a form that is read. */
const READABLE = /\.(?:txt|ya?ml|docx?|odt|rtf|pdf|html?|md)$/i;

/** The names in a folder that are not read and may have been meant to be; a subfolder that holds such ends in "/". */
export function passedOver(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter(({ name }) => !KNOWN.test(name))
    .flatMap((entry) => {
      if (!isFolder(folder, entry)) return isSeed(entry.name) ? [] : [entry.name];
      return holdsTexts(folder, entry.name) ? [`${entry.name}/`] : [];
    })
    .sort();
}

function holdsTexts(folder: string, name: string): boolean {
  try {
    return readdirSync(placeIn(folder, name)).some((each) => READABLE.test(each));
  } catch {
    return false; // not to be opened, so that nobody works on its texts
  }
}

/** The .txt and .yaml files of a folder (not of its subfolders), by name. Throws where the folder cannot be read. */
export function listFolder(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter(({ name }) => isSeed(name))
    .filter((entry) => !isFolder(folder, entry))
    .map(({ name }) => name)
    .sort();
}

/** Also one behind a link that stays in the folder. */
function isFolder(folder: string, entry: Dirent): boolean {
  if (!entry.isSymbolicLink()) return entry.isDirectory();
  try {
    return statSync(placeIn(folder, entry.name)).isDirectory();
  } catch {
    return false; // a link to nowhere or out of the folder is told of when it is read
  }
}

/** One file of a folder; where it cannot be read, as when it is a link out of the folder, it says why. */
export function readEntry(folder: string, name: string): SourceFile {
  const unreadable = (why: string): SourceFile => ({ name, bytes: new Uint8Array(), unreadable: why });
  try {
    const path = placeIn(folder, name);
    const status = statSync(path);
    // a pipe or a device is not read: it might never end
    if (!status.isFile()) return unreadable("it is not a regular file");
    if (status.size > MAX_DOCUMENT_BYTES) return { name, bytes: new Uint8Array(), size: status.size };
    return { name, bytes: new Uint8Array(readFileSync(path)) };
  } catch (error) {
    const { message, code = message }: NodeJS.ErrnoException =
      error instanceof Error ? error : new Error(String(error));
    return unreadable(WHY[code] ?? code);
  }
}

/** The files of one document, as they are now. */
export function openDocument(folder: string, { id, document, curation }: Pair): DocumentFiles {
  const open = (name: string | null): SourceFile | null => (name === null ? null : readEntry(folder, name));
  return { id, document: open(document), curation: open(curation) };
}

/** A folder as the compiler reads it, file by file. Throws where the folder cannot be read. */
export const folderOf = (folder: string): Folder => ({
  names: listFolder(folder),
  passedOver: passedOver(folder),
  open: (name) => decode(readEntry(folder, name)),
});

/** All files of a folder at once; for a few. */
export const readFolder = (folder: string): SourceFile[] => listFolder(folder).map((name) => readEntry(folder, name));

const WHY: Record<string, string> = {
  ENOENT: "the link points nowhere",
  ELOOP: "the link points at itself",
  EACCES: "permission denied",
  EPERM: "permission denied",
};
