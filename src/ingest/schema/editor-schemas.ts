import { toJsonSchema } from "@valibot/to-json-schema";
import type * as v from "valibot";
import { LedgerSchema } from "../../core/model/ledger.ts";
import { AnnotationFileSchema } from "../../core/parse/annotation-file.ts";
import { PublicationFileSchema } from "../../core/parse/publication-file.ts";

/** A JSON Schema by which an editor completes and checks one of a publication's files as it is written. */
export interface EditorSchema {
  /** Its name in `public/schema/`. */
  readonly name: string;
  /** The file's text, the same each time. */
  readonly text: string;
}

/**
 * The schemas of both JSON files of a publication, made from those that the build itself checks with; and that of the
 * ledger, for whoever reads it.
 */
export function editorSchemas(): EditorSchema[] {
  return [
    schemaFile("publication.json", "publication.json of a publication", PublicationFileSchema),
    schemaFile("annotations.json", "annotations.json of a publication (W3C Web Annotations)", AnnotationFileSchema),
    schemaFile("ledger.json", "ledger.json of a published site (and of check --json)", LedgerSchema),
  ];
}

function schemaFile(name: string, title: string, schema: v.GenericSchema): EditorSchema {
  const made = toJsonSchema(schema, { target: "draft-07", typeMode: "input", errorMode: "throw" });
  const { $schema, title: _shortTitle, description, ...rest } = made;
  const whole = { $schema, $id: name, title, description, ...rest };
  return { name, text: `${JSON.stringify(whole, undefined, 2)}\n` };
}
