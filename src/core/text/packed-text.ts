import * as v from "valibot";
import type { DocumentText, PageText } from "../model/page-text.ts";

/** In one pass: a part of a text has a quarter of a million numbers, and a schema for each of them takes forty times as long. */
const integers = (least: number, what: string) =>
  v.custom<number[]>(
    (value) =>
      Array.isArray(value) && value.every((each: unknown) => Number.isSafeInteger(each) && Number(each) >= least),
    what,
  );

/**
 * A page's text as it is written in a file: letter by letter the places would be nine tenths of it, and nearly all of
 * them follow from the one before.
 */
export const PackedPageSchema = v.strictObject({
  page: v.pipe(v.number(), v.integer(), v.minValue(1)),
  text: v.string(),
  lines: integers(0, "an array of whole numbers from 0"),
  /**
   * The places of the UTF-16 units of `text`, in hundredths of a point. A negative number: so many units without a place.
   * A positive one: so many units of one height, followed by their top and bottom and, for each, how far it begins behind
   * the end of the one before (the first of a run: behind 0) and how wide it is.
   */
  places: integers(Number.MIN_SAFE_INTEGER, "an array of whole numbers"),
});

export const PackedTextSchema = v.strictObject({
  sha256: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)),
  pages: v.array(PackedPageSchema),
});

export type PackedText = v.InferOutput<typeof PackedTextSchema>;
export type PackedPage = PackedText["pages"][number];

const HUNDREDTHS = 100;

/** @throws nothing; places are rounded to hundredths of a point. */
export function packText({ sha256, pages }: DocumentText): PackedText {
  return { sha256, pages: pages.map(packPage) };
}

/** @throws Error where the places are not those of the text. */
export function unpackText({ sha256, pages }: PackedText): DocumentText {
  return { sha256, pages: pages.map(unpackPage) };
}

/**
 * A text, or a part of one, as a file has it.
 *
 * @throws Error where that is not a text, or another document's.
 */
export function readPackedText(json: string, sha256: string): DocumentText {
  return unpackText(parsePackedText(json, sha256));
}

/**
 * The same for whoever goes through all pages but asks for the places of few: they stay packed, a tenth of the memory, and
 * only those of the page that was asked for last are at hand.
 *
 * @throws Error as above.
 */
export function readPackedTextSlim(json: string, sha256: string): DocumentText {
  let last: { readonly packed: PackedPage; readonly boxes: number[] } | undefined;
  const pages = parsePackedText(json, sha256).pages.map((packed): PageText => {
    // An error now, and not in the middle of what is done with them.
    checkPlaces(packed);
    const { page, text, lines } = packed;
    return {
      page,
      text,
      lines,
      get boxes() {
        if (last?.packed !== packed) last = { packed, boxes: unpackPage(packed).boxes };
        return last.boxes;
      },
    };
  });
  return { sha256, pages };
}

function parsePackedText(json: string, sha256: string): PackedText {
  const text = v.parse(PackedTextSchema, JSON.parse(json));
  if (text.sha256 !== sha256) throw new Error("It is the text of another document.");
  return text;
}

/** One page of it. @throws nothing, as above. */
export function packPage({ page, text, lines, boxes }: PageText): PackedPage {
  const at = (unit: number): readonly number[] =>
    boxes.slice(4 * unit, 4 * unit + 4).map((points) => Math.round(points * HUNDREDTHS));
  const isPlaced = (box: readonly number[]): boolean => box.some((value) => value !== 0);
  const places: number[] = [];
  for (let unit = 0; unit < text.length;) {
    const first = at(unit);
    const run: number[] = [];
    let next = first;
    let [count, end] = [0, 0];
    while (unit + count < text.length && isPlaced(next) === isPlaced(first)) {
      if (isPlaced(first)) {
        const [left = 0, top = 0, right = 0, bottom = 0] = next;
        if (top !== first[1] || bottom !== first[3]) break;
        run.push(left - end, right - left);
        end = right;
      }
      count += 1;
      next = at(unit + count);
    }
    if (isPlaced(first)) places.push(count, first[1] ?? 0, first[3] ?? 0, ...run);
    else places.push(-count);
    unit += count;
  }
  return { page, text, lines, places };
}

/** @throws Error as above. */
export function unpackPage(packed: PackedPage): PageText {
  checkPlaces(packed);
  const { page, text, lines, places } = packed;
  const boxes: number[] = [];
  for (let at = 0; at < places.length;) {
    const count = places[at] ?? 0;
    at += 1;
    if (count < 0) {
      for (let unit = 0; unit < -4 * count; unit += 1) boxes.push(0);
      continue;
    }
    const [top = 0, bottom = 0] = [places[at], places[at + 1]];
    at += 2;
    let end = 0;
    for (let unit = 0; unit < count; unit += 1, at += 2) {
      const left = end + (places[at] ?? 0);
      end = left + (places[at + 1] ?? 0);
      boxes.push(left / HUNDREDTHS, top / HUNDREDTHS, end / HUNDREDTHS, bottom / HUNDREDTHS);
    }
  }
  return { page, text, boxes, lines };
}

/** Goes by the numbers that say how many follow. @throws Error as above. */
function checkPlaces({ page, text, places }: PackedPage): void {
  let units = 0;
  for (let at = 0; at < places.length;) {
    const count = places[at] ?? 0;
    units += Math.abs(count);
    if (count === 0 || units > text.length) {
      throw new Error(`Page ${page} has not as many places as its text has letters.`);
    }
    at += count < 0 ? 1 : 3 + 2 * count;
    if (at > places.length) throw new Error(`The places of page ${page} end too soon.`);
  }
  if (units !== text.length) throw new Error(`Page ${page} has fewer places than its text has letters.`);
}
