import { linesOf, boxAt } from "../../core/anchor/quads.ts";
import type { PageText } from "../../core/model/page-text.ts";
import type { Box } from "../../core/model/quad.ts";
import type { Points } from "../../core/model/units.ts";
import type { NewObject } from "./append-update.ts";
import type { PdfPageObject } from "./pdf-pages.ts";
import { toUserSpace } from "./user-space.ts";

/** Of a line's thickness: what hangs below its base. */
const BELOW = 0.22;
/** Every sign of the layer's fonts is half as wide as its size, and is stretched to the word's width. */
const ADVANCE = 0.5;
/** Codes of a simple font. */
const MOST_SIGNS = 256;

/** The content that lays words over a page invisibly, and the fonts that it names. */
export interface TextLayer {
  readonly objects: readonly NewObject[];
  /** Number of the stream that draws it. */
  readonly content: number;
  /** Numbers of the streams that keep the page's own content from changing that state: before it and after it. */
  readonly before: number;
  readonly after: number;
  /** Entries of a dictionary of fonts: "/VerbatimLayer0 12 0 R". */
  readonly fonts: string;
}

/**
 * A page's words as text that is not drawn (render mode 3; ISO 32000-2, 9.3.6), where its picture has them: so they can be selected,
 * copied and searched in any viewer. The fonts have no shapes (Type 3, 9.6.4), only what each code means.
 *
 * @param first number of the first of its objects.
 */
export function textLayer(
  text: PageText,
  page: PdfPageObject,
  size: { readonly width: Points; readonly height: Points },
  first: number,
): TextLayer {
  const signs = [...new Set(` ${text.text.replaceAll(/\s/gu, "")}`)];
  const fontCount = Math.ceil(signs.length / MOST_SIGNS);
  const placeOf = new Map(signs.map((sign, index) => [sign, [Math.floor(index / MOST_SIGNS), index % MOST_SIGNS]]));
  const drawn = linesOf(text).flatMap(({ start, end }) =>
    [...text.text.slice(start, end).matchAll(/\S+/gu)].flatMap(({ 0: word, index }) => {
      const matrix = matrixOf(text, { start, end }, start + index, word, page, size);
      if (matrix === undefined) return [];
      const shown = runsOf([...word, " "], placeOf).map(([font, codes]) => `/VerbatimLayer${font} 1 Tf <${codes}> Tj`);
      return [`${matrix.map(number).join(" ")} Tm ${shown.join(" ")}`];
    }),
  );
  const [content, before, after, glyph] = [first, first + 1, first + 2, first + 3];
  const objects = [
    stream(content, `q BT 3 Tr\n${drawn.join("\n")}\nET Q\n`),
    stream(before, "q\n"),
    stream(after, "Q\n"),
    stream(glyph, "500 0 0 -250 500 900 d1\n"),
    ...Array.from({ length: fontCount }, (_, index) => {
      const own = signs.slice(index * MOST_SIGNS, (index + 1) * MOST_SIGNS);
      return fontObjects(own, glyph, glyph + 1 + index * 2);
    }).flat(),
  ];
  const fonts = Array.from({ length: fontCount }, (_, index) => `/VerbatimLayer${index} ${glyph + 1 + index * 2} 0 R`);
  return { objects, content, before, after, fonts: fonts.join(" ") };
}

/**
 * A word's text matrix: from its first letter to its last, as wide as it is. On a crooked page words are level and their lines
 * are not, for poppler takes a sloping word for several. Undefined where it has no place.
 */
