// A bundle divided into a core and later parts. Each part is a function of what it shares with the core, and imports nothing of
// it: so each can be named and checked by the hash of its content, and the core can say which.

import { join } from "node:path";
import { type Plugin, parseAst, type Rolldown } from "vite";

/** Stands for the name and the integrity of a part until they are known. */
const UNNAMED = "later part";
/** The name of an export that the build adds, and takes away. */
const SHARE = "shareWithParts";

/** Name and digest of a part that has been written. */
export interface PartFile {
  file: string;
  integrity: string;
}

/** The name of the chunk that the core is made of. */
const CORE = "core";

/** A module of the bundler's own. */
const isHelper = (id: string): boolean => id.startsWith("\0rolldown");

const DYNAMIC = /\bimport\(("[^"]+")\)/g;
/** The module whose import() makes parts. */
const PARTS = "/src/ui/embed/loaded.ts";

/**
 * Lets the parts of an embed go through embed/module/part.ts, which checks and makes them.
 * @param entry the path of the bundle's entry
 */
export function inParts(root: string, entry: string): Plugin {
  const mechanism = JSON.stringify(join(root, "src", "embed", "module", "part.ts"));
  return {
    name: "timeline-in-parts",
    enforce: "pre",
    transform(code, id) {
      if (id === entry) return `${code}\nexport { share as ${SHARE} } from ${mechanism};\n`;
      if (!id.replaceAll("\\", "/").endsWith(PARTS)) return null;
      const made = code.replace(DYNAMIC, (_, name: string) => `loadPart(() => import(${name} ), "${UNNAMED}")`); // the space: it stays an import()
      return `import { part as loadPart } from ${mechanism};\n${made}`;
    },
  };
}

/** The window over a long list: a file that has all in one would carry its library for every host. Without it the list has its first rows. */
const LEFT_TO_PAGES = /\/WindowedRows\.tsx$/;

/**
 * Makes of an import() of ours a static import: in one file there is nothing to wait for, and the bundler would put each
 * module that is reached this way into a function, with all modules that it shares with others.
 * @param external what stays an import()
 */
export function inOneFile(external: RegExp = /^$/): Plugin {
  return {
    name: "timeline-in-one-file",
    enforce: "pre",
    transform(code, id) {
      if (id.includes("node_modules")) return null;
      const imports: string[] = [];
      const made = code.replace(DYNAMIC, (dynamic, name: string) => {
        if (external.test(name.slice(1, -1))) return dynamic;
        if (LEFT_TO_PAGES.test(name.slice(1, -1))) return "Promise.reject()";
        imports.push(`import * as later${imports.length} from ${name};`);
        return `Promise.resolve(later${imports.length - 1})`;
      });
      return made === code ? null : `${imports.join("\n")}\n${made}`;
    },
  };
}

/** Puts everything into the core that it imports statically, from whatever else. */
export function nameOfCore(id: string, graph: Pick<Rolldown.PluginContext, "getModuleInfo">): string | null {
  const seen = new Set<string>();
  const isReached = (each: string): boolean => {
    if (seen.has(each)) return false;
    seen.add(each);
    const module = graph.getModuleInfo(each);
    return module !== null && (module.isEntry || module.importers.some(isReached));
  };
  return !isHelper(id) && isReached(id) ? CORE : null;
}

/**
 * Writes the core and its parts, each to be named.
 * @param name names a part's code
 * @param notices the line that names the notices of others, for parts that have code of theirs
 * @throws Error where parts share code that is not in the core
 */
export async function divided(
  chunks: readonly Rolldown.OutputChunk[],
  smaller: (code: string) => Promise<string>,
  name: (stem: string, code: string) => PartFile,
  notices: string,
): Promise<{ core: string; parts: Map<string, string> }> {
  // the entry exports what the core has; and the helpers are a few lines of the bundler's own, which each file has for itself
  const entry = chunks.find(({ isEntry }) => isEntry)!;
  const core = chunks.find(({ name, isEntry }) => name === CORE && !isEntry)!;
  const helpers = chunks.find(({ moduleIds }) => moduleIds.length > 0 && moduleIds.every(isHelper));
  const whole = ({ code }: Rolldown.OutputChunk) => withHelpers(apart(code), helpers);
  const parts = new Map<string, string>();
  const files = new Map<string, PartFile>();
  const taken = new Set<string>();
  for (const chunk of chunks.filter((each) => each !== entry && each !== core && each !== helpers)) {
    if (!chunk.isDynamicEntry) throw new Error(`later parts share ${chunk.moduleIds.join(", ")}`);
    const { code: made, taken: names } = asFunction(whole(chunk), core.fileName);
    for (const each of names) taken.add(each);
    const hasOthers = chunk.moduleIds.some((id) => id.includes("/node_modules/"));
    const code = (hasOthers ? notices : "") + (await smaller(made));
    const file = name(chunk.name, code);
    parts.set(file.file, code);
    files.set(chunk.fileName, file);
  }
  const pattern = new RegExp(`import\\((["'\`])\\./([\\w.-]+)\\1\\)(\\s*,\\s*)(["'\`])${UNNAMED}\\4`, "g");
  const code = sharing(whole(core), taken, apart(entry.code)).replace(pattern, (_, __, file: string, comma: string) => {
    const { file: named, integrity } = files.get(file)!;
    return `import("./${named}")${comma}"${named} ${integrity}"`;
  });
  if (code.includes(UNNAMED)) throw new Error("a later part has been left without a name");
  return { core: await smaller(code), parts };
}

/** A name that a file imports or exports: what it is called inside, and what outside. */
interface Name {
  local: string;
  other: string;
}

/** A module's text, with its imports and exports apart. */
interface Module {
  imports: { from: string; text: string; names: Name[] }[];
  exports: Name[];
  /** Everything else. */
  body: string;
}

interface Declaration {
  type: string;
  start: number;
  end: number;
  source?: { value: string } | null;
  declaration?: unknown;
  specifiers?: { local: { name: string }; exported?: { name: string }; imported?: { name: string } }[];
}

/** Takes a module of the bundler's apart. Throws where it exports anything but names. */
function apart(code: string): Module {
  const module: Module = { imports: [], exports: [], body: code };
  const body = parseAst(code).body as unknown as Declaration[];
  for (const each of body.toReversed()) {
    const { type, start, end, source, declaration, specifiers = [] } = each;
    if (!/^(?:Im|Ex)port/.test(type)) continue;
    const names = specifiers.map(({ local, exported, imported }) => ({
      local: local.name,
      other: (exported ?? imported)?.name ?? "default",
    }));
    if (type === "ImportDeclaration" && source)
      module.imports.push({ from: source.value, text: code.slice(start, end), names });
    else if (type === "ExportNamedDeclaration" && !declaration) module.exports.push(...names);
    else throw new Error(`a file of the embed has an export of another kind: ${code.slice(start, end)}`);
    module.body = module.body.slice(0, start) + module.body.slice(end);
  }
  return module;
}

/** Properties of an object, or a pattern that takes them apart. */
const properties = (names: readonly Name[]): string => names.map(({ local, other }) => `${other}: ${local}`).join(", ");

/** A module's text in which the bundler's helpers stand, in place of an import of them. */
function withHelpers({ imports, exports, body }: Module, helpers: Rolldown.OutputChunk | undefined): Module {
  const [own, others] = [true, false].map((is) =>
    imports.filter(({ from }) => (from === `./${helpers?.fileName}`) === is),
  ) as [Module["imports"], Module["imports"]];
  if (!helpers || own.length === 0) return { imports, exports, body };
  const made = apart(helpers.code);
  const taken = properties(own.flatMap(({ names }) => names));
  const defined = `const { ${taken} } = (() => {\n${made.body}\nreturn { ${properties(made.exports)} };\n})();`;
  return { imports: others, exports, body: `${defined}\n${body}` };
}

/** A module that imports from the core, as one whose default export is a function of what it imports. */
function asFunction({ imports, exports, body }: Module, core: string): { code: string; taken: string[] } {
  const taken = imports.flatMap(({ from, names }) => (from === `./${core}` ? names : []));
  const kept = imports.flatMap(({ from, text }) => (from === `./${core}` ? [] : [text]));
  const made = `export default ({ ${properties(taken)} }) => {\n${body}\nreturn { ${properties(exports)} };\n};\n`;
  return { code: [...kept, made].join("\n"), taken: taken.map(({ other }) => other) };
}

/** The core, which exports what the entry exports from it, and shares by a call what its parts take. */
function sharing({ imports, exports, body }: Module, taken: ReadonlySet<string>, entry: Module): string {
  const localOf = (name: string) => exports.find(({ other }) => other === name)!.local;
  const shared = [...taken].map((name) => `${name}: ${localOf(name)}`).join(", ");
  const given = entry.exports.map(({ local, other }) => ({ local: localOf(local), other }));
  const share = given.find(({ other }) => other === SHARE)!.local;
  const kept = given.flatMap(({ local, other }) => (other === SHARE ? [] : [`${local} as ${other}`])).join(", ");
  return `${imports.map(({ text }) => text).join("\n")}\n${body}\n${share}({ ${shared} });\nexport { ${kept} };\n`;
}
