import { publishedFileWords } from "../../core/describing/published-file-words.ts";
import type { Bookmark } from "../../core/model/bookmark.ts";
import type { Ledger } from "../../core/model/ledger.ts";
import type { PageNumber } from "../../core/model/units.ts";
import type { ContentCache } from "../cache/content-cache.ts";
import type { ExaminedView } from "../publication/examine-publication.ts";
import type { DocumentContent } from "../publication/read-document.ts";
import { makeSafeCopy } from "./make-safe-copy.ts";

/** A publication with the file that may be given out. */
export interface Publishable {
  readonly publication: ExaminedView;
  /** What the ledger says of the file where it is a copy in another's place. */
  readonly published?: NonNullable<Ledger["document"]["published"]>;
  /** Pages that are pictures in that file, with their words laid over them invisibly. */
  readonly pictured: readonly PageNumber[];
}

/**
 * The publication as it may be published: where its file hides words and its editor has not asked for the original all the
 * same, with a copy that has none of them in the original's place. Everything is then drawn from that copy, and where the
 * file came from is told with it.
 *
 * @throws PdfFaultError where the copy cannot be made.
 */
export async function publishable(publication: ExaminedView, cache: ContentCache): Promise<Publishable> {
  const { content, document, description, pdf } = publication;
  if (!needsCopy(content, document.publishHiddenWords)) return { publication, pictured: [] };
  const { pictures, bytes, sha256 } = await makeSafeCopy(pdf, content, document.language, cache);
  const words = content.hidden.reduce((sum, hidden) => sum + hidden.words, 0);
  const said = publishedFileWords(description.language).withheld(words, pdf.sha256);
  const published = { sha256, bytes: bytes.byteLength, withoutWords: words };
  return {
    pictured: pictures,
    published,
    publication: {
      ...publication,
      document: { ...document, provenance: `${document.provenance} ${said}` },
      pdf: { bytes, sha256 },
      content: { ...content, bookmarks: bookmarksWithout(content), text: { ...content.text, sha256 } },
    },
  };
}

/** Whether a copy is published in a file's place. @param publishHiddenWords as publication.json says. */
export function needsCopy({ hidden }: DocumentContent, publishHiddenWords = false): boolean {
  return hidden.length > 0 && !publishHiddenWords;
}

/** Shorter ones stand in every text. */
const LEAST_LETTERS = 3;

/** The outline's entries, but those with a word that the file hides and shows nowhere. */
function bookmarksWithout({ hidden, text, bookmarks }: DocumentContent): Bookmark[] {
  const shown = new Set(text.pages.flatMap((page) => wordsOf(page.text)));
  const secret = new Set(hidden.flatMap((each) => wordsOf(each.text)).filter((word) => !shown.has(word)));
  return bookmarks.filter(({ title }) => !wordsOf(title).some((word) => secret.has(word)));
}

function wordsOf(text: string): string[] {
  const words =
    text
      .normalize("NFKC")
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.filter((word) => word.length >= LEAST_LETTERS);
}
