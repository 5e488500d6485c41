import type { Inline } from "../../core/model/commentary.ts";
import type { Annotation, Publication } from "../../core/model/publication.ts";
import { passagesOf } from "../../reader/annotation-facts.ts";
import type { CssPixels } from "../../core/model/units.ts";

/** Lengths of card.css, in CSS pixels; letters to a line measured over English prose. */
const CARD = {
  around: 41,
  line: 24,
  lettersPerPixel: 0.135,
  headLine: 30,
  headLettersPerPixel: 0.095,
  smallLine: 18,
  smallLettersPerPixel: 0.16,
  gap: 12,
  wholePage: 288,
} as const;

/**
 * About how high a card is at a width: for hosts that give its frame a fixed height, such as oEmbed's. What the browser
 * measures is told by message.
 */
export function cardHeight(publication: Publication, annotation: Annotation, width: CssPixels): CssPixels {
  const inner = width - 48;
  const { anchors, crops, standing, note, source, related, claimText } = annotation;
  const { document, commentary } = publication;
  const lines = (letters: number, perPixel: number): number => Math.ceil(letters / (inner * perPixel));
  const block = (letters: number): number =>
    letters === 0 ? 0 : lines(letters, CARD.lettersPerPixel) * CARD.line + CARD.gap;
  const pictures = anchors.some(({ whole }) => whole)
    ? document.pages.slice(0, 1).map((page) => (Math.min(inner, CARD.wholePage) * page.height) / page.width + CARD.gap)
    : crops.map((crop) => (inner * crop.height) / crop.width + CARD.gap);
  const changed = standing.kind === "changed" ? standing.quotations.filter(({ exact }) => !exact).length : 0;
  const heights = [
    CARD.around,
    20 + lines(claimText.length, CARD.headLettersPerPixel) * CARD.headLine + CARD.gap,
    ...pictures,
    pictures.length > 0 && document.notice !== undefined ? 22 : 0,
    ...passagesOf(annotation).map((passage) => block(passage.length) - 4),
    pictures.length > 0 ? 28 : 0,
    changed * 2 * CARD.line * 2,
    block(lengthOf(note)),
    annotation.basis === "document" ? 0 : block((source?.title.length ?? 0) + 60),
    related.length === 0 ? 0 : block(50) + related.reduce((sum, { exact }) => sum + block(exact.length + 10), 0),
    20 + CARD.gap,
    29 +
      Math.max(
        36,
        lines((document.title.length + lengthOf(commentary.credit) + 150) * 1.25, CARD.smallLettersPerPixel) *
          CARD.smallLine,
      ),
  ];
  return Math.round(heights.reduce((sum, height) => sum + height, 0));
}

function lengthOf(inlines: readonly Inline[]): number {
  return inlines.reduce((sum, inline) => {
    if (inline.type === "text" || inline.type === "code") return sum + inline.value.length;
    return inline.type === "break" ? sum : sum + lengthOf(inline.children);
  }, 0);
}
