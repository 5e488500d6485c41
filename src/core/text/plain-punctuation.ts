/** A text with its hyphens, quotation marks, strokes and white space in one way of writing. */
export function plainPunctuation(text: string): string {
  // Most is plain already.
  if (/^[!-_a-~]*$/.test(text)) return text;
  return text
    .normalize("NFKC")
    .replace(/[‐‑‒–—−]/gu, "-")
    .replace(/['’‘ʼ`´′]/gu, "'")
    .replace(/["“”„«»]/gu, '"')
    .replace(/⁄/gu, "/")
    .replace(/\s+/gu, " ");
}
