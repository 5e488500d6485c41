import { inflateSync } from "node:zlib";
import { CannotUpdateError, isKind, type PdfDictionary, type PdfValue } from "./pdf-value.ts";

/** What a stream of cross-references or of objects may unpack to at most: they are a few megabytes in the largest files. */
const MOST_BYTES = 256_000_000;

/**
 * Unpacks a stream that has no filter or FlateDecode, with PNG's predictors (ISO 32000-2, 7.4.4). Streams that hold the
 * file's structure have no other in practice.
 *
 * @param valueOf follows references.
 */
export function unpack(
  packed: Uint8Array,
  dictionary: PdfDictionary,
  valueOf: (value: PdfValue | undefined) => PdfValue | undefined,
): Uint8Array {
  const only = (value: PdfValue | undefined): PdfValue | undefined => {
    const found = valueOf(value);
    if (!isKind(found, "array")) return found;
    if (found.items.length > 1) throw new CannotUpdateError("its structure is packed in a way that is not known here");
    return valueOf(found.items[0]);
  };
  const filter = only(dictionary.entries.get("Filter")?.value);
  if (filter === undefined || (typeof filter === "object" && filter.kind === "null")) return packed;
  if (!isKind(filter, "name") || filter.name !== "FlateDecode") {
    throw new CannotUpdateError("its structure is packed in a way that is not known here");
  }
  const bytes = inflate(packed);
  const parameters = only(dictionary.entries.get("DecodeParms")?.value);
  if (!isKind(parameters, "dictionary")) return bytes;
  const number = (key: string, otherwise: number): number => {
    const value = valueOf(parameters.entries.get(key)?.value);
    return typeof value === "number" ? value : otherwise;
  };
  const predictor = number("Predictor", 1);
  if (predictor === 1) return bytes;
  if (predictor < 10 || number("BitsPerComponent", 8) !== 8) {
    throw new CannotUpdateError("its structure is packed in a way that is not known here");
  }
  return undoPng(bytes, number("Columns", 1), number("Colors", 1));
}

function inflate(packed: Uint8Array): Uint8Array {
  try {
    return inflateSync(packed, { maxOutputLength: MOST_BYTES });
  } catch {
    throw new CannotUpdateError("a part of its structure cannot be unpacked");
  }
}

/** PNG's filters, 1 to 4, row by row (ISO/IEC 15948, 9). */
function undoPng(bytes: Uint8Array, columns: number, step: number): Uint8Array {
  const width = columns * step;
  const rows = Math.floor(bytes.length / (width + 1));
  const out = new Uint8Array(rows * width);
  for (let row = 0; row < rows; row++) {
    const kind = bytes[row * (width + 1)];
    for (let x = 0; x < width; x++) {
      const here = row * width + x;
      const left = x < step ? 0 : (out[here - step] ?? 0);
      const above = row === 0 ? 0 : (out[here - width] ?? 0);
      const corner = row === 0 || x < step ? 0 : (out[here - width - step] ?? 0);
      const raw = bytes[row * (width + 1) + 1 + x] ?? 0;
      out[here] = raw + guess(kind, left, above, corner);
    }
  }
  return out;
}

function guess(kind: number | undefined, left: number, above: number, corner: number): number {
  switch (kind) {
    case 1:
      return left;
    case 2:
      return above;
    case 3:
      return (left + above) >> 1;
    case 4: {
      const near = left + above - corner;
      const [a, b, c] = [Math.abs(near - left), Math.abs(near - above), Math.abs(near - corner)];
      if (a <= b && a <= c) return left;
      return b <= c ? above : corner;
    }
    default:
      return 0;
  }
}
