// The forms that values have in the schemas of the YAML files.

import { Type } from "typebox";

/** Other keys than those named are faults. */
export const strict = (title: string) => ({ additionalProperties: false, title });

/** A text. In YAML one may look like a number or a truth value; it is a text all the same. */
export const text = (description: string, more: { format?: string; maxLength?: number } = {}) =>
  Type.Unsafe<string>({ type: ["string", "number", "boolean"], description, ...more });

export const id = (description: string) =>
  Type.String({ format: "id", pattern: "^[a-z0-9]+(?:-[a-z0-9]+)*$", description });

export const date = (description: string) =>
  text(`${description} (EDTF: 2012-09-06, 2005, 2000/2003, ../2024-02-08)`, { format: "edtf" });

export const link = (description: string) => text(description, { format: "link" });
