// The house: which room of src may import which, and inside a room which folder may import which. Other arrows fail here.

import { readFileSync } from "node:fs";
import { posix } from "node:path";
import ts from "typescript";
import { describe, expect, it } from "vitest";
import { filesBelow, isModule } from "./files.ts";

const HOUSE: Record<string, string[]> = {
  model: [],
  compile: ["model"],
  chart: ["model"],
  state: ["model"],
  i18n: ["model"],
  share: ["model"],
  ui: ["chart", "state", "i18n", "share", "model"],
  embed: ["ui", "state", "i18n", "model"],
  page: ["ui", "state", "model", "embed/box"],
  build: ["compile", "ui", "i18n", "share", "model"],
  "main.tsx": ["page"],
};

/**
 * The folders of a room, from the ground up; "." are the room's own files. A folder imports from those before it, and
 * a folder inside another one counts as that one, unless it stands here itself.
 */
const FLOORS: Record<string, string[]> = {
  // the words of a language lie below the mechanism that reads them, its rules above the mechanism that they fill
  compile: [
    "en/words",
    "text",
    "temporal",
    "en/temporal",
    "en/grammar",
    "dateline",
    "curation",
    "verify",
    "propose",
    "link",
    "stages",
    ".",
    "editor",
  ],
  chart: ["time", "lanes", "density", "marks", "canvas", "labels", "input", "strip", "parts", "."],
  ui: [
    "parts",
    "later",
    "filters",
    "list",
    "rows",
    "reader",
    "dialogs",
    "chart",
    "static",
    "compare",
    "tour",
    "embed",
    "page",
    "shell",
  ],
  embed: ["box", "module", "element", "frame"],
  build: ["files", "stages", "report", "add", "cli", "vite"],
};

/** The most files of one folder, and the folders that have outgrown it with the number that they may have. */
const FOLDER_LIMIT = 14;
const LARGE_FOLDERS: Record<string, number> = { "src/model": 16, "src/ui/shell": 18 };

const WITHOUT_REACT = ["model", "compile", "chart", "state"];

const read = (path: string) => readFileSync(path, "utf8");
const everyFile = filesBelow("src");
const modules = everyFile.filter(isModule);
const styles = everyFile.filter((path) => path.endsWith(".css"));

const roomOf = (path: string) => path.split("/")[1] ?? "";
/** The folder of a module inside its room, "." for the room itself. */
const folderOf = (path: string) => path.split("/").slice(2, -1).join("/") || ".";
/** The floor of a folder: its own, or that of the nearest folder around it that has one; -1 where none has. */
function floorOf(floors: readonly string[], folder: string): number {
  const floor = floors.indexOf(folder);
  return floor !== -1 || !folder.includes("/") ? floor : floorOf(floors, posix.dirname(folder));
}
const isOurs = (name: string) => name.startsWith(".");
const inRooms = (rooms: string[]) => modules.filter((path) => rooms.includes(roomOf(path)));

