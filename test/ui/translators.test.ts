// Browsers' translators put elements of their own around words, one text node at a time. React finds its way only where
// a text is alone in its element: there it sets the element's text anew, elsewhere it looks for the node that is gone.

import { readdirSync } from "node:fs";
import { basename } from "node:path";
import ts from "typescript";
import { describe, expect, it } from "vitest";

const FOLDER = "src/ui/";

function programOf(names: string[]): ts.Program {
  const { config } = ts.readConfigFile("tsconfig.json", ts.sys.readFile);
  return ts.createProgram(names, ts.parseJsonConfigFileContent(config, ts.sys, ".").options);
}

const WORDS = ts.TypeFlags.StringLike | ts.TypeFlags.NumberLike;

/** Whether an expression may be words: `there && x` and `one ? x : y` are what their last parts are. */
function isWords(expression: ts.Expression, checker: ts.TypeChecker): boolean {
  if (ts.isParenthesizedExpression(expression)) return isWords(expression.expression, checker);
  if (ts.isConditionalExpression(expression)) {
    return [expression.whenTrue, expression.whenFalse].some((each) => isWords(each, checker));
  }
  if (ts.isBinaryExpression(expression) && expression.operatorToken.kind === ts.SyntaxKind.AmpersandAmpersandToken) {
    return isWords(expression.right, checker);
  }
  if (ts.isStringLiteralLike(expression)) return expression.text.trim() !== "";
  return mayBe(WORDS, checker.getTypeAtLocation(expression));
}

function mayBe(flags: ts.TypeFlags, type: ts.Type): boolean {
  const parts = type.isUnion() ? type.types : [type];
  const isNode = parts.some(({ symbol }) => /^(?:ReactPortal|Promise)$/.test(symbol?.name ?? "")); // whatever it is given to show
  return !isNode && parts.some((part) => (part.flags & flags) !== 0);
}

/** Spaces count, but for those of the source's own lines. */
const isThere = (child: ts.JsxChild): boolean =>
  ts.isJsxText(child) ? !/^\s*\n\s*$/.test(child.text) : !ts.isJsxExpression(child) || child.expression !== undefined;

/** Words that the source puts beside other children of an element, and components that are words without an element. */
function textsBesideOthers(file: ts.SourceFile, checker: ts.TypeChecker): string[] {
  const found: string[] = [];
  const add = (node: ts.Node) => {
    const { line } = file.getLineAndCharacterOfPosition(node.getStart(file));
    found.push(`${basename(file.fileName)}:${line + 1} ${node.getText(file).trim()}`);
  };
  const visit = (node: ts.Node): void => {
    if (ts.isJsxElement(node) || ts.isJsxFragment(node)) {
      const children = node.children.filter(isThere);
      for (const child of ts.isJsxElement(node) && children.length === 1 ? [] : children) {
        if (ts.isJsxText(child) && child.text.trim() !== "") add(child);
        if (ts.isJsxExpression(child) && child.expression && isWords(child.expression, checker)) add(child);
      }
    }
    if (ts.isJsxOpeningLikeElement(node) && /^[A-Z]/.test(node.tagName.getText(file))) {
      const type = checker.getResolvedSignature(node)?.getReturnType();
      if (type && mayBe(WORDS, type)) add(node);
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
}

describe("for translators", () => {
  const names = readdirSync(FOLDER)
    .filter((name) => name.endsWith(".tsx") && name !== "Record.tsx") // a page without scripts, made once
    .map((name) => FOLDER + name);

  it("every text is alone in its element", { timeout: 60_000 }, () => {
    const program = programOf(names);
    const checker = program.getTypeChecker();
    expect(names.length).toBeGreaterThan(10);
    expect(names.flatMap((name) => textsBesideOthers(program.getSourceFile(name)!, checker))).toEqual([]);
  });
});
