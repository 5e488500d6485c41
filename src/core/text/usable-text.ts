/** Letters and digits of all scripts. */
const READABLE = /[\p{L}\p{N}]/gu;
/** What a font without a map of its characters gives: U+FFFD, and places that Unicode leaves to everybody. */
const UNREADABLE = /[\uFFFD\p{Co}]/gu;

/**
 * Whether a page's text can be searched and quoted: it has letters or digits, and most of what it has is known. Where not,
 * the page is blank, a picture, or set in a font that does not say what its signs mean.
 */
export function isUsableText(text: string): boolean {
  const readable = text.match(READABLE)?.length ?? 0;
  return readable > (text.match(UNREADABLE)?.length ?? 0);
}
