import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { editorSchemas } from "./editor-schemas.ts";

const folder = join(import.meta.dirname, "..", "..", "..", "public", "schema");

describe("the schemas in public/schema", () => {
  it.each(editorSchemas())("has $name as the build checks it (else: npm run schema)", ({ name, text }) => {
    expect(readFileSync(join(folder, name), "utf8")).toBe(text);
  });

  it.each(editorSchemas())(
    "says in $name what it is, under a name that does not depend on an address",
    ({ name, text }) => {
      expect(text).toMatch(/^ {2}"title": "[^"]{10,}",$/m);
      expect(text).toMatch(/^ {2}"description": "[^"]{10,}",$/m);
      expect(JSON.parse(text)).toMatchObject({
        $schema: "http://json-schema.org/draft-07/schema#",
        $id: name,
        type: "object",
        additionalProperties: false,
      });
    },
  );
});
