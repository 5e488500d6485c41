/** What the host script says. Its page is somebody else's, so these few words are all that it brings along. */
const ENGLISH = "Back to the text";
const OTHERS: Readonly<Record<string, string>> = { es: "Volver al texto" };

/** @param tag a language (BCP 47). In one that is not spoken here it is English. */
export function backToText(tag: string): string {
  return OTHERS[tag.slice(0, 2).toLowerCase()] ?? ENGLISH;
}
