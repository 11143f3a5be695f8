// Modules that the build writes.

/** Checks a value against the schema of a record (build/vite/validator.ts). */
declare module "virtual:timeline-validator" {
  const check: (value: unknown) => string | null;
  export default check;
}
