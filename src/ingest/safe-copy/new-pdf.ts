import { sha256 } from "../cache/sha256.ts";

/** A file that is written from nothing (ISO 32000-2, 7.5): it holds the objects that are put into it and no other. */
export class NewPdf {
  readonly #objects: (Buffer | undefined)[] = [];

  /** The number of the next object that is reserved or added. */
  get next(): number {
    return this.#objects.length + 1;
  }

  /** A number for an object that is put there later. */
  reserve(): number {
    return this.#objects.push(undefined);
  }

  /** @param body all between `obj` and `endobj`, in Latin-1. */
  put(number: number, body: string): void {
    this.#objects[number - 1] = Buffer.from(body, "latin1");
  }

  /** Adds an object; its number. */
  add(body: string): number {
    const number = this.reserve();
    this.put(number, body);
    return number;
  }

  /** @param entries of its dictionary, without its length. */
  putStream(number: number, entries: string, content: Uint8Array): void {
    const head = Buffer.from(`<< ${entries} /Length ${content.byteLength} >>\nstream\n`, "latin1");
    this.#objects[number - 1] = Buffer.concat([head, content, Buffer.from("\nendstream", "latin1")]);
  }

  addStream(entries: string, content: Uint8Array): number {
    const number = this.reserve();
    this.putStream(number, entries, content);
    return number;
  }

  /** The same objects give the same bytes. @param root number of the catalogue. */
  bytes(root: number): Uint8Array<ArrayBuffer> {
    const parts: Buffer[] = [Buffer.from("%PDF-1.7\n%\u00e2\u00e3\u00cf\u00d3\n", "latin1")];
    let length = parts[0]?.byteLength ?? 0;
    const offsets: number[] = [];
    const write = (part: Buffer): void => {
      parts.push(part);
      length += part.byteLength;
    };
    for (const [index, body] of this.#objects.entries()) {
      offsets.push(length);
      write(Buffer.from(`${index + 1} 0 obj\n`, "latin1"));
      write(body ?? Buffer.from("null", "latin1"));
      write(Buffer.from("\nendobj\n", "latin1"));
    }
    const start = length;
    const id = sha256(Buffer.concat(parts)).slice(0, 32);
    const places = offsets.map((offset) => `${String(offset).padStart(10, "0")} 00000 n\r\n`).join("");
    const size = this.#objects.length + 1;
    write(Buffer.from(`xref\n0 ${size}\n0000000000 65535 f\r\n${places}`, "latin1"));
    write(Buffer.from(`trailer\n<< /Size ${size} /Root ${root} 0 R /ID [<${id}> <${id}>] >>\n`, "latin1"));
    write(Buffer.from(`startxref\n${start}\n%%EOF\n`, "latin1"));
    return new Uint8Array(Buffer.concat(parts));
  }
}
