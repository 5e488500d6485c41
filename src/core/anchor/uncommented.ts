import type { Anchor, PassagePart } from "../model/anchor.ts";
import type { DocumentText, PageText } from "../model/page-text.ts";
import type { Utf16Offset } from "../model/units.ts";
import { seamed } from "../text/seams.ts";
import { wordsIn } from "../text/words.ts";
import { boxOf, linesOf, partOf } from "./quads.ts";

/** Lines further apart than so many times the page's usual pitch are not of one paragraph. */
const PARAGRAPH_PITCH = 1.4;

/**
 * The stretches of the document that no anchor covers, in reading order: whole words, one part for each paragraph of a
 * page, as far as the lines' places tell paragraphs. Anchors on the document as a whole cover nothing.
 */
export function uncommentedParts(document: DocumentText, anchors: readonly Anchor[]): PassagePart[] {
  const covered = anchors.filter((anchor) => !anchor.whole).flatMap((anchor) => anchor.parts);
  return document.pages.flatMap((page) =>
    uncommentedOn(
      page,
      covered.filter((part) => part.page === page.page),
    ),
  );
}

function uncommentedOn(page: PageText, covered: readonly PassagePart[]): PassagePart[] {
  const breaks = paragraphStarts(page);
  const parts: PassagePart[] = [];
  let open: { start: Utf16Offset; end: Utf16Offset } | undefined;
  const close = (): void => {
    if (open) parts.push(partOf(page, open.start, withPunctuation(page, open.end, covered)));
    open = undefined;
  };
  const marked = new Uint8Array(page.text.length);
  for (const part of covered) marked.fill(1, part.start, part.end);
  let paragraph = 0;
  for (const word of wordsIn(seamed(page.text))) {
    let next = paragraph;
    while (next < breaks.length && (breaks[next] ?? 0) <= word.start) next += 1;
    if (next !== paragraph) close();
    paragraph = next;
    if (marked.subarray(word.start, word.end).includes(1)) close();
    else open = { start: open?.start ?? word.start, end: word.end };
  }
  close();
  return parts;
}

/** Where a line begins that does not go on with the paragraph of the line before: after a gap, or in another column. */
function paragraphStarts(page: PageText): Utf16Offset[] {
  const lines = linesOf(page).flatMap((line) => {
    const box = boxOf(page, line.start, line.end);
    return box ? [{ start: line.start, bottom: box.bottom, pitch: 0 }] : [];
  });
  for (const [index, line] of lines.entries()) line.pitch = line.bottom - (lines[index - 1]?.bottom ?? line.bottom);
  const pitches = lines.map(({ pitch }) => pitch).filter((pitch) => pitch > 1);
  pitches.sort((one, other) => one - other);
  // Gaps widen a page's mean and may be as many as its lines: the lower quarter is the pitch within paragraphs.
  const usual = pitches[Math.floor(pitches.length / 4)] ?? 0;
  return lines
    .filter(({ pitch }) => pitch > PARAGRAPH_PITCH * usual || pitch < -PARAGRAPH_PITCH * usual)
    .map(({ start }) => start);
}

/** A stop or bracket right after the last word belongs to it, unless it is a passage's. */
function withPunctuation(page: PageText, end: Utf16Offset, covered: readonly PassagePart[]): Utf16Offset {
  const length = /^[\p{P}\p{Sc}]{0,4}(?=\s|$)/u.exec(page.text.slice(end, end + 8))?.[0].length ?? 0;
  return covered.some((part) => part.start < end + length && part.end > end) ? end : end + length;
}
