// The types that hosts get, emitted from the source: the declarations of an entry, and of all that they use in other modules
// of ours, in one file that needs none of these.

import { readFileSync } from "node:fs";
import { dirname, relative, resolve } from "node:path";
import ts from "typescript";

/** A name, and the module that has it: a path, or the name of a package. */
interface Name {
  module: string;
  name: string;
}

interface Declared {
  /** Its comments. */
  before: string;
  /** Itself, without `export`. */
  text: string;
  /** Names in it that stand for types or values. */
  uses: string[];
}

interface Module {
  own: Map<string, Declared>;
  /** By what they are called here. */
  imports: Map<string, Name>;
  /** By exported name. */
  exports: Map<string, Name>;
  /** Messages on names whose types TypeScript cannot tell from this module alone. */
  faults: Map<string, string>;
}

/**
 * Writes the declarations of what a module of ours exports, without what is marked @internal.
 * @param entry path of the module
 * @param aliases further names of exports: the further name, and the export's own
 * @throws where the type of something exported is not written in the source, and for forms of import that are not read here
 */
export function declarationsOf(entry: string, aliases: Readonly<Record<string, string>> = {}): string {
  const modules = new Map<string, Module>();
  const packages = new Map<string, Set<string>>();
  const taken = new Map<string, Declared & { module: string }>();

  function moduleAt(path: string): Module {
    const module = modules.get(path) ?? declaredIn(path);
    modules.set(path, module);
    return module;
  }

  /** Takes a declaration and all that it uses; returns what it is called where it is declared. */
  function take({ module: path, name }: Name): string {
    if (!isPath(path)) {
      packages.set(path, (packages.get(path) ?? new Set()).add(name));
      return name;
    }
    const module = moduleAt(path);
    const declared = module.own.get(name);
    if (!declared) {
      const elsewhere = module.exports.get(name);
      if (!elsewhere) throw new Error(`${brief(path)} exports no ${name}`);
      return take(elsewhere);
    }
    const fault = module.faults.get(name);
    if (fault) throw new Error(`${brief(path)}: ${name}: ${fault}`);
    const known = taken.get(name);
    if (known && known.module !== path)
      throw new Error(`both ${brief(path)} and ${brief(known.module)} declare ${name}`);
    if (known) return name;
    taken.set(name, { ...declared, module: path });
    for (const use of declared.uses) {
      const source = module.imports.get(use) ?? (module.own.has(use) ? { module: path, name: use } : null);
      if (source && take(source) !== use) throw new Error(`${brief(path)} imports ${use} under another name`);
    }
    return name;
  }

  const exported = [...moduleAt(resolve(entry)).exports].map(([name, source]): [string, string] => [
    name,
    take(source),
  ]);
  const asThemselves = new Set(exported.filter(([name, own]) => name === own).map(([name]) => name));
  const stranger = Object.values(aliases).find((name) => !asThemselves.has(name));
  if (stranger) throw new Error(`${brief(entry)} exports no ${stranger}`);
  const renamed = [...exported.filter(([name, own]) => name !== own), ...Object.entries(aliases)];
  return [
    ...[...packages].map(([name, names]) => `import type { ${[...names].sort().join(", ")} } from "${name}";\n`),
    ...[...taken].map(([name, { before, text }]) => `${before}${asThemselves.has(name) ? "export " : ""}${text}\n`),
    // With an export list, only what is marked as exported is.
    renamed.length > 0
      ? `export { ${renamed.map(([name, own]) => `${own} as ${name}`).join(", ")} };\n`
      : "export {};\n",
  ].join("\n");
}

const isPath = (module: string): boolean => resolve(module) === module;
const brief = (path: string): string => relative("", path);

/** Reads a module of ours and what it declares, each module by itself. */
function declaredIn(path: string): Module {
  const { outputText, diagnostics = [] } = ts.transpileDeclaration(readFileSync(path, "utf8"), {
    fileName: path,
    reportDiagnostics: true,
    compilerOptions: { stripInternal: true, target: ts.ScriptTarget.ES2022, jsx: ts.JsxEmit.ReactJSX },
  });
  const file = ts.createSourceFile(`${path}.d.ts`, outputText, ts.ScriptTarget.Latest, true);
  const module: Module = { own: new Map(), imports: new Map(), exports: new Map(), faults: faultsOf(diagnostics) };
  for (const statement of file.statements) {
    if (ts.isImportDeclaration(statement)) {
      const bindings = statement.importClause?.namedBindings;
      if (bindings && ts.isNamedImports(bindings)) addNames(module.imports, bindings, target(path, statement));
    } else if (ts.isExportDeclaration(statement)) {
      const { exportClause: names } = statement;
      if (!names || !ts.isNamedExports(names)) throw new Error(`${brief(path)} exports all of another module`);
      addNames(module.exports, names, target(path, statement));
    } else {
      for (const name of namesOf(statement)) {
        module.own.set(name, declaredBy(statement));
        if (isExported(statement)) module.exports.set(name, { module: path, name });
      }
    }
  }
  return module;
}

function addNames(to: Map<string, Name>, names: ts.NamedImports | ts.NamedExports, module: string): void {
  for (const { name, propertyName } of names.elements) to.set(name.text, { module, name: (propertyName ?? name).text });
}

/** The module that a statement names; without one, its own. */
function target(path: string, { moduleSpecifier }: ts.ImportDeclaration | ts.ExportDeclaration): string {
  if (!moduleSpecifier || !ts.isStringLiteral(moduleSpecifier)) return path;
  const { text } = moduleSpecifier;
  return text.startsWith(".") ? resolve(dirname(path), text) : text;
}

function isExported(statement: ts.Statement): boolean {
  if (!ts.canHaveModifiers(statement)) return false;
  return ts.getModifiers(statement)?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword) === true;
}

function namesOf(statement: ts.Statement): string[] {
  if (ts.isVariableStatement(statement))
    return statement.declarationList.declarations.map(({ name }) => name.getText());
  const { name } = statement as ts.DeclarationStatement;
  return name ? [name.getText()] : [];
}

function declaredBy(statement: ts.Statement): Declared {
  const uses = new Set<string>();
  const visit = (node: ts.Node): void => {
    if (ts.isTypeReferenceNode(node)) uses.add(firstOf(node.typeName));
    else if (ts.isTypeQueryNode(node)) uses.add(firstOf(node.exprName));
    else if (ts.isExpressionWithTypeArguments(node)) uses.add(node.expression.getText());
    ts.forEachChild(node, visit);
  };
  visit(statement);
  return {
    before: statement.getFullText().slice(0, statement.getLeadingTriviaWidth()).trimStart(),
    text: statement.getText().replace(/^export /, ""),
    uses: [...uses],
  };
}

/** The first part of `first.second`. */
const firstOf = (name: ts.EntityName): string => (ts.isIdentifier(name) ? name.text : firstOf(name.left));

function faultsOf(diagnostics: readonly ts.Diagnostic[]): Map<string, string> {
  const faults = new Map<string, string>();
  for (const { file, start = 0, messageText } of diagnostics) {
    const statement = file?.statements.find((each) => each.getFullStart() <= start && start < each.getEnd());
    const message = ts.flattenDiagnosticMessageText(messageText, " ");
    if (!statement) throw new Error(message);
    for (const name of namesOf(statement)) faults.set(name, message);
  }
  return faults;
}
