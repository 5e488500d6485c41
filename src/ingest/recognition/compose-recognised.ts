import type { PageClues } from "../../core/model/page-clues.ts";
import type { PageText } from "../../core/model/page-text.ts";
import type { PageNumber } from "../../core/model/units.ts";
import { composePageText, type FoundCharacter } from "../pdf/compose-page-text.ts";
import type { RecognisedPage } from "./recognised-page.ts";

/** Skew of less than this does no harm to anything: a line of letter paper rises by a point. */
const LEAST_SKEW = 0.1;

/** What was read from a page's picture, as pages are that have text of their own. */
export function composeRecognised(
  page: PageNumber,
  { lines, degrees }: RecognisedPage,
): { readonly text: PageText; readonly clues: PageClues } {
  const characters: FoundCharacter[] = [];
  const sizes: number[] = [];
  /** Without a box where a space or a line end was put in; with one of nothing but zeros where a sign has no place. */
  const put = (sign: string, box: readonly number[] | undefined, size: number): void => {
    const [left = 0, top = 0, right = 0, bottom = 0] = box ?? [];
    characters.push({
      codePoint: sign.codePointAt(0) ?? 0x20,
      generated: box === undefined,
      endsLineAsHyphen: false,
      box: left < right && top < bottom ? { left, top, right, bottom } : undefined,
    });
    sizes.push(size);
  };
  for (const { words, size } of lines) {
    for (const [index, { text, boxes }] of words.entries()) {
      if (index > 0) put(" ", undefined, size);
      let unit = 0;
      for (const sign of text) {
        put(sign, boxes.slice(unit * 4, unit * 4 + 4), size);
        unit += sign.length;
      }
    }
    put("\n", undefined, size);
  }
  const looks: number[] = [];
  const text = composePageText(page, characters, (index, start, end) => {
    const size = sizes[index] ?? 0;
    if (looks.at(-2) === size) looks[looks.length - 3] = end;
    else looks.push(start, end, size, 0);
  });
  const skew = degrees - Math.round(degrees / 90) * 90;
  return { text, clues: { looks, ...(Math.abs(skew) < LEAST_SKEW ? {} : { skew }) } };
}
