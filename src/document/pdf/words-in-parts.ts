import type { SourceDocument } from "../../core/model/publication.ts";
import { DocumentFailure } from "../document-failure.ts";
import { partBytes } from "./document-text.ts";

type Bytes = Uint8Array<ArrayBuffer>;

/** A part of a document's words, by its index. @throws DocumentFailure */
export type WordsPart = (index: number) => Promise<Bytes>;

/** Parts that are asked for at once: on a line with long ways a part takes longer to be asked for than to come. */
const AT_ONCE = 4;

/**
 * The parts of a document's words, each fetched once, and those that follow with it; only those that follow are kept.
 *
 * @param afresh passes over the browser's cache.
 */
export function wordsInParts(document: SourceDocument, afresh: boolean): WordsPart {
  const asked = new Map<number, Promise<Bytes>>();
  let next = 0;
  return (index) => {
    asked.delete(index - 1);
    for (; next < Math.min(index + AT_ONCE, document.wordsHrefs.length); next += 1) {
      const part = partBytes(document, "words", next, afresh);
      // Its failure is told when it is its turn.
      part.catch(() => undefined);
      asked.set(next, part);
    }
    return asked.get(index) ?? Promise.reject(new DocumentFailure("malformed-text"));
  };
}
