import type { Ledger } from "../core/model/ledger.ts";
import { pageList } from "../core/text/page-list.ts";

type RecognisedPage = NonNullable<Ledger["document"]["recognised"]>[number];

/** "Text recognised by machine on pages 2–4 (Tesseract …, in en, 88–96 % sure; page 3 corrected by hand)."; nothing where none was. */
export function recognisedSentence(recognised: readonly RecognisedPage[]): string | undefined {
  const [first] = recognised;
  if (first === undefined) return undefined;
  const named = (pages: readonly number[]): string => `${pages.length === 1 ? "page" : "pages"} ${pageList(pages)}`;
  const shares = recognised.map(({ confidence }) => confidence);
  const [least, most] = [Math.min(...shares), Math.max(...shares)];
  const corrected = recognised.flatMap(({ page, corrected: byHand }) => (byHand === true ? [page] : []));
  const how = `${first.engine}, in ${first.language}, ${least === most ? most : `${least}–${most}`} % sure`;
  const hand = corrected.length === 0 ? "" : `; ${named(corrected)} corrected by hand`;
  return `Text recognised by machine on ${named(recognised.map(({ page }) => page))} (${how}${hand}).`;
}
