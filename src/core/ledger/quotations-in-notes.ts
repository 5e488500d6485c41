import { isAnchored } from "../anchor/resolve.ts";
import type { ClaimId } from "../model/commentary.ts";
import { parseInlineMarkdown } from "../parse/commentary.ts";
import { quotedStretches } from "../quotation/quoted-stretches.ts";
import { passageText } from "../quotation/standing.ts";
import { foldedText } from "../text/fold.ts";
import { plainText } from "../text/plain-text.ts";
import type { LedgerParts } from "./make-ledger.ts";

/** Words that stand between quotation marks in the note of an annotation. */
export interface QuotationInNote {
  readonly text: string;
  readonly annotation: ClaimId;
  /** Where the block of its claim begins in the commentary. */
  readonly line: number;
}

/**
 * What notes quote and no annotation has, in the article's order: neither in a passage that was found nor in related
 * words.
 */
export function quotationsInNotes({ commentary, entries, settled, files }: LedgerParts): QuotationInNote[] {
  const passages = entries.flatMap(({ id, related }) => [
    ...related.map(({ quote }) => quote.exact),
    ...(settled.get(id)?.passages ?? []).flatMap(({ anchor, result }) => {
      const place = anchor ?? (isAnchored(result) ? result : undefined);
      return place === undefined ? [] : [passageText(place)];
    }),
  ]);
  const covered = passages.map(foldedText);
  const lines = new Map<ClaimId, number>();
  for (const { id, line } of commentary.claims) if (!lines.has(id)) lines.set(id, line);
  return [...lines].flatMap(([annotation, line]) => {
    const entry = entries.find(({ id }) => id === annotation);
    if (entry === undefined || entry.note === "") return [];
    const note = parseInlineMarkdown(entry.note, { file: files.annotations, where: entry.notePath });
    return quotedStretches(plainText(note.value)).flatMap(({ text }) => {
      const folded = foldedText(text);
      const isCovered = folded === "" || covered.some((passage) => passage.includes(folded));
      return isCovered ? [] : [{ text: text.replace(/\s+/gu, " ").trim(), annotation, line }];
    });
  });
}
