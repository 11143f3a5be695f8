// How much of what can be tried a run tries: all of it in CI and with `npm test -- --all`, else a share that covers each kind.
// The hosts are tried by a share in both: all of them by `npm run test:engines`.

/** Set by the runner, for the tests that it starts. */
export const EXTENT = "TEST_EXTENT";

export const ALL = process.env[EXTENT] === "all";

/** Of a property: so many runs, or a sixth of them. */
export const runs = (count: number): number => (ALL ? count : Math.ceil(count / 6));

/** All of these, or each `nth` from the first. */
export const some = <T>(all: readonly T[], nth: number): T[] => all.filter((_, index) => ALL || index % nth === 0);
