// @vitest-environment jsdom
// Parts that come after the first paint, and are shown at once when they are there.

import { render, renderHook, waitFor } from "@testing-library/react";
import { type ComponentType, Suspense } from "react";
import { expect, test } from "vitest";
import { laterPart, loadLater, useLater } from "../../../src/ui/page/loaded.ts";
import { PATIENCE } from "../../patience.ts";

const Part: ComponentType<{ says: string }> = ({ says }) => <p>{says}</p>;

test("the parts come by themselves, and stay", async () => {
  const { result, unmount } = renderHook(() => useLater());
  await waitFor(() => expect(result.current?.Help).toBeTypeOf("function"), { timeout: PATIENCE });
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
