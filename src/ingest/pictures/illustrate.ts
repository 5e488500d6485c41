import type { PageNumber } from "../../core/model/units.ts";
import type { ContentCache } from "../cache/content-cache.ts";
import { inPool } from "../in-pool.ts";
import { type UnreadPage, UnreadPages } from "../pdf/unread-pages.ts";
import type { Progress } from "../progress.ts";
import type { ExaminedView } from "../publication/examine-publication.ts";
import { type Excerpts, excerptPages } from "./excerpts.ts";
import { PageDrawer } from "./page-drawer.ts";
import { paperPicture } from "./paper.ts";
import { type KeptPicture, rememberPicture } from "./picture-store.ts";
import { pageWidths, thumbnailWidth } from "./picture-widths.ts";

/** All pictures of a publication beside one of its documents. */
export interface Illustrations extends Excerpts {
  /** For each page, its widths, narrowest first. */
  readonly pages: readonly (readonly KeptPicture[])[];
  /** One small picture a page; none for a document of one page, where there is nothing to choose from. */
  readonly thumbnails: readonly KeptPicture[];
  /** Pages that turned out to be beyond drawing: an empty sheet stands for them. */
  readonly undrawn: readonly UnreadPage[];
}

/** Draws what a publication shows: pages, crops of passages, cards. What the cache holds is not drawn again. */
export async function illustrate(
  publication: ExaminedView,
  cache: ContentCache,
  progress?: Progress,
): Promise<Illustrations> {
  const { pdf, content } = publication;
  const drawer = new PageDrawer(pdf.bytes);
  const isLong = content.pages.length > 1;
  const undrawn = new UnreadPages(content.pages.length);
  const done = progress?.("drawn")(content.pages.length);
  /** A page's widths, narrowest first, and its thumbnail at the end. */
  const drawPage = async (number: PageNumber): Promise<KeptPicture[]> => {
    const size = content.pages[number - 1];
    if (size === undefined) throw new RangeError(`There is no page ${number}.`);
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

  try {
    const numbers = content.pages.map((_, index) => index + 1);
    const drawn = await inPool(numbers, drawer.sizeFor(numbers.length), drawPage);
    const pages = isLong ? drawn.map((pictures) => pictures.slice(0, -1)) : drawn;
    const thumbnails = isLong ? drawn.flatMap((pictures) => pictures.slice(-1)) : [];
    const excerpts = await excerptPages(publication, drawer, cache, progress);
    return { pages, thumbnails, ...excerpts, undrawn: undrawn.found };
  } finally {
    await drawer.close();
  }
}
