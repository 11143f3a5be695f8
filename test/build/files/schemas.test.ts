// The schemas beside the documents, which editors complete from: as the source has them, and true of the files.

import { readdirSync, readFileSync } from "node:fs";
import { Compile } from "typebox/schema";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { schemaFiles } from "../../../src/build/files/schemas.ts";
import { decodeSettings } from "../../../src/compile/curation/settings.ts";
import { decode, sourceFile } from "../../../src/compile/text/source.ts";

const read = (name: string) => readFileSync(new URL(`../../../seeds/${name}`, import.meta.url), "utf8");
const { domain } = decodeSettings(decode(sourceFile("timeline.yaml", read("timeline.yaml"))), []);
const yamlFiles = readdirSync(new URL("../../../seeds", import.meta.url)).filter((name) => name.endsWith(".yaml"));

const SCHEMA_LINE = /^# yaml-language-server: \$schema=(\S+)\n/;

describe("the schemas of the YAML files", () => {
  it.each([...schemaFiles(domain)])(
    "%s lies in seeds/ as the source has it (npm run schemas renews it)",
    (name, text) => {
      expect(read(`schemas/${name}`)).toBe(text);
    },
  );

  it.each(yamlFiles)("%s names its schema in its first line, and is by it", (name) => {
    const text = read(name);
    const [, address = ""] = SCHEMA_LINE.exec(text) ?? [];
    const [isValid, errors] = Compile(JSON.parse(read(address)) as object).Errors(parse(text));
    expect(errors).toEqual([]);
    expect(isValid).toBe(true);
  });

  it("name the actors, categories and tones of the domain", () => {
    const schema = schemaFiles(domain).get("curation.schema.json") ?? "";
    for (const { id } of [...domain.actors, ...domain.categories, ...domain.tones]) expect(schema).toContain(`"${id}"`);
  });
});
