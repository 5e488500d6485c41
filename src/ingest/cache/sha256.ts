import { createHash } from "node:crypto";

/** SHA-256 as 64 lower-case hexadecimal digits. */
export function sha256(content: Uint8Array | string): string {
  return createHash("sha256").update(content).digest("hex");
}

/** Digits of a hash in a file's name: 64 bits, so that two of a site's files never get the same by chance. */
const DIGITS_IN_NAME = 16;

/** The part of a hash that file names carry. */
export function nameHash(content: Uint8Array | string): string {
  return nameOfHash(sha256(content));
}

/** The same, of a hash that is known. @param hash in hexadecimal digits. */
export function nameOfHash(hash: string): string {
  return hash.slice(0, DIGITS_IN_NAME);
}
