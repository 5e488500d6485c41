import {
  CannotUpdateError,
  isKind,
  type PdfDictionary,
  type PdfEntry,
  type PdfReference,
  type PdfValue,
} from "./pdf-value.ts";
import { latin1, ValueReader } from "./read-value.ts";
import { unpack } from "./stream-bytes.ts";

type Place =
  | { readonly kind: "free" }
  | { readonly kind: "offset"; readonly offset: number; readonly generation: number }
  | { readonly kind: "packed"; readonly container: number; readonly index: number };

/** An object as it stands, and the bytes that its spans count in: the file's, or those of an object stream. */
export interface FoundObject {
  readonly value: PdfValue;
  readonly bytes: Uint8Array;
}

/** A stream as the file has it. */
export interface PackedStream {
  readonly dictionary: PdfDictionary;
  readonly packed: Uint8Array;
}

/** `startxref` is at the very end; PDF readers look for it in the last kilobyte. */
const TAIL_BYTES = 1024;
const MOST_SECTIONS = 10_000;

/**
 * A file's objects, found by its cross-references (ISO 32000-2, 7.5): tables, streams, and both; the newest first. Nothing
 * is guessed: an update goes by the same references as every reader will, so a file without sound ones is refused.
 */
export class PdfStructure {
  readonly bytes: Uint8Array;
  /** Where the newest section of cross-references begins. */
  readonly newest: number;
  /** Whether that one is a stream: an update has to be of the same kind (7.5.8.4). */
  readonly isStream: boolean;
  /** The newest trailer's entries; their spans count in {@link bytes}. */
  readonly trailer: ReadonlyMap<string, PdfEntry>;
  /** A number that no object has, nor any above it. */
  readonly size: number;
  readonly #places = new Map<number, Place>();
  readonly #containers = new Map<number, { bytes: Uint8Array; starts: readonly number[] }>();

  /** @throws CannotUpdateError where the file cannot be updated, and why. */
  constructor(bytes: Uint8Array) {
    this.bytes = bytes;
    if (latin1(bytes.subarray(0, 5)) !== "%PDF-") throw new CannotUpdateError("something stands before its beginning");
    const tail = latin1(bytes.subarray(Math.max(0, bytes.length - TAIL_BYTES)));
    const start = /startxref\s+(\d{1,15})\s+%%EOF\s*$/.exec(tail)?.[1];
    if (start === undefined) throw new CannotUpdateError("it has no sound end");
    this.newest = Number(start);
    const first = this.#section(this.newest);
    this.isStream = first.isStream;
    this.trailer = first.trailer;
    if (this.trailer.has("Encrypt")) throw new CannotUpdateError("it is encrypted");
    const seen = new Set([this.newest]);
    for (let previous = first.trailer.get("Prev"); previous !== undefined;) {
      const offset = previous.value;
      if (typeof offset !== "number" || seen.has(offset) || seen.size > MOST_SECTIONS) {
        throw new CannotUpdateError("its cross-references are damaged");
      }
      seen.add(offset);
      previous = this.#section(offset).trailer.get("Prev");
    }
    const stated = this.trailer.get("Size")?.value;
    if (typeof stated !== "number") throw new CannotUpdateError("its cross-references are damaged");
    let highest = stated - 1;
    for (const number of this.#places.keys()) highest = Math.max(highest, number);
    this.size = highest + 1;
  }

  /** Follows references to a value; undefined for what is not there. */
  valueOf(value: PdfValue | undefined): PdfValue | undefined {
    let found = value;
    for (let step = 0; isKind(found, "reference"); step++) {
      if (step > 20) throw new CannotUpdateError("its references go round in circles");
      found = this.object(found)?.value;
    }
    return found;
  }

  /** The object that a reference names; undefined where there is none, which PDF reads as null. */
  object({ number, generation }: PdfReference): FoundObject | undefined {
    const place = this.#places.get(number);
    if (place === undefined || place.kind === "free") return undefined;
    if (place.kind === "packed") return this.#packed(place.container, place.index);
    if (place.generation !== generation) return undefined;
    const { value } = this.#objectAt(place.offset, number);
    return { value, bytes: this.bytes };
  }

  /** The stream that a reference names, as it is packed; undefined where it names none. */
  stream({ number, generation }: PdfReference): PackedStream | undefined {
    const place = this.#places.get(number);
    if (place?.kind !== "offset" || place.generation !== generation) return undefined;
    const { value, reader } = this.#objectAt(place.offset, number);
    return isKind(value, "dictionary") && reader.takes("stream") ? this.#packedStream(value, reader) : undefined;
  }

  /** What a stream holds. @throws CannotUpdateError where it is packed in a way that is not known here. */
  unpacked({ dictionary, packed }: PackedStream): Uint8Array {
    return unpack(packed, dictionary, (one) => this.valueOf(one));
  }

  #objectAt(offset: number, number?: number): { value: PdfValue; reader: ValueReader } {
    const reader = new ValueReader(this.bytes, offset);
    const stands = reader.count();
    reader.count();
    if (!reader.takes("obj") || (number !== undefined && stands !== number)) throw reader.damaged();
    return { value: reader.value(), reader };
  }

