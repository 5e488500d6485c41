import { type Place, readReferences, readTable } from "./cross-references.ts";
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

/** An object as it stands, and the bytes that its spans count in: the file's, or those of an object stream. */
export interface FoundObject {
  readonly value: PdfValue;
  readonly bytes: Uint8Array;
}

/** An object's value, letter by letter as the file has it, and where the file has it: itself, or the stream that it is packed in. */
export interface WrittenObject {
  readonly generation: number;
  readonly value: PdfValue;
  readonly written: Uint8Array;
  readonly offset: number;
  /** What its spans count from, in {@link written}. */
  readonly start: number;
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

  /** Numbers of all objects that are in use, in order. */
  numbers(): number[] {
    const used = [...this.#places].filter(([, { kind }]) => kind !== "free");
    return used.map(([number]) => number).toSorted((one, other) => one - other);
  }

  /** An object as it is written; undefined where there is none. @throws CannotUpdateError */
  written(number: number): WrittenObject | undefined {
    const place = this.#places.get(number);
    if (place === undefined || place.kind === "free") return undefined;
    if (place.kind === "offset") {
      const { value, reader, start } = this.#objectAt(place.offset, number);
      const written = this.bytes.subarray(start, reader.at);
      return { generation: place.generation, value, written, offset: place.offset, start };
    }
    const { value, bytes, start, end } = this.#packed(place.container, place.index);
    const container = this.#places.get(place.container);
    const offset = container?.kind === "offset" ? container.offset : 0;
    return { generation: 0, value, written: bytes.subarray(start, end), offset, start };
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

  #objectAt(offset: number, number?: number): { value: PdfValue; reader: ValueReader; start: number } {
    const reader = new ValueReader(this.bytes, offset);
    const stands = reader.count();
    reader.count();
    if (!reader.takes("obj") || (number !== undefined && stands !== number)) throw reader.damaged();
    reader.skipSpace();
    const start = reader.at;
    return { value: reader.value(), reader, start };
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

  #packed(container: number, index: number): FoundObject & { readonly start: number; readonly end: number } {
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
    const reader = new ValueReader(opened.bytes, start);
    reader.skipSpace();
    const from = reader.at;
    return { value: reader.value(), bytes: opened.bytes, start: from, end: reader.at };
  }

  #section(offset: number): { isStream: boolean; trailer: ReadonlyMap<string, PdfEntry> } {
    if (offset >= this.bytes.length) throw new CannotUpdateError("its cross-references are damaged");
    const reader = new ValueReader(this.bytes, offset);
    if (!reader.takes("xref")) {
      const { dictionary, bytes } = this.#stream(offset);
      this.#readStream(dictionary, bytes);
      return { isStream: true, trailer: dictionary.entries };
    }
    readTable(reader, (number, place) => this.#place(number, place));
    const trailer = reader.value();
    if (!isKind(trailer, "dictionary")) throw reader.damaged();
    const beside = trailer.entries.get("XRefStm")?.value;
    if (typeof beside === "number") {
      const { dictionary, bytes } = this.#stream(beside);
      this.#readStream(dictionary, bytes);
    }
    return { isStream: false, trailer: trailer.entries };
  }

  #readStream(dictionary: PdfDictionary, bytes: Uint8Array): void {
    const valueOf = (value: PdfValue | undefined): PdfValue | undefined => this.valueOf(value);
    readReferences(dictionary, bytes, valueOf, (number, place) => this.#place(number, place));
  }

  /** Newer sections are read first, and what they say holds. */
  #place(number: number, place: Place): void {
    if (!this.#places.has(number)) this.#places.set(number, place);
  }
}
