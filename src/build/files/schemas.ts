// The JSON Schemas of the YAML files, as editors complete from them: published beside the record and kept in its folder.

import type { CompileDomain } from "../../compile/curation/domain.ts";
import { curationSchema, TimelineYamlSchema } from "../../compile/curation/schema.ts";

/** Folder of the schemas, relative to the record and to the folder of the documents. */
export const SCHEMAS_FOLDER = "schemas";

/** The schemas by file name. That of the curation files names the actors, categories and tones of the domain. */
export function schemaFiles(domain: CompileDomain): Map<string, string> {
  const schemas = { "curation.schema.json": curationSchema(domain), "timeline-yaml.schema.json": TimelineYamlSchema };
  return new Map(Object.entries(schemas).map(([name, schema]) => [name, print(schema)]));
}

const print = (schema: object): string =>
  `${JSON.stringify({ $schema: "https://json-schema.org/draft/2020-12/schema", ...schema }, null, 2)}\n`;
