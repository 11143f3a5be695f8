// Notices of third parties, from the list of what is bundled.

import { expect, it } from "vitest";
import { listIn, noticesOf } from "../../../src/build/vite/notices.ts";

const bundled = (...packages: object[]) => noticesOf(JSON.stringify(packages));

it("have each licence once, below all packages that share its words", () => {
  const text = "MIT License\n\nCopyright (c) A";
  expect(
    bundled(
      { name: "a", version: "1.0.0", identifier: "MIT", text },
      { name: "b", version: "2.1.0", text: "BSD\r\nCopyright B\r\n" },
      { name: "a-dom", version: "1.0.1", identifier: "MIT", text: `${text}\n` },
    ),
  ).toBe(`a 1.0.0 (MIT)\na-dom 1.0.1 (MIT)\n\n${text}\n\n${"-".repeat(80)}\n\nb 2.1.0\n\nBSD\nCopyright B\n`);
});

it("are none where nothing of others is bundled", () => expect(bundled()).toBe(""));

it.each([undefined, ""])("are refused for a package without a licence (%j)", (text) => {
  expect(() => bundled({ name: "a", version: "1.0.0", identifier: "MIT", text })).toThrow("a 1.0.0 is bundled");
});

it("are refused where nothing has been listed", () => expect(() => listIn([])).toThrow("no licences"));
