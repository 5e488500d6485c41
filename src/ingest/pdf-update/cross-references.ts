import { CannotUpdateError, isKind, type PdfDictionary, type PdfValue } from "./pdf-value.ts";
import type { ValueReader } from "./read-value.ts";

/** Where an object is: nowhere, at an offset of the file, or within an object stream. */
export type Place =
  | { readonly kind: "free" }
  | { readonly kind: "offset"; readonly offset: number; readonly generation: number }
  | { readonly kind: "packed"; readonly container: number; readonly index: number };

type Put = (number: number, place: Place) => void;

/** Reads a table of cross-references (ISO 32000-2, 7.5.4), up to its trailer. */
export function readTable(reader: ValueReader, put: Put): void {
  while (!reader.takes("trailer")) {
    const first = reader.count();
    const count = reader.count();
    for (let index = 0; index < count; index++) {
      const offset = reader.count();
      const generation = reader.count();
      if (reader.takes("n")) put(first + index, { kind: "offset", offset, generation });
      else if (reader.takes("f")) put(first + index, { kind: "free" });
      else throw reader.damaged();
    }
  }
}

/** Reads a stream of cross-references (ISO 32000-2, 7.5.8). @param bytes what it holds, unpacked. */
export function readReferences(
  dictionary: PdfDictionary,
  bytes: Uint8Array,
  valueOf: (value: PdfValue | undefined) => PdfValue | undefined,
  put: Put,
): void {
  const numbers = (key: string): number[] | undefined => {
    const value = valueOf(dictionary.entries.get(key)?.value);
    return isKind(value, "array") ? value.items.map((item) => (typeof item === "number" ? item : NaN)) : undefined;
  };
  const [kindWidth = 0, secondWidth = 0, thirdWidth = 0] = numbers("W") ?? [];
  const size = valueOf(dictionary.entries.get("Size")?.value);
  const index = numbers("Index") ?? [0, typeof size === "number" ? size : 0];
  const width = kindWidth + secondWidth + thirdWidth;
  if (!(width > 0 && width < 32)) throw new CannotUpdateError("its cross-references are damaged");
  const field = (at: number, length: number): number => {
    let number = 0;
    for (let each = 0; each < length; each++) number = number * 256 + (bytes[at + each] ?? 0);
    return number;
  };
  let at = 0;
  for (let each = 0; each + 1 < index.length; each += 2) {
    const first = index[each] ?? 0;
    const count = index[each + 1] ?? 0;
    for (let next = 0; next < count && at + width <= bytes.length; next++, at += width) {
      const kind = kindWidth === 0 ? 1 : field(at, kindWidth);
      const second = field(at + kindWidth, secondWidth);
      const third = field(at + kindWidth + secondWidth, thirdWidth);
      if (kind === 0) put(first + next, { kind: "free" });
      if (kind === 1) put(first + next, { kind: "offset", offset: second, generation: third });
      if (kind === 2) put(first + next, { kind: "packed", container: second, index: third });
    }
  }
}
