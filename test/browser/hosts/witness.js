// Runs first on every host page and remembers what the embed does to it. It is found under a symbol, so it is no global name.

(() => {
  const seen = {
    errors: [],
    violations: [],
    historyCalls: [],
    focus: [],
    events: [],
    shifts: [],
  };
  const watched = { names: [], begun: null, paint: null, tops: {} };
  window[Symbol.for("witness")] = { seen, begin, report, saw, handles: {} };

  const on = EventTarget.prototype.addEventListener;
  const frame = window.requestAnimationFrame.bind(window);
  on.call(
    window,
    "error",
    (event) => push(seen.errors, event.message || `failed: ${event.target?.src || event.target?.href}`),
    true,
  );
  on.call(window, "unhandledrejection", (event) => push(seen.errors, `unhandled: ${event.reason}`));
  on.call(document, "securitypolicyviolation", (event) =>
    push(seen.violations, `${event.effectiveDirective} ${event.blockedURI} ${event.sample ?? ""}`.trim()),
  );
  for (const type of ["timeline-ready", "timeline-select", "timeline-view", "timeline-error"]) {
    on.call(document, type, (event) => push(seen.events, { type, detail: event.detail }), true);
  }
  for (const type of ["focusin", "focusout"]) {
    on.call(document, type, (event) => watched.begun && push(seen.focus, `${type} ${nameOf(event.target)}`), true);
  }
  for (const method of ["pushState", "replaceState"]) {
    const original = History.prototype[method];
    History.prototype[method] = function (...args) {
      push(seen.historyCalls, `${method} ${args[2] ?? ""}`);
      return Reflect.apply(original, this, args);
    };
  }
  const state = Object.getOwnPropertyDescriptor(History.prototype, "state");
  watchPaint();
  watchShifts();

  /** An event that does not come through the document. */
  function saw(type, detail) {
    push(seen.events, { type: `timeline-${type}`, detail });
  }

  /** The host is as it wants to be; from here on it is the embed's doing. */
  function begin() {
    watched.names = Object.getOwnPropertyNames(window);
    watched.begun = place();
  }

  function place() {
    return {
      address: location.href,
      title: document.title,
      length: history.length,
      state: String(state.get.call(history)),
      focus: nameOf(document.activeElement),
      cookie: document.cookie,
      attributes: [document.documentElement, document.body].map((element) =>
        [...element.attributes].map(({ name, value }) => `${name}=${value}`).join(" "),
      ),
      head: document.head.childElementCount,
      sheets: document.styleSheets.length + (document.adoptedStyleSheets?.length ?? 0),
    };
  }

  async function report() {
    await painted();
    const before = new Set(watched.names);
    return {
      ...seen,
      before: watched.begun,
      now: place(),
      names: Object.getOwnPropertyNames(window).filter((name) => !before.has(name)),
      stored: await stored(),
      requested: performance.getEntriesByType("resource").map(({ name }) => name),
    };
  }

  /** On a quiet page the first question can come before the first paint. */
  async function painted() {
    for (let wait = 0; wait < 200 && seen.moved.below === undefined; wait += 1)
      await new Promise((done) => frame(done));
  }

  async function stored() {
    const found = [];
    try {
      for (let at = 0; at < localStorage.length; at += 1) found.push(`local ${localStorage.key(at)}`);
      for (let at = 0; at < sessionStorage.length; at += 1) found.push(`session ${sessionStorage.key(at)}`);
      for (const { name } of (await indexedDB.databases?.()) ?? []) found.push(`database ${name}`);
      for (const name of (await window.caches?.keys()) ?? []) found.push(`cache ${name}`);
    } catch {
      // a sandbox has no storage that anything could be put into
    }
    return found;
  }

  function watchPaint() {
    const entries = new PerformanceObserver((list) => {
      for (const { name, startTime } of list.getEntries())
        if (name === "first-contentful-paint") watched.paint = startTime;
    });
    entries.observe({ type: "paint", buffered: true });
    if (!PerformanceObserver.supportedEntryTypes.includes("layout-shift")) return;
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) {
        if (entry.hadRecentInput) continue;
        const moved = entry.sources.map(
          ({ node, previousRect: was, currentRect: is }) =>
            `${node?.className || node?.nodeName} ${was.x},${was.y},${was.width},${was.height} to ${is.x},${is.y},${is.width},${is.height}`,
        );
        push(seen.shifts, `${entry.value.toFixed(5)} ${moved.join(" and ")}`);
      }
    }).observe({ type: "layout-shift", buffered: true });
  }

  /** How far a paragraph above the embed and one below it have moved since the first paint, in px. */
  function watchShifts() {
    seen.moved = {};
    const look = () => {
      for (const id of ["above", "below"]) {
        const element = document.getElementById(id);
        if (!element || watched.paint === null) continue;
        const top = element.getBoundingClientRect().top + window.scrollY;
        watched.tops[id] ??= top;
        const distance = Math.round(Math.abs(top - watched.tops[id]) * 100) / 100; // a float is no shift
        seen.moved[id] = distance > (seen.moved[id] ?? 0) ? distance : (seen.moved[id] ?? 0);
      }
      frame(look);
    };
    frame(look);
  }

  function nameOf(element) {
    if (!element) return "nothing";
    if (element === document) return "document";
    return element.id ? `#${element.id}` : element.localName;
  }

  /** As push, on a page that may have changed it. */
  function push(list, value) {
    Object.defineProperty(list, list.length, { value, enumerable: true, writable: true, configurable: true });
  }
})();