function matrixOf(
  text: PageText,
  line: { readonly start: number; readonly end: number },
  at: number,
  word: string,
  page: PdfPageObject,
  size: { readonly width: Points; readonly height: Points },
): number[] | undefined {
  const [first, last] = [boxAt(text, at), boxAt(text, at + word.length - 1)];
  const [x, y] = directionOf(text, line);
  if (first === undefined || last === undefined) return undefined;
  const isAcross = Math.abs(x) >= Math.abs(y);
  const half = (box: Box): number => (isAcross ? box.right - box.left : box.bottom - box.top) / 2;
  const thickness = isAcross ? first.bottom - first.top : first.right - first.left;
  const low = thickness * (0.5 - BELOW);
  const [one, other] = [middleOf(first), middleOf(last)];
  const middle = [(one[0] + other[0]) / 2, (one[1] + other[1]) / 2] as const;
  const edge = (box: Box, side: number): readonly [number, number] => {
    const [across, down] = isAcross ? [middleOf(box)[0], middle[1]] : [middle[0], middleOf(box)[1]];
    return [across + side * half(box) * x - y * low, down + side * half(box) * y + x * low];
  };
  const [begin, end] = [edge(first, -1), edge(last, 1)];
  const high = thickness * (1 - BELOW);
  const up = [begin[0] + y * high, begin[1] - x * high] as const;
  const [origin, along, above] = toUserSpace([...begin, ...end, ...up, 0, 0], page, size);
  const width = [...word].length * ADVANCE;
  return [
    (along[0] - origin[0]) / width,
    (along[1] - origin[1]) / width,
    above[0] - origin[0],
    above[1] - origin[1],
    ...origin,
  ];
}

function middleOf({ left, top, right, bottom }: Box): readonly [x: number, y: number] {
  return [(left + right) / 2, (top + bottom) / 2];
}

/** Which way a line runs, of length 1: to the right or the left, down or up. */
function directionOf(text: PageText, { start, end }: { start: number; end: number }): readonly [number, number] {
  let [from, to] = [start, end - 1];
  while (from < to && boxAt(text, from) === undefined) from += 1;
  while (to > from && boxAt(text, to) === undefined) to -= 1;
  const [first, last] = [boxAt(text, from), boxAt(text, to)];
  if (first === undefined || last === undefined || from === to) return [1, 0];
  const [x, y] = [last.left + last.right - first.left - first.right, last.top + last.bottom - first.top - first.bottom];
  return Math.abs(x) >= Math.abs(y) ? [Math.sign(x) || 1, 0] : [0, Math.sign(y)];
}

/** Signs as stretches of one font, with their codes in hexadecimal digits. */
function runsOf(
  signs: readonly string[],
  placeOf: ReadonlyMap<string, readonly number[]>,
): [font: number, codes: string][] {
  const runs: [number, string][] = [];
  for (const sign of signs) {
    const [font = 0, code = 0] = placeOf.get(sign) ?? [];
    const digits = code.toString(16).padStart(2, "0");
    const last = runs.at(-1);
    if (last?.[0] === font) last[1] += digits;
    else runs.push([font, digits]);
  }
  return runs;
}

/** A font of signs without shapes, and what they mean (9.10.3). */
function fontObjects(signs: readonly string[], glyph: number, first: number): NewObject[] {
  const meanings = signs.map((sign, code) => {
    const units = Array.from({ length: sign.length }, (_, at) => sign.charCodeAt(at).toString(16).padStart(4, "0"));
    return `<${code.toString(16).padStart(2, "0")}> <${units.join("")}>`;
  });
  const blocks = Array.from({ length: Math.ceil(meanings.length / 100) }, (_, index) => {
    const block = meanings.slice(index * 100, index * 100 + 100);
    return `${block.length} beginbfchar\n${block.join("\n")}\nendbfchar`;
  });
  const map = `/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n/CMapName /VerbatimLayer def\n/CMapType 2 def\n1 begincodespacerange\n<00> <ff>\nendcodespacerange\n${blocks.join("\n")}\nendcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n`;
  const all = (what: string): string => signs.map(() => what).join(" ");
  return [
    {
      number: first,
      generation: 0,
      body: `<< /Type /Font /Subtype /Type3 /FontBBox [0 -250 500 900] /FontMatrix [0.001 0 0 0.001 0 0] /FirstChar 0 /LastChar ${signs.length - 1} /Widths [${all("500")}] /CharProcs << /g ${glyph} 0 R >> /Encoding << /Type /Encoding /Differences [0 ${all("/g")}] >> /Resources << >> /ToUnicode ${first + 1} 0 R >>`,
    },
    stream(first + 1, map),
  ];
}

function stream(objectNumber: number, content: string): NewObject {
  return {
    number: objectNumber,
    generation: 0,
    body: `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
  };
}

/** Ten-thousandths: a word's stretch is a small number. */
function number(value: number): string {
  return String(Math.round(value * 10_000) / 10_000);
}
