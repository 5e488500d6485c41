import { createHash } from "node:crypto";
import type { PdfStructure } from "./pdf-structure.ts";
import { isKind, type PdfEntry } from "./pdf-value.ts";
import { latin1 } from "./read-value.ts";

/** An object to add or to put in another's place: its number, and all between `obj` and `endobj`, in Latin-1. */
export interface NewObject {
  readonly number: number;
  readonly generation: number;
  readonly body: string;
}

/**
 * The file with an incremental update behind it (ISO 32000-2, 7.5.6): every byte of the original stands first, as it was.
 * The same objects give the same bytes.
 */
export function appendUpdate(structure: PdfStructure, objects: readonly NewObject[]): Uint8Array {
  const { bytes, trailer, newest, isStream } = structure;
  const last = bytes.at(-1);
  let text = last === 0x0a || last === 0x0d ? "" : "\n";
  const places = new Map<number, { offset: number; generation: number }>();
  for (const { number, generation, body } of objects) {
    places.set(number, { offset: bytes.length + text.length, generation });
    text += `${number} ${generation} obj\n${body}\nendobj\n`;
  }
  const start = bytes.length + text.length;
  const highest = Math.max(structure.size - 1, ...objects.map(({ number }) => number));
  const raw = (entry: PdfEntry): string => latin1(bytes.subarray(entry.start, entry.end));
  const kept = ["Root", "Info"].flatMap((key) => {
    const entry = trailer.get(key);
    return entry === undefined ? [] : [`/${key} ${raw(entry)}`];
  });
  const hash = createHash("sha256").update(bytes).update(text, "latin1").digest("hex").slice(0, 32);
  const id = trailer.get("ID");
  const firstId = id === undefined ? undefined : /^\[\s*(<[^>]*>)/.exec(raw(id))?.[1];
  const common = `${kept.join(" ")}${firstId === undefined ? "" : ` /ID [${firstId} <${hash}>]`} /Prev ${newest}`;

  if (isStream) {
    const own = highest + 1;
    places.set(own, { offset: start, generation: 0 });
    text += crossReferenceStream(own, places, common);
  } else {
    text += crossReferenceTable(places);
    text += `trailer\n<< /Size ${highest + 1} ${common} >>\n`;
  }
  text += `startxref\n${start}\n%%EOF\n`;
  return new Uint8Array(Buffer.concat([bytes, Buffer.from(text, "latin1")]));
}

/** Numbers that follow each other, as sections of cross-references list them. */
function runs(numbers: readonly number[]): number[][] {
  const sections: number[][] = [];
  for (const number of numbers.toSorted((one, other) => one - other)) {
    const section = sections.at(-1);
    if (section !== undefined && section.at(-1) === number - 1) section.push(number);
    else sections.push([number]);
  }
  return sections;
}

type Places = ReadonlyMap<number, { readonly offset: number; readonly generation: number }>;

function crossReferenceTable(places: Places): string {
  const lines = runs([...places.keys()]).map((section) => {
    const entries = section.map((number) => {
      const { offset = 0, generation = 0 } = places.get(number) ?? {};
      return `${String(offset).padStart(10, "0")} ${String(generation).padStart(5, "0")} n\r\n`;
    });
    return `${section[0]} ${section.length}\n${entries.join("")}`;
  });
  return `xref\n${lines.join("")}`;
}

/** Kind in one byte, offset in five, generation in two. */
function crossReferenceStream(own: number, places: Places, common: string): string {
  const sections = runs([...places.keys()]);
  let content = "";
  for (const number of sections.flat()) {
    const { offset = 0, generation = 0 } = places.get(number) ?? {};
    const entry = Buffer.alloc(8);
    entry.writeUInt8(1, 0);
    entry.writeUIntBE(offset, 1, 5);
    entry.writeUInt16BE(generation, 6);
    content += entry.toString("latin1");
  }
  const index = sections.map((section) => `${section[0]} ${section.length}`).join(" ");
  const dictionary = `<< /Type /XRef /Size ${own + 1} /W [1 5 2] /Index [${index}] /Length ${content.length} ${common} >>`;
  return `${own} 0 obj\n${dictionary}\nstream\n${content}\nendstream\nendobj\n`;
}

/** Whether the file says that changes of this kind would break a signature on it. */
export function isCertified(structure: PdfStructure): boolean {
  const root = structure.valueOf(structure.trailer.get("Root")?.value);
  if (!isKind(root, "dictionary")) return false;
  const permissions = structure.valueOf(root.entries.get("Perms")?.value);
  return isKind(permissions, "dictionary") && permissions.entries.has("DocMDP");
}
