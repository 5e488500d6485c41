import type { Box, Quad } from "../../core/model/quad.ts";
import type { PageText } from "../../core/model/page-text.ts";
import type { PageNumber, Points } from "../../core/model/units.ts";
import type { ContentCache } from "../cache/content-cache.ts";
import { inPool } from "../in-pool.ts";
import { isSettable } from "../pdf/render-caption.ts";
import type { Progress } from "../progress.ts";
import type { ExaminedAnnotation } from "../publication/examine-annotation.ts";
import type { ExaminedView } from "../publication/examine-publication.ts";
import { drawCard } from "./card.ts";
import { cropArea, textColumn } from "./crop-area.ts";
import { encodePicture } from "./encode-picture.ts";
import type { PageDrawer } from "./page-drawer.ts";
import { type KeptPicture, rememberPicture } from "./picture-store.ts";
import { cropWidths } from "./picture-widths.ts";
import { cutPixels, type Pixels } from "./pixels.ts";
import { drawWordsCard } from "./words-card.ts";

/** A crop of a page in several widths, narrowest first. */
export interface DrawnCrop {
  readonly page: PageNumber;
  readonly area: Box;
  readonly pictures: readonly KeptPicture[];
}

/** The pieces of pages that claims are shown with. */
export interface Excerpts {
  /** For each annotation, by id; none for those without passages. */
  readonly crops: ReadonlyMap<string, readonly DrawnCrop[]>;
  readonly cards: ReadonlyMap<string, KeptPicture>;
  /** The publication's own card, the document's head: also that of claims whose words cannot be set. */
  readonly card: KeptPicture;
}

/** What an annotation means of one page. */
interface Passage {
  readonly id: string;
  readonly quads: readonly Quad[];
  /** Its card shows this page. */
  readonly isFirst: boolean;
}

interface Page {
  readonly number: PageNumber;
  readonly size: { readonly width: Points; readonly height: Points };
  readonly text: PageText;
}

/**
 * Cuts crops and cards out of the pages, page by page: a page is drawn once at each width, whatever the number of its
 * passages. What the cache holds is not drawn again.
 */
export async function excerptPages(
  publication: ExaminedView,
  drawer: PageDrawer,
  cache: ContentCache,
  progress?: Progress,
): Promise<Excerpts> {
  const { pdf, content, document, annotations } = publication;
  const words = { title: document.title, line: document.notice ?? `${document.creator}, ${document.date}` };
  /** Whether anything of a page had to be drawn. */
  const made = new Set<PageNumber>();

  const pageOf = (number: PageNumber): Page => {
    const size = content.pages[number - 1];
    const text = content.text.pages[number - 1];
    if (size === undefined || text === undefined) throw new RangeError(`There is no page ${number}.`);
    return { number, size, text };
  };
  const draw = (number: PageNumber, width: number): Promise<Pixels> => {
    made.add(number);
    return drawer.draw(number, width);
  };

  const cropsOf = async ({ number, size, text }: Page, passages: readonly Passage[]): Promise<DrawnCrop[]> => {
    const cuts = passages.map(({ quads }) => {
      const area = cropArea(text, size, quads);
      return { area, width: area.right - area.left };
    });
    const all = cuts.flatMap((cut, index) =>
      cropWidths(cut.width, size).map((width) => {
        return { ...cut, index, cropWidth: width, drawnWidth: Math.round((size.width * width) / cut.width) };
      }),
    );
    // Those of one width after each other: the drawer keeps no more than a few pages.
    const byWidth = all.toSorted((one, other) => one.drawnWidth - other.drawnWidth);
    const pictures = passages.map((): KeptPicture[] => []);
    for (const { index, area, cropWidth, drawnWidth } of byWidth) {
      const key = [pdf.sha256, "crop", number, area, cropWidth];
      const picture = await rememberPicture(cache, key, async () => {
        const drawn = await draw(number, drawnWidth);
        const scale = drawn.width / size.width;
        const [left, top] = [Math.round(area.left * scale), Math.round(area.top * scale)];
        const height = Math.max(1, Math.round((area.bottom - area.top) * scale));
        return encodePicture(cutPixels(drawn, { left, top, width: cropWidth, height }));
      });
      pictures[index]?.push(picture);
    }
    return cuts.map(({ area }, index) => ({ page: number, area, pictures: pictures[index] ?? [] }));
  };

  const cardOf = ({ number, size, text }: Page, quads: readonly Quad[]): Promise<KeptPicture> => {
    const column = textColumn(text, size);
    return rememberPicture(cache, [pdf.sha256, "card", number, column, quads, words], () =>
      drawCard({ page: size, draw: (width) => draw(number, width), column, quads, words }),
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

  const crops = new Map<string, DrawnCrop[]>(annotations.map(({ id }) => [id, []]));
  const cards = new Map<string, KeptPicture>();
  const pages = passagesByPage(annotations);
  const done = progress?.("excerpted")(pages.length);
  // Whatever is done first, the results are in the order of the pages.
  const cut = await inPool(pages, drawer.sizeFor(pages.length), async ([number, passages]) => {
    const page = pageOf(number);
    const drawn = await cropsOf(page, passages);
    const firsts = passages.filter(({ isFirst }) => isFirst);
    const ownCards = await inPool(firsts, 1, async ({ id, quads }) => [id, await cardOf(page, quads)] as const);
    done?.(made.has(number));
    return { crops: drawn.map((crop, index) => [passages[index]?.id, crop] as const), cards: ownCards };
  });
  for (const page of cut) {
    for (const [id, crop] of page.crops) if (id !== undefined) crops.get(id)?.push(crop);
    for (const [id, card] of page.cards) cards.set(id, card);
  }
  const wordy = annotations.filter((annotation) => quadsByPage(annotation).length === 0);
  await inPool(wordy, drawer.sizeFor(wordy.length), async (annotation) => {
    const own = await wordsCardOf(annotation);
    if (own !== undefined) cards.set(annotation.id, own);
  });
  return { crops, cards, card: await cardOf(pageOf(1), []) };
}

/** The passages on each page that has any, pages in the document's order. */
function passagesByPage(annotations: readonly ExaminedAnnotation[]): [PageNumber, Passage[]][] {
  const pages = new Map<PageNumber, Passage[]>();
  for (const annotation of annotations) {
    for (const [index, [number, quads]] of quadsByPage(annotation).entries()) {
      const passages = pages.get(number) ?? [];
      passages.push({ id: annotation.id, quads, isFirst: index === 0 });
      pages.set(number, passages);
    }
  }
  return [...pages].toSorted(([one], [other]) => one - other);
}

/** The quads of an annotation's passages for each page that they touch, in the document's order. */
function quadsByPage({ anchors }: ExaminedAnnotation): [PageNumber, Quad[]][] {
  const pages = new Map<PageNumber, Quad[]>();
  for (const { page, quads } of anchors.flatMap((anchor) => anchor.parts)) {
    if (quads.length > 0) pages.set(page, [...(pages.get(page) ?? []), ...quads]);
  }
  return [...pages].toSorted(([one], [other]) => one - other);
}
