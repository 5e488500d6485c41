import { CannotUpdateError, type PdfEntry, type PdfValue } from "./pdf-value.ts";

/** Deeper than any file that means well. */
const DEEPEST = 60;

const WHITE = new Set([0x00, 0x09, 0x0a, 0x0c, 0x0d, 0x20]);
const DELIMITERS = new Set([..."()<>[]{}/%"].map((character) => character.charCodeAt(0)));

/** Reads values one after another. @throws CannotUpdateError where the bytes are no PDF. */
export class ValueReader {
  readonly bytes: Uint8Array;
  at: number;

  constructor(bytes: Uint8Array, at: number) {
    this.bytes = bytes;
    this.at = at;
  }

  skipSpace(): void {
    for (;;) {
      const byte = this.bytes[this.at];
      if (byte === 0x25) {
        while (this.at < this.bytes.length && this.bytes[this.at] !== 0x0a && this.bytes[this.at] !== 0x0d) this.at++;
      } else if (byte !== undefined && WHITE.has(byte)) this.at++;
      else return;
    }
  }

  /** Letters and digits up to the next space or delimiter. */
  word(): string {
    const start = this.at;
    while (this.at < this.bytes.length && !this.#endsWord(this.bytes[this.at] ?? 0)) this.at++;
    return latin1(this.bytes.subarray(start, this.at));
  }

  /** Goes over a word, where it stands here. */
  takes(word: string): boolean {
    this.skipSpace();
    const here = this.at;
    if (this.word() === word) return true;
    this.at = here;
    return false;
  }

  /** A whole number. */
  count(): number {
    this.skipSpace();
    const word = this.word();
    if (!/^\d{1,15}$/.test(word)) throw this.damaged();
    return Number(word);
  }

  value(depth = 0): PdfValue {
    if (depth > DEEPEST) throw this.damaged();
    this.skipSpace();
    const byte = this.bytes[this.at];
    if (byte === 0x2f) return { kind: "name", name: this.#name() };
    if (byte === 0x28) return this.#literalString();
    if (byte === 0x5b) return this.#array(depth);
    if (byte === 0x3c) return this.bytes[this.at + 1] === 0x3c ? this.#dictionary(depth) : this.#hexString();
    const word = this.word();
    if (word === "null") return { kind: "null" };
    if (word === "true" || word === "false") return { kind: "boolean", raw: word };
    if (!/^[+-]*(?:\d+\.?\d*|\.\d+)$/.test(word)) throw this.damaged();
    return /^\d+$/.test(word) ? (this.#reference(Number(word)) ?? Number(word)) : Number(word.replace(/^[+-]*-/, "-"));
  }

  damaged(): CannotUpdateError {
    return new CannotUpdateError(`its structure is damaged at byte ${this.at}`);
  }

  #endsWord(byte: number): boolean {
    return WHITE.has(byte) || DELIMITERS.has(byte);
  }

  /** "12 0 R", of which the first number is read. */
  #reference(number: number): PdfValue | undefined {
    const here = this.at;
    this.skipSpace();
    const generation = this.word();
    if (/^\d{1,5}$/.test(generation)) {
      this.skipSpace();
      if (this.word() === "R") return { kind: "reference", number, generation: Number(generation) };
    }
    this.at = here;
    return undefined;
  }

  #name(): string {
    this.at++;
    return this.word().replace(/#([0-9A-Fa-f]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  }

  #array(depth: number): PdfValue {
    const start = this.at++;
    const items: PdfValue[] = [];
    for (;;) {
      this.skipSpace();
      if (this.bytes[this.at] === 0x5d) return { kind: "array", items, start, end: ++this.at };
      if (this.at >= this.bytes.length) throw this.damaged();
      items.push(this.value(depth + 1));
    }
  }

  #dictionary(depth: number): PdfValue {
    const start = this.at;
    this.at += 2;
    const entries = new Map<string, PdfEntry>();
    for (;;) {
      this.skipSpace();
      if (this.bytes[this.at] === 0x3e && this.bytes[this.at + 1] === 0x3e) {
        this.at += 2;
        return { kind: "dictionary", entries, start, end: this.at };
      }
      if (this.bytes[this.at] !== 0x2f) throw this.damaged();
      const key = this.#name();
      this.skipSpace();
      const from = this.at;
      const value = this.value(depth + 1);
      entries.set(key, { value, start: from, end: this.at });
    }
  }

  #literalString(): PdfValue {
    const start = this.at;
    let open = 0;
    for (; this.at < this.bytes.length; this.at++) {
      const byte = this.bytes[this.at];
      if (byte === 0x5c) this.at++;
      else if (byte === 0x28) open++;
      else if (byte === 0x29 && --open === 0) {
        this.at++;
        return { kind: "string", raw: latin1(this.bytes.subarray(start, this.at)) };
      }
    }
    throw this.damaged();
  }

  #hexString(): PdfValue {
    const end = this.bytes.indexOf(0x3e, this.at);
    if (end < 0) throw this.damaged();
    const raw = latin1(this.bytes.subarray(this.at, end + 1));
    this.at = end + 1;
    return { kind: "string", raw };
  }
}

export function latin1(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("latin1");
}
