import type { Quotation } from "../core/model/standing.ts";

/** A word of either side, and whether the other side has it otherwise or not at all. */
export interface QuotedWord {
  readonly text: string;
  readonly differs: boolean;
}

export interface QuotationSides {
  readonly commentary: readonly QuotedWord[];
  readonly document: readonly QuotedWord[];
}

/**
 * Both sides of a quotation, each in its own very words. The comparison overlooks capitals and typography, and keeps
 * one side's spelling for what it holds to be the same; here a word that is not the same to the letter is marked, and
 * the document is never shown with a letter that it does not have.
 */
export function quotationSides({ quoted, source, changes }: Quotation): QuotationSides {
  const commentary = wordsOf(quoted);
  const document = wordsOf(source);
  const marked: { commentary: QuotedWord[]; document: QuotedWord[] } = { commentary: [], document: [] };
  let inCommentary = 0;
  let inDocument = 0;
  for (const { kind, text } of changes) {
    for (let count = wordsOf(text).length; count > 0; count -= 1) {
      const ours = kind === "removed" ? undefined : commentary[inCommentary++];
      const theirs = kind === "added" ? undefined : document[inDocument++];
      if (ours !== undefined) marked.commentary.push({ text: ours, differs: ours !== theirs });
      if (theirs !== undefined) marked.document.push({ text: theirs, differs: ours !== theirs });
    }
  }
  // Where the runs do not add up to the words, the words count: they are shown, and marked on both sides.
  if (marked.commentary.length !== commentary.length || marked.document.length !== document.length) {
    return {
      commentary: commentary.map((text) => ({ text, differs: !document.includes(text) })),
      document: document.map((text) => ({ text, differs: !commentary.includes(text) })),
    };
  }
  return marked;
}

function wordsOf(text: string): string[] {
  return text.split(/\s+/u).filter((word) => word !== "");
}
