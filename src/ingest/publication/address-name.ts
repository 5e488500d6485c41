/**
 * A file's name without its ending, as letters that stand in an address as they are: accents left off, all else a
 * hyphen. Empty where none of its letters do.
 */
export function addressName(file: string): string {
  return file
    .replace(/\.[^.]*$/, "")
    .normalize("NFKD")
    .replaceAll(/\p{M}/gu, "")
    .replaceAll(/[^A-Za-z0-9_]+/g, "-")
    .replaceAll(/^-|-$/g, "");
}
