import { queryOptions } from "@tanstack/react-query";
import * as v from "valibot";
import { DocumentTextSchema, type DocumentText } from "../../core/model/page-text.ts";
import type { SourceDocument } from "../../core/model/publication.ts";
import { DocumentFailure } from "../document-failure.ts";
import { fetchBytes, fetchingOptions, hasFailed } from "./fetching.ts";

/** The query for a document's text with places. Its failures are `DocumentFailure`. */
export function documentTextQuery(document: SourceDocument) {
  return queryOptions({
    ...fetchingOptions,
    queryKey: ["document-text", document.file.sha256],
    queryFn: async ({ client, queryKey, signal }): Promise<DocumentText> =>
      readDocumentText(await fetchBytes(document.textHref, signal, hasFailed(client, queryKey)), document.file.sha256),
  });
}

/** @throws DocumentFailure where the data is not a document's text, or another document's. */
export function readDocumentText(bytes: Uint8Array, sha256: string): DocumentText {
  let value: unknown;
  try {
    value = JSON.parse(new TextDecoder().decode(bytes));
  } catch (error) {
    throw new DocumentFailure("malformed-text", { cause: error });
  }
  const parsed = v.safeParse(DocumentTextSchema, value);
  if (!parsed.success) throw new DocumentFailure("malformed-text", { cause: new v.ValiError(parsed.issues) });
  if (parsed.output.sha256 !== sha256) throw new DocumentFailure("malformed-text");
  return parsed.output;
}
