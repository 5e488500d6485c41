/** The character at a UTF-16 unit; U+0000 past the end of the text. */
export function codePointAt(text: string, unit: number): string {
  return String.fromCodePoint(text.codePointAt(unit) ?? 0);
}

/** The character that ends before a UTF-16 unit. */
export function codePointBefore(text: string, unit: number): string {
  const start = /[\uDC00-\uDFFF]/.test(text.charAt(unit - 1)) ? unit - 2 : unit - 1;
  return codePointAt(text, Math.max(0, start));
}
