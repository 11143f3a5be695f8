// Nodes as their interfaces have them. On a document, a form, an image or a frame whose name is that of a property stands in
// its place (<img name="defaultView">), on a form a field does: in a page of someone else, either may be there.

/**
 * A view of a node through which every property of its interface is read from the prototype. Methods are bound to the node;
 * the view itself is no node, and is not to be handed to what takes one.
 */
export function unshadowed<T extends Node>(node: T): T {
  const prototype = Object.getPrototypeOf(node) as object;
  return new Proxy(node, {
    get(_, name) {
      const value = Reflect.get(name in prototype ? prototype : node, name, node);
      return typeof value === "function" ? value.bind(node) : value;
    },
    set: (_, name, value) => Reflect.set(node, name, value),
  });
}

/** The document of a node, as its interface has it. */
export const documentOf = (node: Node): Document =>
  unshadowed(Reflect.get(Object.getPrototypeOf(node), "ownerDocument", node) as Document);

/** Lets a renderer that makes elements by the document of their container make them by this view of it. Returns the container. */
export const asContainer = <T extends Node>(node: T): T =>
  Object.defineProperty(node, "ownerDocument", { value: documentOf(node) });
