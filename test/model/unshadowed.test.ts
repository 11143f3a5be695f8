// @vitest-environment jsdom
// Pages whose elements are named as properties of the document or of a form are, and what is read there all the same.

import { afterEach, describe, expect, it } from "vitest";
import { asContainer, documentOf, unshadowed } from "../../src/model/unshadowed.ts";
import { filesBelow, isModule, linesOf } from "../files.ts";

const NAMES = [
  "defaultView",
  "baseURI",
  "currentScript",
  "createElement",
  "querySelectorAll",
  "addEventListener",
  "body",
];
const FIELDS = ["parentElement", "childNodes", "replaceChildren", "ownerDocument"];

const restore: (() => void)[] = [];
afterEach(() => {
  for (const each of restore.splice(0)) each();
});

/** Browsers let a named element stand before the properties of the prototype, which jsdom does not: here it is the node's own. */
function shadow(node: Node, names: readonly string[], tag: string): void {
  for (const name of names) {
    const before = Object.getOwnPropertyDescriptor(node, name);
    const value = Reflect.apply(Document.prototype.createElement, document, [tag]);
    Object.defineProperty(node, name, { value, configurable: true });
    restore.push(() => (before ? Object.defineProperty(node, name, before) : Reflect.deleteProperty(node, name)));
  }
}

describe("a view of a node", () => {
  it("reads what a named element stands in front of", () => {
    const { baseURI, body } = document;
    const form = document.createElement("form");
    form.append("field");
    body.append(form);
    shadow(document, NAMES, "img");
    shadow(form, FIELDS, "input");
    expect(document.defaultView).toBeInstanceOf(HTMLImageElement);
    const page = unshadowed(document);
    expect(page.defaultView?.document === document).toBe(true);
    expect(page.body === body).toBe(true);
    expect([page.baseURI, page.currentScript]).toEqual([baseURI, null]);
    expect(page.createElement("div")).toBeInstanceOf(HTMLDivElement);
    expect(page.querySelectorAll("form")).toHaveLength(1);
    let heard = 0;
    const hear = () => {
      heard += 1;
    };
    page.addEventListener("x", hear);
    document.dispatchEvent(new Event("x"));
    page.removeEventListener("x", hear);
    document.dispatchEvent(new Event("x"));
    expect(heard).toBe(1);
    expect(documentOf(form).defaultView?.document === document).toBe(true);
    expect(unshadowed(form).parentElement === body).toBe(true);
    expect(unshadowed(form).childNodes).toHaveLength(1);
    unshadowed(form).replaceChildren();
    expect(unshadowed(form).childNodes).toHaveLength(0);
  });

  it("keeps what scripts note on the node, and takes what they set", () => {
    const note = Symbol("note");
    const page = unshadowed(document) as Document & { [note]?: number };
    page[note] = 1;
    expect((document as typeof page)[note]).toBe(1);
    expect([note in page, page[note]]).toEqual([true, 1]);
    delete page[note];
    page.title = "T";
    expect(document.title).toBe("T");
  });

  it("is the document of a container, for whoever renders into it", () => {
    const container = asContainer(document.createElement("div"));
    shadow(document, NAMES, "img");
    expect(container.ownerDocument.createElement("b")).toBeInstanceOf(HTMLElement);
    expect(documentOf(container).createElement("b").ownerDocument === document).toBe(true);
  });
});

it("code that runs in pages of others reads no document directly", () => {
  const OWN_PAGES =
    /src\/(?:embed\/frame\/(?:frame|frame-page)|ui\/(?:shell\/(?:App|Downloads)|dialogs\/EmbedDialog))\.tsx?/;
  const files = ["src/embed", "src/ui", "src/chart"].flatMap((room) => filesBelow(room)).filter(isModule);
  const direct =
    /\.ownerDocument\b|\bglobalThis\.document\b|\bdocument\.(?:defaultView|baseURI|currentScript|getElementById)\b/;
  const read = linesOf(
    files.filter((path) => !OWN_PAGES.test(path)),
    (line) => direct.test(line),
  );
  // the key of a sheet is the document itself
  expect(read.filter((line) => !line.includes("sheetsOf(host.ownerDocument,"))).toEqual([]);
});