  #stream(offset: number, number?: number): { dictionary: PdfDictionary; bytes: Uint8Array } {
    const { value, reader } = this.#objectAt(offset, number);
    if (!isKind(value, "dictionary") || !reader.takes("stream")) throw reader.damaged();
    const found = this.#packedStream(value, reader);
    return { dictionary: value, bytes: this.unpacked(found) };
  }

  /** @param reader right behind the word "stream". */
  #packedStream(dictionary: PdfDictionary, reader: ValueReader): PackedStream {
    if (this.bytes[reader.at] === 0x0d) reader.at++;
    if (this.bytes[reader.at] === 0x0a) reader.at++;
    const length = this.valueOf(dictionary.entries.get("Length")?.value);
    if (typeof length !== "number" || reader.at + length > this.bytes.length) throw reader.damaged();
    return { dictionary, packed: this.bytes.subarray(reader.at, reader.at + length) };
  }

  #packed(container: number, index: number): FoundObject {
    let opened = this.#containers.get(container);
    if (opened === undefined) {
      const place = this.#places.get(container);
      if (place?.kind !== "offset") throw new CannotUpdateError("its cross-references are damaged");
      const { dictionary, bytes } = this.#stream(place.offset, container);
      const first = this.valueOf(dictionary.entries.get("First")?.value);
      const count = this.valueOf(dictionary.entries.get("N")?.value);
      if (typeof first !== "number" || typeof count !== "number") {
        throw new CannotUpdateError("its cross-references are damaged");
      }
      const reader = new ValueReader(bytes, 0);
      const starts: number[] = [];
      for (let each = 0; each < count && reader.at < first; each++) {
        reader.count();
        starts.push(first + reader.count());
      }
      opened = { bytes, starts };
      this.#containers.set(container, opened);
    }
    const start = opened.starts[index];
    if (start === undefined) throw new CannotUpdateError("its cross-references are damaged");
    return { value: new ValueReader(opened.bytes, start).value(), bytes: opened.bytes };
  }

  #section(offset: number): { isStream: boolean; trailer: ReadonlyMap<string, PdfEntry> } {
    if (offset >= this.bytes.length) throw new CannotUpdateError("its cross-references are damaged");
    const reader = new ValueReader(this.bytes, offset);
    if (!reader.takes("xref")) {
      const { dictionary, bytes } = this.#stream(offset);
      this.#readStream(dictionary, bytes);
      return { isStream: true, trailer: dictionary.entries };
    }
    this.#readTable(reader);
    const trailer = reader.value();
    if (!isKind(trailer, "dictionary")) throw reader.damaged();
    const beside = trailer.entries.get("XRefStm")?.value;
    if (typeof beside === "number") {
      const { dictionary, bytes } = this.#stream(beside);
      this.#readStream(dictionary, bytes);
    }
    return { isStream: false, trailer: trailer.entries };
  }

  #readTable(reader: ValueReader): void {
    while (!reader.takes("trailer")) {
      const first = reader.count();
      const count = reader.count();
      for (let index = 0; index < count; index++) {
        const offset = reader.count();
        const generation = reader.count();
        if (reader.takes("n")) this.#place(first + index, { kind: "offset", offset, generation });
        else if (reader.takes("f")) this.#place(first + index, { kind: "free" });
        else throw reader.damaged();
      }
    }
  }

  #readStream(dictionary: PdfDictionary, bytes: Uint8Array): void {
    const numbers = (key: string): number[] | undefined => {
      const value = this.valueOf(dictionary.entries.get(key)?.value);
      return isKind(value, "array") ? value.items.map((item) => (typeof item === "number" ? item : NaN)) : undefined;
    };
    const [kindWidth = 0, secondWidth = 0, thirdWidth = 0] = numbers("W") ?? [];
    const size = this.valueOf(dictionary.entries.get("Size")?.value);
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
        if (kind === 0) this.#place(first + next, { kind: "free" });
        if (kind === 1) this.#place(first + next, { kind: "offset", offset: second, generation: third });
        if (kind === 2) this.#place(first + next, { kind: "packed", container: second, index: third });
      }
    }
  }

  /** Newer sections are read first, and what they say holds. */
  #place(number: number, place: Place): void {
    if (!this.#places.has(number)) this.#places.set(number, place);
  }
}
