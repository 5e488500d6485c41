import { queryOptions } from "@tanstack/react-query";
import * as v from "valibot";
import type { DocumentText } from "../../core/model/page-text.ts";
import { PackedTextSchema, unpackText } from "../../core/text/packed-text.ts";
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
  let text: DocumentText;
  try {
    text = unpackText(v.parse(PackedTextSchema, JSON.parse(new TextDecoder().decode(bytes))));
  } catch (error) {
    throw new DocumentFailure("malformed-text", { cause: error });
  }
  if (text.sha256 !== sha256) throw new DocumentFailure("malformed-text");
  return text;
}
