import { cite } from "../core/citation/cite.ts";
import { plainLine } from "../core/citation/citation-text.ts";
import { documentWork, pinpointOf } from "../core/citation/work.ts";
import type { SourceDocument } from "../core/model/publication.ts";
import type { PageNumber } from "../core/model/units.ts";
import { type PageStretch, paragraphNumbers } from "../core/structure/paragraph-numbers.ts";
import { selectionWords } from "../ui/selection-words.ts";
import { words } from "../ui/words.ts";
import { textVersionOf } from "./text/fetch-text-version.ts";

/** Where words of the document are. */
interface WordsPlace {
  readonly pages: readonly PageNumber[];
  /** As `Pinpoint` has them. */
  readonly paragraphs: readonly number[];
}

/** The pages and paragraphs of stretches of the document; pages alone where its text cannot be had. */
export async function placeOf(document: SourceDocument, stretches: readonly PageStretch[]): Promise<WordsPlace> {
  const pages = stretches.map(({ page }) => page);
  try {
    return { pages, paragraphs: paragraphNumbers(await textVersionOf(document), stretches) };
  } catch {
    return { pages, paragraphs: [] };
  }
}

/** Words of the document with where they are from and a link to them, to paste anywhere. @param address of the words, absolute. */
export function citedWords(document: SourceDocument, exact: string, place: WordsPlace, address: string): string {
  const { pages, paragraphs } = place;
  const pinpoint = pages.length === 0 ? undefined : pinpointOf({ document }, pages, paragraphs);
  const lines = cite(documentWork({ document }, { address, wordedIn: words.language }, pinpoint), "plain");
  return `${selectionWords.quoted(exact)}\n— ${lines.map(plainLine).join(" ")}`;
}
