import type { Box, Quad } from "../../core/model/quad.ts";
import type { PageNumber } from "../../core/model/units.ts";
import type { ContentCache } from "../cache/content-cache.ts";
import { inPool } from "../in-pool.ts";
import type { ExaminedAnnotation } from "../publication/examine-annotation.ts";
import type { ExaminedView } from "../publication/examine-publication.ts";
import { type UnreadPage, UnreadPages } from "../pdf/unread-pages.ts";
import type { Progress } from "../progress.ts";
import { isSettable } from "../pdf/render-caption.ts";
import { drawCard } from "./card.ts";
import { cropArea, textColumn } from "./crop-area.ts";
import { encodePicture } from "./encode-picture.ts";
import { PageDrawer } from "./page-drawer.ts";
import { paperPicture } from "./paper.ts";
import { type KeptPicture, rememberPicture } from "./picture-store.ts";
import { cropWidths, pageWidths, thumbnailWidth } from "./picture-widths.ts";
import { cutPixels } from "./pixels.ts";
import { drawWordsCard } from "./words-card.ts";

/** A crop of a page in several widths, narrowest first. */
export interface DrawnCrop {
  readonly page: PageNumber;
  readonly area: Box;
  readonly pictures: readonly KeptPicture[];
}

/** All pictures of a publication beside one of its documents. */
export interface Illustrations {
  /** For each page, its widths, narrowest first. */
  readonly pages: readonly (readonly KeptPicture[])[];
  /** One small picture a page; none for a document of one page, where there is nothing to choose from. */
  readonly thumbnails: readonly KeptPicture[];
  /** For each annotation, by id; none for those without passages. */
  readonly crops: ReadonlyMap<string, readonly DrawnCrop[]>;
  readonly cards: ReadonlyMap<string, KeptPicture>;
  /** The publication's own card, the document's head: also that of claims whose words cannot be set. */
  readonly card: KeptPicture;
  /** Pages that turned out to be beyond drawing: an empty sheet stands for them. */
  readonly undrawn: readonly UnreadPage[];
}

/** Draws what a publication shows: pages, crops of passages, cards. What the cache holds is not drawn again. */
export async function illustrate(
  publication: ExaminedView,
  cache: ContentCache,
  progress?: Progress,
): Promise<Illustrations> {
  const { pdf, content, document, annotations } = publication;
  const drawer = new PageDrawer(pdf.bytes);
  const words = { title: document.title, line: document.notice ?? `${document.creator}, ${document.date}` };

  const pageOf = (number: PageNumber) => {
    const size = content.pages[number - 1];
    const text = content.text.pages[number - 1];
    if (size === undefined || text === undefined) throw new RangeError(`There is no page ${number}.`);
    return { number, size, text };
  };

  const isLong = content.pages.length > 1;
  const undrawn = new UnreadPages(content.pages.length);
  const done = progress?.("drawn")(content.pages.length);
  /** A page's widths, narrowest first, and its thumbnail at the end. */
  const drawPage = async (number: PageNumber): Promise<KeptPicture[]> => {
    const { size } = pageOf(number);
    const widths = [...pageWidths(size), ...(isLong ? [thumbnailWidth(size)] : [])];
    let isMade = false;
    const drawWidth = (width: number): Promise<KeptPicture> =>
      rememberPicture(cache, [pdf.sha256, "page", number, width], () => {
        isMade = true;
        return drawer.picture(number, width);
      });
    const isUnread = content.unread.some(({ page }) => page === number);
    const drawn = isUnread ? undefined : await undrawn.attempt(number, () => inPool(widths, 1, drawWidth));
    done?.(isMade);
    if (drawn !== undefined) return drawn;
    const paper = await rememberPicture(cache, ["paper", size.width, size.height], () => paperPicture(size));
    return isLong ? [paper, paper] : [paper];
  };

  const drawCrop = async (number: PageNumber, quads: readonly Quad[]): Promise<DrawnCrop> => {
    const { size, text } = pageOf(number);
    const area = cropArea(text, size, quads);
    const cropWidth = area.right - area.left;
    const pictures = await inPool(cropWidths(cropWidth, size), 1, (width) =>
      rememberPicture(cache, [pdf.sha256, "crop", number, area, width], async () => {
        const drawn = await drawer.draw(number, Math.round((size.width * width) / cropWidth));
        const scale = drawn.width / size.width;
        return encodePicture(
          cutPixels(drawn, {
            left: Math.round(area.left * scale),
            top: Math.round(area.top * scale),
            width,
            height: Math.max(1, Math.round((area.bottom - area.top) * scale)),
          }),
        );
      }),
    );
    return { page: number, area, pictures };
  };

  const drawCardOf = (number: PageNumber, quads: readonly Quad[]): Promise<KeptPicture> => {
    const { size, text } = pageOf(number);
    const column = textColumn(text, size);
    return rememberPicture(cache, [pdf.sha256, "card", number, column, quads, words], () =>
      drawCard({ page: size, draw: (width) => drawer.draw(number, width), column, quads, words }),
    );
  };

  const wordsCardOf = async ({ claimText, source, anchors }: ExaminedAnnotation): Promise<KeptPicture | undefined> => {
    // The whole document is meant: its head, which is the publication's card, shows it.
    if (anchors.length > 0) return undefined;
    const claim = claimText.charAt(0).toLocaleUpperCase(publication.description.language) + claimText.slice(1);
    const line =
      source === undefined ? publication.description.commentary.byline : `${source.title}, ${source.publisher}`;
    const about = { title: publication.description.title, line };
    if (!isSettable(claim)) return undefined;
    return rememberPicture(cache, ["words-card", claim, about], () => drawWordsCard(claim, about));
  };

  try {
    const numbers = content.pages.map((_, index) => index + 1);
    const drawn = await inPool(numbers, drawer.sizeFor(numbers.length), drawPage);
    const pages = isLong ? drawn.map((pictures) => pictures.slice(0, -1)) : drawn;
    const thumbnails = isLong ? drawn.flatMap((pictures) => pictures.slice(-1)) : [];
    const crops = new Map<string, readonly DrawnCrop[]>();
    const cards = new Map<string, KeptPicture>();
    await inPool(annotations, drawer.sizeFor(annotations.length), async (annotation) => {
      const passages = quadsByPage(annotation);
      crops.set(annotation.id, await inPool(passages, 1, ([number, quads]) => drawCrop(number, quads)));
      const [first] = passages;
      const own = first === undefined ? await wordsCardOf(annotation) : await drawCardOf(...first);
      if (own !== undefined) cards.set(annotation.id, own);
    });
    return { pages, thumbnails, crops, cards, card: await drawCardOf(1, []), undrawn: undrawn.found };
  } finally {
    await drawer.close();
  }
}

/** The quads of an annotation's passages for each page that they touch, in the document's order. */
function quadsByPage({ anchors }: ExaminedAnnotation): [PageNumber, Quad[]][] {
  const pages = new Map<PageNumber, Quad[]>();
  for (const { page, quads } of anchors.flatMap((anchor) => anchor.parts)) {
    if (quads.length > 0) pages.set(page, [...(pages.get(page) ?? []), ...quads]);
  }
  return [...pages].toSorted(([one], [other]) => one - other);
}
