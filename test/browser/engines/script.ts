// A function as source text that any engine evaluates, robust against what a hostile page does to its built-ins.

/** What scripts in the page can call; `all` and `one` look through every open shadow root. */
export interface Tools {
  all(selector: string): HTMLElement[];
  one(selector: string): HTMLElement | null;
  /** Where an element is in the window, in px of pointers. */
  rect(element: Element): { x: number; y: number; width: number; height: number };
}

// biome-ignore-start lint/suspicious/noExplicitAny: the functions below run in the page, on values of any type
/** JSON by hand: a host's toJSON, an extended prototype or a replaced JSON must not reach the answers. */
function print(value: any): string {
  if (value === null || value === undefined) return "null";
  if (typeof value === "number") return value - value === 0 ? `${value}` : "null";
  if (typeof value === "boolean") return `${value}`;
  if (typeof value === "string") return quoted(value);
  let text = "";
  if (Array.isArray(value)) {
    for (let at = 0; at < value.length; at += 1) text += (at ? "," : "") + print(value[at]);
    return `[${text}]`;
  }
  for (const key in value) {
    if (!Object.hasOwn(value, key) || value[key] === undefined) continue;
    text += `${(text ? "," : "") + quoted(key)}:${print(value[key])}`;
  }
  return `{${text}}`;

  function quoted(words: string): string {
    let escaped = '"';
    for (let at = 0; at < words.length; at += 1) {
      const code = words.charCodeAt(at);
      const plain = code > 31 && code !== 34 && code !== 92 && code < 127;
      let digits = code.toString(16);
      while (digits.length < 4) digits = `0${digits}`;
      escaped += plain ? words[at] : `\\u${digits}`;
    }
    return `${escaped}"`;
  }
}

function all(selector: string): HTMLElement[] {
  const found: HTMLElement[] = [];
  search(document);
  return found;

  function search(root: any): void {
    const here = root.querySelectorAll(selector);
    for (let at = 0; at < here.length; at += 1) found[found.length] = here[at];
    const every = root.querySelectorAll("*");
    for (let at = 0; at < every.length; at += 1) if (every[at].shadowRoot) search(every[at].shadowRoot);
  }
}

/** WebKit's rectangles are in px of the element's own zoom. A form has fields in the place of its properties. */
function rect(element: any): { x: number; y: number; width: number; height: number } {
  let zoom = 1;
  if (element.currentCSSZoom === undefined) {
    const of = (name: string, node: any) => Reflect.get(Node.prototype, name, node);
    for (
      let at = element;
      at instanceof Element;
      at = at.assignedSlot ?? of("parentElement", at) ?? (Reflect.apply(Node.prototype.getRootNode, at, []) as any).host
    ) {
      zoom *= +(getComputedStyle(at) as any).zoom || 1;
    }
  }
  const { x, y, width, height } = element.getBoundingClientRect();
  return { x: x * zoom, y: y * zoom, width: width * zoom, height: height * zoom };
}
// biome-ignore-end lint/suspicious/noExplicitAny: see above

/** An expression whose value is a promise of the answer as JSON. */
// biome-ignore lint/complexity/noBannedTypes: any function, as its source
export function expressionOf(script: Function, arg: unknown): string {
  const argument = JSON.stringify(arg) ?? "undefined";
  return `(async () => {
    ${print}
    ${all}
    ${rect}
    const tools = { all, rect, one: (selector) => all(selector)[0] ?? null };
    return print(await (${script})(${argument}, tools));
  })()`;
}
