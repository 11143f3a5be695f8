// Browsers' translators put elements of their own around words, one text node at a time. React finds its way only where
// a text is alone in its element: there it sets the element's text anew, elsewhere it looks for the node that is gone.

import { readdirSync, readFileSync } from "node:fs";
import { basename } from "node:path";
import ts from "typescript";
import { describe, expect, it } from "vitest";

const FOLDER = "src/ui/";
const EXAMPLES = "test/fixtures/texts-beside-others.tsx";

function programOf(names: string[]): ts.Program {
  const { config } = ts.readConfigFile("tsconfig.json", ts.sys.readFile);
  return ts.createProgram(names, ts.parseJsonConfigFileContent(config, ts.sys, ".").options);
}

/** What is of any type may be words as well. */
const WORDS = ts.TypeFlags.StringLike | ts.TypeFlags.NumberLike | ts.TypeFlags.Any;

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
  return mayBeWords(checker.getTypeAtLocation(expression));
}

function mayBeWords(type: ts.Type): boolean {
  const parts = type.isUnion() ? type.types : [type];
  const isNode = parts.some(({ symbol }) => /^(?:ReactPortal|Promise)$/.test(symbol?.name ?? "")); // whatever it is given to show
  return !isNode && parts.some((part) => (part.flags & WORDS) !== 0);
}

/** A list of words becomes texts side by side, even alone in its element. */
function isWordList({ expression }: ts.JsxExpression, checker: ts.TypeChecker): boolean {
  const type = expression && checker.getTypeAtLocation(expression);
  const element = type && checker.isArrayType(type) ? type.getNumberIndexType() : undefined;
  return element !== undefined && mayBeWords(element);
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
      const alone = ts.isJsxElement(node) && children.length === 1;
      for (const child of children) {
        if (ts.isJsxText(child) && child.text.trim() !== "" && !alone) add(child);
        if (!ts.isJsxExpression(child) || !child.expression) continue;
        if (isWordList(child, checker) || (!alone && isWords(child.expression, checker))) add(child);
      }
    }
    if (ts.isJsxOpeningLikeElement(node) && /^[A-Z]/.test(node.tagName.getText(file))) {
      const type = checker.getResolvedSignature(node)?.getReturnType();
      if (type && mayBeWords(type)) add(node);
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
}

describe("for translators", () => {
  const names = readdirSync(FOLDER, { recursive: true, encoding: "utf8" })
    .map((name) => FOLDER + name.replaceAll("\\", "/"))
    .filter((name) => name.endsWith(".tsx") && !name.startsWith(`${FOLDER}static/`)); // pages without scripts, made once
  const program = programOf([...names, EXAMPLES]);
  const checker = program.getTypeChecker();

  it("every text is alone in its element", () => {
    expect(names.length).toBeGreaterThan(10);
    expect(names.flatMap((name) => textsBesideOthers(program.getSourceFile(name)!, checker))).toEqual([]);
  });

  it("one that is not is found", () => {
    const broken = readFileSync(EXAMPLES, "utf8")
      .split("\n")
      .flatMap((line, at) => (line.includes("broken */") ? [at + 1] : []));
    const found = textsBesideOthers(program.getSourceFile(EXAMPLES)!, checker);
    expect(found.map((line) => Number(/:(\d+)/.exec(line)?.[1])).sort((a, b) => a - b)).toEqual(broken);
  });
});
