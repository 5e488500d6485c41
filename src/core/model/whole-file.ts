/** In bytes: a document's file up to this size is fetched whole and its fingerprint compared; larger ones in pieces. */
export const WHOLE_FILE_BYTES = 4 * 1024 * 1024;
