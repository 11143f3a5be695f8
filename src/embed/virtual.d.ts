// Modules that the build writes.

/** Checks a value against the schema of a record (build/vite/validator.ts). */
declare module "virtual:timeline-validator" {
  const check: (value: unknown) => string | null;
  export default check;
}

/** The part of the record beside the bundle that the build writes into it (build/vite/embed/built-in.ts). */
declare module "virtual:built-in" {
  /** Tag of the element, and beginning of all names that a host's page sees. */
  export const name: string;
  export const domain: import("../model/domain.ts").Domain;
  export const language: string;
}
