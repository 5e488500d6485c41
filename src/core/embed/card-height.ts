import type { Inline } from "../model/commentary.ts";
import type { Annotation, Publication } from "../model/publication.ts";
import type { CssPixels } from "../model/units.ts";
import { CARD_WIDTH, type CardHeights, NARROW_COLUMN } from "./embed-size.ts";

/** Letters are wider on some machines than where they were measured. What is left over shows the host's page. */
const SLACK = { narrow: 1.05, wide: 1.04 } as const;

/** In columns up to so wide the picture grows with them. */
const PICTURE_COLUMN: CssPixels = 680;

/** Lengths of embed/card/card.css, in CSS pixels; letters to a line measured over English prose. */
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
 * How high a card's frame should be, for hosts that give it a fixed height: oEmbed's, and all that take a bare frame. What
 * the browser measures is told by message.
 */
export function cardHeights(publication: Publication, annotation: Annotation): CardHeights {
  const at = (width: CssPixels): CssPixels => cardHeight(publication, annotation, width);
  return {
    narrow: Math.ceil(SLACK.narrow * at(NARROW_COLUMN)),
    wide: Math.ceil(SLACK.wide * Math.max(at(CARD_WIDTH), at(PICTURE_COLUMN))),
  };
}

/** About how high a card is at a width. */
function cardHeight(publication: Publication, annotation: Annotation, width: CssPixels): CssPixels {
  const inner = width - 48;
  const picture = width - 2 - 2 * Math.min(24, Math.max(14, width * 0.04));
  const { anchors, crops, standing, note, source, related, claimText } = annotation;
  const { document, commentary } = publication;
  const lines = (letters: number, perPixel: number): number => Math.ceil(letters / (inner * perPixel));
  const block = (letters: number): number =>
    letters === 0 ? 0 : lines(letters, CARD.lettersPerPixel) * CARD.line + CARD.gap;
  const pictures = anchors.some(({ whole }) => whole)
    ? document.pages
        .slice(0, 1)
        .map((page) => (Math.min(picture, CARD.wholePage) * page.height) / page.width + CARD.gap)
    : crops.map((crop) => (picture * crop.height) / crop.width + CARD.gap);
  const changed = standing.kind === "changed" ? standing.quotations.filter(({ exact }) => !exact).length : 0;
  const heights = [
    CARD.around,
    20 + lines(claimText.length, CARD.headLettersPerPixel) * CARD.headLine + CARD.gap,
    ...pictures,
    pictures.length > 0 && document.notice !== undefined ? 22 : 0,
    ...anchors.map(({ parts }) => block(parts.reduce((sum, { text }) => sum + text.length, 0)) - 4),
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
