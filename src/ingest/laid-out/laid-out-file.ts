import { deflateSync } from "node:zlib";

/** Objects that are packed together at most: whoever wants one unpacks all. */
const MOST_TOGETHER = 200;

/** Where an object is (ISO 32000-2, 7.5.8.3): its kind, and then its offset or the stream that it is packed in, and which it is there. */
type Row = readonly [kind: 0 | 1 | 2, second: number, third: number];

/** Bytes of each field of a row. */
const WIDTHS = [1, 4, 2] as const;
const ROW_BYTES = WIDTHS[0] + WIDTHS[1] + WIDTHS[2];

/** A PDF whose objects are put one after another and found by a stream of cross-references at its end. */
export class LaidOutFile {
  readonly #parts: Uint8Array[] = [];
  readonly #rows = new Map<number, Row>();
  #length = 0;
  #next: number;

  /** @param version of PDF. @param size a number that no object has, nor any above it. */
  constructor(version: string, size: number) {
    this.#next = size;
    this.#write(`%PDF-${version}\n%\u00e2\u00e3\u00cf\u00d3\n`);
  }

  /** @param head its dictionary. @param packed its bytes. */
  stream(number: number, head: string, packed: Uint8Array): void {
    this.#rows.set(number, [1, this.#length, 0]);
    this.#write(`${number} 0 obj\n${head}\nstream\n`);
    this.#write(packed);
    this.#write("\nendstream\nendobj\n");
  }

  /** Puts objects into object streams, in the order in which they come. @param objects none of them a stream. */
  pack(objects: readonly { readonly number: number; readonly written: Uint8Array }[]): void {
    for (let first = 0; first < objects.length; first += MOST_TOGETHER) {
      const container = this.#next++;
      const together = objects.slice(first, first + MOST_TOGETHER);
      let at = 0;
      const places: string[] = [];
      for (const [index, { number, written }] of together.entries()) {
        this.#rows.set(number, [2, container, index]);
        places.push(`${number} ${at}`);
        at += written.byteLength + 1;
      }
      const head = Buffer.from(`${places.join(" ")}\n`, "latin1");
      const body = together.flatMap(({ written }) => [written, Buffer.from("\n")]);
      const packed = deflateSync(Buffer.concat([head, ...body]), { level: 9 });
      const about = `/Type /ObjStm /N ${together.length} /First ${head.byteLength} /Filter /FlateDecode`;
      this.stream(container, `<< ${about} /Length ${packed.byteLength} >>`, packed);
    }
  }

  /** @param trailer entries of the trailer, as they are written. */
  finish(trailer: string): Uint8Array<ArrayBuffer> {
    const own = this.#next++;
    const start = this.#length;
    this.#rows.set(own, [1, start, 0]);
    const rows = Buffer.alloc(ROW_BYTES * this.#next);
    for (let number = 0; number < this.#next; number += 1) {
      const [kind, second, third] = this.#rows.get(number) ?? [0, 0, number === 0 ? 65_535 : 0];
      const at = number * ROW_BYTES;
      rows.writeUInt8(kind, at);
      rows.writeUInt32BE(second, at + WIDTHS[0]);
      rows.writeUInt16BE(third, at + WIDTHS[0] + WIDTHS[1]);
    }
    const packed = deflateSync(filtered(rows), { level: 9 });
    const about = `/Type /XRef /Size ${this.#next} /W [${WIDTHS.join(" ")}] ${trailer} /Filter /FlateDecode`;
    const packing = `/DecodeParms << /Predictor 12 /Columns ${ROW_BYTES} >>`;
    this.stream(own, `<< ${about} ${packing} /Length ${packed.byteLength} >>`, packed);
    this.#write(`startxref\n${start}\n%%EOF\n`);
    return new Uint8Array(Buffer.concat(this.#parts));
  }

  #write(part: string | Uint8Array): void {
    const bytes = typeof part === "string" ? Buffer.from(part, "latin1") : part;
    this.#parts.push(bytes);
    this.#length += bytes.byteLength;
  }
}

/** Each row less the one above it, which is how PNG's filter 2 has it (ISO/IEC 15948, 9.2): then they pack well. */
function filtered(rows: Buffer): Buffer {
  const count = rows.byteLength / ROW_BYTES;
  const all = Buffer.alloc(count * (ROW_BYTES + 1));
  for (let row = 0; row < count; row += 1) {
    all[row * (ROW_BYTES + 1)] = 2;
    for (let column = 0; column < ROW_BYTES; column += 1) {
      const at = row * ROW_BYTES + column;
      const above = row === 0 ? 0 : (rows[at - ROW_BYTES] ?? 0);
      all[row * (ROW_BYTES + 1) + 1 + column] = ((rows[at] ?? 0) - above) & 0xff;
    }
  }
  return all;
}
