import type { Publication } from "../core/model/publication.ts";
import { type PackedPublication, unpackPublication } from "../core/packing/packed-publication.ts";

/** Id of the data block that holds the publication in a reading page. */
export const DATA_BLOCK_ID = "publication-data";

/** The data block's content, or in words what is wrong with it. */
export type PublicationData =
  | { readonly kind: "publication"; readonly publication: Publication }
  | { readonly kind: "unusable"; readonly reason: string };

/** Reads and checks the JSON of a reading page's data block. Never throws. */
export function readPublicationData(json: string | null | undefined): PublicationData {
  if (json === null || json === undefined) return { kind: "unusable", reason: "the page holds no publication data" };
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch {
    return { kind: "unusable", reason: "the publication data in the page is not JSON" };
  }
  if (isPacked(value)) return { kind: "publication", publication: unpackPublication(value) };
  return {
    kind: "unusable",
    reason: `the publication data in the page is not as expected at ${isRecord(value) ? wrongIn(value) : "its root"}`,
  };
}

/**
 * Looked at by hand: the build checked every bit of it against its schema and wrote it into the very page that asks. To
 * do that again for ten thousand claims would keep each reader waiting, and the library of schemas would be in the
 * first script for it alone. What is damaged further down makes drawing fail, and then the static page stays.
 */
function isPacked(value: unknown): value is PackedPublication {
  return isRecord(value) && wrongIn(value) === undefined;
}

function wrongIn(value: Record<string, unknown>): string | undefined {
  const { format, document, annotations } = value;
  if (format !== 1) return "format";
  const text = ["slug", "base"].find((name) => typeof value[name] !== "string");
  if (text !== undefined) return text;
  if (!isRecord(value["commentary"])) return "commentary";
  if (!isRecord(document) || !isRecord(document["pages"])) return "document";
  return Array.isArray(annotations) ? undefined : "annotations";
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}
