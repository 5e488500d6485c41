import * as v from "valibot";
import { PublicationSchema, type Publication } from "../core/model/publication.ts";

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
  const parsed = v.safeParse(PublicationSchema, value);
  if (parsed.success) return { kind: "publication", publication: parsed.output };
  const issue = parsed.issues[0];
  return {
    kind: "unusable",
    reason: `the publication data in the page is not as expected at ${v.getDotPath(issue) ?? "its root"}: ${issue.message}`,
  };
}
