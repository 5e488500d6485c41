import type { PdfStructure } from "./pdf-structure.ts";
import {
  CannotUpdateError,
  isKind,
  type PdfDictionary,
  type PdfEntry,
  type PdfReference,
  type PdfValue,
} from "./pdf-value.ts";

/** A page's object, with what it inherits. */
export interface PdfPageObject {
  readonly reference: PdfReference;
  readonly dictionary: PdfDictionary;
  /** The bytes that the dictionary's spans count in. */
  readonly bytes: Uint8Array;
  /** left, bottom, right, top. */
  readonly mediaBox: readonly [number, number, number, number];
  readonly cropBox: readonly [number, number, number, number];
  /** Quarter turns clockwise. */
  readonly quarterTurns: 0 | 1 | 2 | 3;
  /** The names of fonts, pictures and so on that its content uses. */
  readonly resources: PdfValue | undefined;
}

const MOST_PAGES = 200_000;
const DEEPEST = 60;

/** The pages in order (ISO 32000-2, 7.7.3). @throws CannotUpdateError where their tree is damaged. */
export function pagesOf(structure: PdfStructure): PdfPageObject[] {
  const root = structure.valueOf(structure.trailer.get("Root")?.value);
  const top = isKind(root, "dictionary") ? root.entries.get("Pages")?.value : undefined;
  if (!isKind(top, "reference")) throw new CannotUpdateError("it names no pages");
  const pages: PdfPageObject[] = [];
  const seen = new Set<number>();

  function visit(reference: PdfReference, inherited: ReadonlyMap<string, PdfEntry>, depth: number): void {
    if (depth > DEEPEST || seen.has(reference.number) || pages.length > MOST_PAGES) {
      throw new CannotUpdateError("the tree of its pages is damaged");
    }
    seen.add(reference.number);
    const found = structure.object(reference);
    if (!isKind(found?.value, "dictionary")) throw new CannotUpdateError("the tree of its pages is damaged");
    const { entries } = found.value;
    const all = new Map([...inherited, ...entries]);
    const kids = structure.valueOf(entries.get("Kids")?.value);
    if (!isKind(kids, "array")) {
      pages.push(pageOf(structure, reference, found.value, found.bytes, all));
      return;
    }
    const handed = new Map(
      ["MediaBox", "CropBox", "Rotate", "Resources"].flatMap((key) => {
        const entry = all.get(key);
        return entry === undefined ? [] : [[key, entry] as const];
      }),
    );
    for (const kid of kids.items) {
      if (!isKind(kid, "reference")) throw new CannotUpdateError("the tree of its pages is damaged");
      visit(kid, handed, depth + 1);
    }
  }

  visit(top, new Map(), 0);
  return pages;
}

function pageOf(
  structure: PdfStructure,
  reference: PdfReference,
  dictionary: PdfDictionary,
  bytes: Uint8Array,
  entries: ReadonlyMap<string, PdfEntry>,
): PdfPageObject {
  const mediaBox = boxOf(structure, entries.get("MediaBox")?.value) ?? ([0, 0, 612, 792] as const);
  const cropBox = boxOf(structure, entries.get("CropBox")?.value) ?? mediaBox;
  const rotate = structure.valueOf(entries.get("Rotate")?.value);
  const turns = typeof rotate === "number" ? ((Math.round(rotate / 90) % 4) + 4) % 4 : 0;
  const resources = entries.get("Resources")?.value;
  return { reference, dictionary, bytes, mediaBox, cropBox, quarterTurns: asTurns(turns), resources };
}

function asTurns(number: number): 0 | 1 | 2 | 3 {
  return number === 1 || number === 2 || number === 3 ? number : 0;
}

/** Any two opposite corners make a rectangle (7.9.5). */
function boxOf(
  structure: PdfStructure,
  value: PdfValue | undefined,
): readonly [number, number, number, number] | undefined {
  const found = structure.valueOf(value);
  if (!isKind(found, "array")) return undefined;
  const [a, b, c, d] = found.items.map((item) => structure.valueOf(item));
  if (typeof a !== "number" || typeof b !== "number" || typeof c !== "number" || typeof d !== "number")
    return undefined;
  return [Math.min(a, c), Math.min(b, d), Math.max(a, c), Math.max(b, d)];
}
