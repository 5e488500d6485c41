import { queryOptions } from "@tanstack/react-query";
import type { SourceDocument } from "../../core/model/publication.ts";
import { WHOLE_FILE_BYTES } from "../../core/model/whole-file.ts";
import { DocumentFailure } from "../document-failure.ts";
import { fetchBytes, fetchingOptions, hasFailed } from "./fetching.ts";

/** Within how many bytes a PDF has to say that it is one (ISO 32000-1, Annex H, implementation note 13). */
const HEADER_BYTES = 1024;

/** A file whose every byte is here. */
export interface DocumentFile {
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** Whether its SHA-256 was compared: browsers offer that on secure pages alone. */
  readonly checked: boolean;
}

type FileFacts = SourceDocument["file"];

export function isFetchedWhole(file: FileFacts): boolean {
  return file.bytes <= WHOLE_FILE_BYTES;
}

/** The query for a document's file. Its failures are `DocumentFailure`. */
export function documentFileQuery(file: FileFacts) {
  return queryOptions({
    ...fetchingOptions,
    queryKey: ["document-file", file.sha256],
    queryFn: async ({ client, queryKey, signal }): Promise<DocumentFile> => {
      const bytes = await fetchBytes(file.href, signal, hasFailed(client, queryKey));
      return { bytes, checked: await checkFile(bytes, file) };
    },
  });
}

/**
 * Compares a file with what was annotated.
 *
 * @returns whether its SHA-256 could be compared.
 * @throws DocumentFailure where it is another file, or only a part of it.
 */
export async function checkFile(bytes: Uint8Array<ArrayBuffer>, file: FileFacts): Promise<boolean> {
  if (bytes.length === 0) throw new DocumentFailure("truncated");
  if (!looksLikePdf(bytes)) throw new DocumentFailure("not-a-pdf");
  if (bytes.length < file.bytes) throw new DocumentFailure("truncated");
  if (bytes.length > file.bytes) throw new DocumentFailure("differs");
  const sha256 = await sha256Of(bytes);
  if (sha256 === null) return false;
  if (sha256 !== file.sha256) throw new DocumentFailure("differs");
  return true;
}

function looksLikePdf(bytes: Uint8Array): boolean {
  return new TextDecoder("latin1").decode(bytes.subarray(0, HEADER_BYTES)).includes("%PDF-");
}

/** Null where the browser computes no digests: on pages that are not secure. */
async function sha256Of(bytes: Uint8Array<ArrayBuffer>): Promise<string | null> {
  if (globalThis.crypto?.subtle === undefined) return null;
  const digest = new Uint8Array(await globalThis.crypto.subtle.digest("SHA-256", bytes));
  return [...digest].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}