/** What a style sheet imports. */
function styleImportsOf(text: string): string[] {
  const imports = withoutComments(text).matchAll(/@import\s+(?:url\()?\s*["']?([^"')\s;]+)/g);
  return [...imports].map((match) => match[1] ?? "");
}

const withoutComments = (css: string) => css.replace(/\/\*.*?\*\//gs, "");

/** Everything that a module imports: declarations, re-exports, import(), import types and new URL(…, import.meta.url). */
function importsOf(path: string, text: string): string[] {
  return path.endsWith(".css") ? styleImportsOf(text) : moduleImportsOf(parse(path, text));
}

function moduleImportsOf(file: ts.SourceFile): string[] {
  const found: string[] = [];
  walk(file, (node) => {
    if (ts.isImportDeclaration(node)) add(node.moduleSpecifier);
    else if (ts.isExportDeclaration(node)) add(node.moduleSpecifier);
    else if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) add(node.argument.literal);
    else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) add(node.arguments[0]);
    else if (ts.isNewExpression(node) && node.expression.getText() === "URL") addAsset(node.arguments);
  });
  return found;

  function add(name: ts.Node | undefined): void {
    if (name) found.push(ts.isStringLiteralLike(name) ? name.text : `(computed) ${name.getText()}`);
  }
  function addAsset(args: ts.NodeArray<ts.Expression> | undefined): void {
    if (args?.[1]?.getText() === "import.meta.url") add(args[0]);
  }
}

function parse(path: string, text: string): ts.SourceFile {
  return ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
}

function walk(node: ts.Node, visit: (node: ts.Node) => void): void {
  visit(node);
  ts.forEachChild(node, (child) => walk(child, visit));
}

/** The faults of one module's imports against the table. */
function wrongArrows(path: string, text: string): string[] {
  return wrongAmong(path, importsOf(path, text));
}

function wrongAmong(path: string, names: readonly string[]): string[] {
  const room = roomOf(path);
  const allowed = HOUSE[room];
  if (!allowed) return [`${path} is in no room of the house`];
  return names.flatMap((from) => {
    if (from.startsWith("(computed)")) return [`${path} imports what cannot be read here: ${from}`];
    if (!isOurs(from)) return [];
    const target = posix.join(posix.dirname(path), from);
    return isAllowed(path, target, allowed) ? [] : [`${path} → ${from}`];
  });
}

function isAllowed(path: string, target: string, allowed: readonly string[]): boolean {
  if (!target.startsWith("src/")) return false;
  const [room, to] = [roomOf(path), roomOf(target)];
  if (room !== to) return allowed.includes(to) || allowed.includes(`${to}/${folderOf(target)}`);
  const floors = FLOORS[room];
  if (!floors) return true;
  const [from, onto] = [floorOf(floors, folderOf(path)), floorOf(floors, folderOf(target))];
  return from !== -1 && onto !== -1 && onto <= from;
}

/** Modules that import one another in a circle, as one list for each circle (Tarjan's strongly connected components). */
function circles(graph: ReadonlyMap<string, readonly string[]>): string[][] {
  const number = new Map<string, number>();
  const low = new Map<string, number>();
  const stack: string[] = [];
  const found: string[][] = [];
  const visit = (node: string): void => {
    number.set(node, number.size);
    low.set(node, number.get(node)!);
    stack.push(node);
    for (const next of graph.get(node) ?? []) {
      if (!number.has(next)) visit(next);
      if (stack.includes(next)) low.set(node, Math.min(low.get(node)!, low.get(next)!));
    }
    if (low.get(node) !== number.get(node)) return;
    const circle = stack.splice(stack.indexOf(node));
    if (circle.length > 1) found.push(circle.sort());
  };
  for (const node of graph.keys()) if (!number.has(node)) visit(node);
  return found;
}

/** Whether a file says the word at all: the others need not be parsed. */
const saysDate = (path: string) => /\bDate\b/.test(read(path));

/** Uses of the present moment: new Date(), Date() and Date.now. */
function clockUses(path: string, text: string): string[] {
  const uses: string[] = [];
  walk(parse(path, text), (node) => {
    const bare = ts.isNewExpression(node) && (node.arguments ?? []).length === 0;
    const isDate = (callee: ts.Node) => ts.isIdentifier(callee) && callee.text === "Date";
    if (
      (bare && isDate(node.expression)) ||
      (ts.isCallExpression(node) && isDate(node.expression)) ||
      (ts.isPropertyAccessExpression(node) && isDate(node.expression) && node.name.text === "now")
    ) {
      uses.push(`${path}: ${node.getText()}`);
    }
  });
  return uses;
}

/** What each file of src imports, found once for all the rules below. */
const imports = new Map([...modules, ...styles].map((path) => [path, importsOf(path, read(path))]));
const externals = (path: string) => (imports.get(path) ?? []).filter((from) => !isOurs(from));

describe("the house", () => {
  it("imports only along its arrows", () => {
    expect([...imports].flatMap(([path, names]) => wrongAmong(path, names))).toEqual([]);
  });

  it("has no circle of modules", () => {
    const graph = modules.map((path): [string, string[]] => {
      const own = (imports.get(path) ?? []).filter(isOurs);
      return [path, own.map((from) => posix.join(posix.dirname(path), from))];
    });
    expect(circles(new Map(graph))).toEqual([]);
  });

  it("has folders that can be taken in at a glance", () => {
    const counts = new Map<string, number>();
    for (const path of modules) counts.set(posix.dirname(path), (counts.get(posix.dirname(path)) ?? 0) + 1);
    expect([...counts].filter(([folder, count]) => count > (LARGE_FOLDERS[folder] ?? FOLDER_LIMIT))).toEqual([]);
  });

  it("knows no React below ui", () => {
    const uses = inRooms(WITHOUT_REACT).flatMap((path) =>
      externals(path)
        .filter((name) => /^react(?:-dom)?(?:\/|$)/.test(name) || name === "zustand" || name === "zustand/react")
        .map((name) => `${path} → ${name}`),
    );
    expect(uses).toEqual([]);
  });

  it("uses Node only in build", () => {
    const uses = modules
      .filter((path) => roomOf(path) !== "build")
      .flatMap((path) =>
        externals(path)
          .filter((name) => name.startsWith("node:"))
          .map((name) => `${path} → ${name}`),
      );
    expect(uses).toEqual([]);
  });

  it("asks no clock below build", () => {
    const below = modules.filter((path) => roomOf(path) !== "build" && saysDate(path));
    expect(below.flatMap((path) => clockUses(path, read(path)))).toEqual([]);
  });

  it("names its colours in the palette alone", () => {
    const literal = /#[\da-f]{3,8}\b|\b(?:rgb|hsl|hwb|lab|lch|oklab|oklch)a?\(/i;
    expect(styles.filter((path) => literal.test(withoutComments(read(path))))).toEqual([]);
    expect(read("index.html")).not.toMatch(literal);
  });

  it("has style sheets without rem, which belongs to the host, and without what other hosts serve", () => {
    expect(styles.filter((path) => /\d\s*rem\b/.test(withoutComments(read(path))))).toEqual([]);
    expect(styles.flatMap((path) => externals(path).map((name) => `${path} → ${name}`))).toEqual([]);
  });
});

describe("the check itself", () => {
  it.each([
    ['import { Chart } from "../ui/Chart.tsx";', "../ui/Chart.tsx"],
    ['import type { Chart } from "../ui/Chart.tsx";', "../ui/Chart.tsx"],
    ['import "../ui/tokens.css";', "../ui/tokens.css"],
    ['export * from "../ui/Chart.tsx";', "../ui/Chart.tsx"],
    ['const later = () => import("../ui/Chart.tsx");', "../ui/Chart.tsx"],
    ['type Props = import("../ui/Chart.tsx").Props;', "../ui/Chart.tsx"],
    ['new URL("../ui/worker.ts", import.meta.url);', "../ui/worker.ts"],
    ['import data from "../../seeds/name.json";', "../../seeds/name.json"],
  ])("sees %s", (code, from) => {
    expect(wrongArrows("src/state/store.ts", code)).toEqual([`src/state/store.ts → ${from}`]);
  });

  it("sees what style sheets import", () => {
    const css = '/* @import "../a.css"; */ @import "./tokens.css"; @import url(../nowhere/page.css);';
    expect(wrongArrows("src/ui/shell/styles.css", css)).toEqual(["src/ui/shell/styles.css → ../nowhere/page.css"]);
  });

  it("holds the arrows inside a room", () => {
    expect(wrongArrows("src/chart/time/axis.ts", 'import "../marks/place.ts";')).toHaveLength(1);
    expect(wrongArrows("src/chart/time/axis.ts", 'import "../chart.ts";')).toHaveLength(1);
    expect(wrongArrows("src/chart/time/axis.ts", 'import "../elsewhere/a.ts";')).toHaveLength(1);
    expect(wrongArrows("src/chart/marks/place.ts", 'import "../time/axis.ts"; import "./cluster.ts";')).toEqual([]);
    expect(wrongArrows("src/compile/text/a.ts", 'import "../en/words/a.ts";')).toEqual([]);
    expect(wrongArrows("src/compile/text/a.ts", 'import "../en/temporal/a.ts";')).toHaveLength(1);
    expect(
      wrongArrows("src/compile/en/temporal/rules/a.ts", 'import "../../../temporal/a.ts"; import "../a.ts";'),
    ).toEqual([]);
    expect(wrongArrows("src/compile/en/temporal/rules/a.ts", 'import "../../../link/a.ts";')).toHaveLength(1);
    expect(wrongArrows("src/page/page.ts", 'import "../embed/box/box.ts";')).toEqual([]);
    expect(wrongArrows("src/page/page.ts", 'import "../embed/element/element.ts";')).toHaveLength(1);
  });

  it("finds circles", () => {
    const graph = { a: ["b"], b: ["c"], c: ["b", "d"], d: [], e: ["a"] };
    expect(circles(new Map(Object.entries(graph)))).toEqual([["b", "c"]]);
    expect(circles(new Map(Object.entries({ a: ["b"], b: [] })))).toEqual([]);
  });

  it("lets a room have its own, and packages", () => {
    const code =
      'import { a } from "./filter.ts"; import { b } from "../model/date.ts"; import { scaleUtc } from "d3-scale";';
    expect(wrongArrows("src/state/store.ts", code)).toEqual([]);
  });

  it("tells a clock from a date", () => {
    expect(clockUses("a.ts", "new Date(); Date(); Date.now(); [1].map(Date.now); new Date;")).toHaveLength(5);
    expect(clockUses("a.ts", "new Date(0); Date.UTC(2012, 1); performance.now()")).toEqual([]);
  });
});
