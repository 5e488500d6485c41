/**
 * The bench's own folding, by which it makes sure that a passage is there once, or not at all. It is not the engine's:
 * letters, digits and marks in small letters, compatibility forms taken apart.
 */
export function letters(text: string): string {
  return text
    .normalize("NFKD")
    .toLowerCase()
    .replaceAll("ς", "σ")
    .replaceAll("ß", "ss")
    .replace(/[^\p{L}\p{N}\p{M}]|\p{Default_Ignorable_Code_Point}/gu, "");
}
