// @vitest-environment jsdom
// Parts that come after the first paint, and are shown at once when they are there.

import { cleanup, fireEvent, render, renderHook, screen, waitFor } from "@testing-library/react";
import { type ComponentType, Suspense } from "react";
import { afterEach, expect, test, vi } from "vitest";
import { partsOf } from "../../../src/ui/later/parts.tsx";
import { laterPart, loadLater, useLater } from "../../../src/ui/page/loaded.ts";
import { Boundary } from "../../../src/ui/shell/Boundary.tsx";
import { PATIENCE } from "../../patience.ts";

afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
});

const Part: ComponentType<{ says: string }> = ({ says }) => <p>{says}</p>;

test("the parts come by themselves, and stay", async () => {
  const { result, unmount } = renderHook(() => useLater());
  await waitFor(() => expect(result.current?.PageHelp).toBeTypeOf("function"), { timeout: PATIENCE });
  unmount();
  expect(renderHook(() => useLater()).result.current).not.toBeNull();
});

test("a part that has been loaded has no fallback before it", async () => {
  await loadLater();
  const Shown = laterPart(() => Part);
  const { container } = render(
    <Suspense fallback="not yet">
      <Shown says="here" />
    </Suspense>,
  );
  expect(container.textContent).toBe("here");
});

test("a part that cannot be loaded says so once, and is asked for again", async () => {
  vi.spyOn(console, "error").mockImplementation(() => {});
  let reachable = false;
  const { part } = partsOf(() => (reachable ? Promise.resolve({ Part }) : Promise.reject(new Error("no network"))));
  const Shown = part((loaded) => loaded.Part, "not yet");
  const say = (message: string) => `Not loaded: ${message}.`;
  render(
    <Boundary say={say} again="Try again">
      <Shown says="here" />
    </Boundary>,
  );
  const alert = await screen.findByRole("alert", {}, { timeout: PATIENCE });
  expect(alert.textContent).toBe("Not loaded: no network.Try again");
  reachable = true;
  fireEvent.click(screen.getByRole("button", { name: "Try again" }));
  await screen.findByText("here", {}, { timeout: PATIENCE });
  expect(screen.queryByRole("alert")).toBeNull();
});
