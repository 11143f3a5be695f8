// The selection of npm test leaves out no host, and no way in on any kind of host.

import { describe, expect, it } from "vitest";
import type { EngineName } from "../engines/engine.ts";
import { covering } from "./covering.ts";
import { type Host, reasonToSkip, WAYS } from "./host.ts";
import { HOSTS, KINDS } from "./hosts.ts";

const ENGINES: EngineName[] = ["Chromium", "Firefox", "WebKit"];
const applicable = (hosts: readonly Host[], engine: EngineName) =>
  hosts.flatMap((host) => WAYS.filter((way) => reasonToSkip(host, way, engine) === "").map((way) => ({ host, way })));

describe.each(ENGINES)("the covering selection in %s", (engine) => {
  const chosen = covering(KINDS, engine);

  it("has every host, and only cells that apply", () => {
    expect(new Set(chosen.map(({ host }) => host.id))).toEqual(
      new Set(applicable(HOSTS, engine).map(({ host }) => host.id)),
    );
    expect(chosen.filter(({ host, way }) => reasonToSkip(host, way, engine) !== "")).toEqual([]);
  });

  it("has every way on every kind of host on which it applies", () => {
    const pairs = (cells: typeof chosen, hosts: readonly Host[]) =>
      new Set(cells.filter(({ host }) => hosts.includes(host)).map(({ way }) => way));
    for (const [kind, hosts] of Object.entries(KINDS)) {
      expect(pairs(chosen, hosts), kind).toEqual(pairs(applicable(hosts, engine), hosts));
    }
  });

  it("has each cell once, each way often, and less than half of the matrix", () => {
    expect(new Set(chosen.map(({ host, way }) => `${host.id} ${way}`)).size).toBe(chosen.length);
    for (const way of WAYS) expect(chosen.filter((cell) => cell.way === way).length).toBeGreaterThanOrEqual(10);
    expect(chosen.length).toBeLessThan(applicable(HOSTS, engine).length / 2);
  });

  it("is the same each time", () => {
    expect(covering(KINDS, engine)).toEqual(chosen);
  });
});
