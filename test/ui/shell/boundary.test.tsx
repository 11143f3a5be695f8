// @vitest-environment jsdom
// A part that fails is made anew; one that fails again and again says so, and takes nothing else with it.

import { act, cleanup, render, screen } from "@testing-library/react";
import { useEffect, useLayoutEffect, useState } from "react";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { Boundary } from "../../../src/ui/shell/Boundary.tsx";

beforeEach(() => void vi.spyOn(console, "error").mockImplementation(() => {}));
afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
  vi.useRealTimers();
});

const say = (message: string) => `failed: ${message}`;

let show: (more: boolean) => void;
function Words() {
  const [more, setMore] = useState(false);
  show = setMore;
  return (
    <p>
      {more && "more "}
      <b>words</b>
    </p>
  );
}

/** What a browser's translator does: each text is put into elements of its own. */
function translate(root: Element) {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const texts: Node[] = [];
  while (walker.nextNode()) texts.push(walker.currentNode);
  for (const text of texts) {
    const font = document.createElement("font");
    text.parentNode?.replaceChild(font, text);
    font.append(text);
  }
}

it("outlives a translator, however often", () => {
  vi.useFakeTimers({ toFake: ["performance"] });
  const onFail = vi.fn();
  const { container } = render(
    <Boundary say={say} onFail={onFail}>
      <Words />
    </Boundary>,
  );
  for (let round = 0; round < 6; round += 1) {
    act(() => show(true));
    translate(container);
    act(() => show(false)); // React looks for a text that has moved
    expect(container.textContent).toBe("words");
    vi.advanceTimersByTime(2000);
  }
  expect(onFail).not.toHaveBeenCalled();
});

const broken = (message: string) => {
  throw new Error(message);
};

it.each<[when: string, Broken: () => null]>([
  ["while it is rendered", () => broken("no canvas")],
  [
    "when it is put into the page",
    () => {
      useLayoutEffect(() => broken("no canvas"));
      return null;
    },
  ],
  [
    "later",
    () => {
      useEffect(() => broken("no canvas"));
      return null;
    },
  ],
])("gives up on what fails %s, and says why", (_, Broken) => {
  const onFail = vi.fn();
  render(
    <Boundary say={say} onFail={onFail}>
      <Broken />
    </Boundary>,
  );
  expect(screen.getByRole("alert").textContent).toBe("failed: no canvas");
  expect(onFail).toHaveBeenCalledExactlyOnceWith("no canvas");
});
