// What libraries of another time did to the built-ins, as scripts of a host.

/** Prototype.js 1.7: enumerable methods on arrays and strings, its own JSON, its own Array.from and bind. */
export const PROTOTYPE_JS = `
  const extend = (target, methods) => { for (const name in methods) target[name] = methods[name]; };
  extend(Array.prototype, {
    each(f) { this.forEach(f); return this; }, first() { return this[0]; }, last() { return this[this.length - 1]; },
    clear() { this.length = 0; return this; }, compact() { return this.filter((one) => one != null); },
    without(...gone) { return this.filter((one) => !gone.includes(one)); }, uniq() { return [...new Set(this)]; },
    size() { return this.length; }, pluck(name) { return this.map((one) => one[name]); }, clone() { return this.slice(); },
    inspect() { return "[" + this.join(", ") + "]"; }, collect: Array.prototype.map, detect: Array.prototype.find,
    toArray() { return this.slice(); }, inject(start, f) { return this.reduce(f, start); },
    toJSON() { return "[" + this.map((one) => JSON.stringify(one)).join(", ") + "]"; },
  });
  extend(String.prototype, {
    gsub(a, b) { return this.split(a).join(b); }, strip() { return this.trim(); }, blank() { return !this.trim(); },
    camelize() { return String(this); }, toJSON() { return '"' + this + '"'; }, empty() { return this == ""; },
  });
  extend(Function.prototype, {
    argumentNames() { return []; }, wrap(f) { return f; }, delay(s) { return setTimeout(this, s * 1000); },
    bind(context, ...first) { const f = this; return function (...rest) { return f.apply(context, first.concat(rest)); }; },
  });
  Array.from = function (list) {
    const result = [];
    for (let at = 0; at < ((list && list.length) || 0); at++) result[at] = list[at];
    return result;
  };
  extend(Element.prototype, {
    hide() { this.style.display = "none"; return this; }, show() { this.style.display = ""; return this; },
    update(text) { this.textContent = text; return this; }, up() { return this.parentNode; }, visible() { return true; },
    select(selector) { return this.querySelectorAll(selector); }, addClassName(name) { this.classList.add(name); return this; },
    remove() { if (this.parentNode) this.parentNode.removeChild(this); return this; },
  });`;

/** MooTools 1.4: methods on everything, Object.prototype as careless scripts of its time left it. */
export const MOOTOOLS = `
  const implement = (type, methods) => { for (const name in methods) type.prototype[name] = methods[name]; };
  implement(Array, { clean() { return this.filter(Boolean); }, contains(one) { return this.includes(one); },
    append(list) { this.push(...list); return this; }, getLast() { return this[this.length - 1]; }, pick() { return this[0]; },
    include(one) { if (!this.includes(one)) this.push(one); return this; }, empty() { this.length = 0; return this; },
    flatten() { return this.flat(Infinity); }, erase(one) { return this; }, associate() { return {}; }, link() { return {}; } });
  implement(String, { contains(part) { return this.includes(part); }, clean() { return this.trim(); }, test() { return true; },
    toInt() { return parseInt(this, 10); }, hyphenate() { return String(this); }, substitute() { return String(this); } });
  implement(Number, { limit(a, b) { return Math.min(b, Math.max(a, this)); }, times() {}, toInt() { return this | 0; } });
  implement(Function, { attempt() {}, pass() { return this; }, periodical() {}, extend(key, value) { this[key] = value; },
    implement(key, value) { this.prototype[key] = value; }, overloadSetter() { return this; },
    bind(that, ...args) { const f = this; return function (...rest) { return f.apply(that, args.length ? args.concat(rest) : rest); }; } });
  implement(Element, { get(name) { return this[name]; }, set(name, value) { this[name] = value; return this; },
    inject(where) { where.appendChild(this); return this; }, dispose() { return this.parentNode.removeChild(this); },
    adopt() { return this; }, grab(one) { this.appendChild(one); return this; }, getElement(s) { return this.querySelector(s); },
    destroy() { this.remove(); }, empty() { this.textContent = ""; return this; }, store() {}, retrieve() { return null; } });
  Object.prototype.forEachOwn = function (f) { Object.keys(this).forEach(f); };
  Object.prototype.isEmpty = function () { return false; };`;

/** As hardened hosts do: nothing inherited can be assigned over any more. */
export const FROZEN = `
  for (const type of [Object, Array, Function, String, Number, Boolean, Symbol, Date, RegExp, Promise, Map, Set, WeakMap,
    WeakSet, Error, TypeError, RangeError, ArrayBuffer, Int8Array, Float64Array, Uint8Array, Intl.DateTimeFormat]) {
    Object.freeze(type.prototype);
    Object.freeze(type);
  }`;
