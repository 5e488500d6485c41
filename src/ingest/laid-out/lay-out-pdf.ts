import { pagesOf } from "../pdf-update/pdf-pages.ts";
import { PdfStructure, type WrittenObject } from "../pdf-update/pdf-structure.ts";
import { CannotUpdateError, isKind, type PdfDictionary, type PdfValue } from "../pdf-update/pdf-value.ts";
import { latin1 } from "../pdf-update/read-value.ts";
import { LaidOutFile } from "./laid-out-file.ts";

/** In bytes: what pdf.js asks for at once. */
const PIECE = 65_536;
/** In so many pieces the objects that are read to open a file may lie. */
const MOST_PIECES = 8;
const LEAST_VERSION = "1.5";
/** What finds objects is written anew, and what packs them. */
const WRITTEN_ANEW = new Set(["XRef", "ObjStm"]);

/**
 * The same objects in another order, so that a viewer that asks for pieces of a file opens it with few of them: those that name
 * the pages lie together at the end, packed (object streams; ISO 32000-2, 7.5.7), and streams stand as they were. Each object
 * keeps its number and what is written in it, letter by letter. Undefined where a file is well laid out already, or cannot be
 * taken apart with certainty.
 */
export function laidOutPdf(bytes: Uint8Array): Uint8Array<ArrayBuffer> | undefined {
  try {
    const structure = new PdfStructure(bytes);
    const front = openingObjects(structure);
    return isScattered(structure, front) ? laidOut(structure, front) : undefined;
  } catch (error) {
    if (error instanceof CannotUpdateError) return undefined;
    throw error;
  }
}

/** Numbers of the objects that are read to open a file: its catalogue, and what its pages are listed in, in order. */
function openingObjects(structure: PdfStructure): ReadonlySet<number> {
  const front = new Set<number>();
  const root = structure.trailer.get("Root")?.value;
  if (!isKind(root, "reference")) throw new CannotUpdateError("it names no catalogue");
  front.add(root.number);
  for (const { reference, dictionary } of pagesOf(structure)) {
    let parent: PdfValue | undefined = dictionary.entries.get("Parent")?.value;
    while (isKind(parent, "reference") && !front.has(parent.number)) {
      front.add(parent.number);
      const above = structure.valueOf(parent);
      parent = isKind(above, "dictionary") ? above.entries.get("Parent")?.value : undefined;
    }
    front.add(reference.number);
  }
  return front;
}

function isScattered(structure: PdfStructure, front: ReadonlySet<number>): boolean {
  const pieces = new Set<number>();
  for (const number of front) {
    const offset = structure.written(number)?.offset;
    if (offset !== undefined) pieces.add(Math.floor(offset / PIECE));
  }
  return pieces.size > MOST_PIECES;
}

function laidOut(structure: PdfStructure, front: ReadonlySet<number>): Uint8Array<ArrayBuffer> {
  const file = new LaidOutFile(versionOf(structure), structure.size);
  const packed: { number: number; written: Uint8Array }[] = [];
  const streams: { number: number; offset: number; head: string; packed: Uint8Array }[] = [];
  for (const number of structure.numbers()) {
    const object = structure.written(number);
    if (object === undefined) continue;
    const { generation, offset } = object;
    // Packed objects have none, so all that refers to one that has would lead nowhere.
    if (generation !== 0) throw new CannotUpdateError("it has objects of later generations");
    const stream = structure.stream({ kind: "reference", number, generation });
    if (stream === undefined) packed.push({ number, written: object.written });
    else if (!WRITTEN_ANEW.has(typeOf(structure, stream.dictionary)))
      streams.push({
        number,
        offset,
        head: headOf(object, stream.dictionary, stream.packed.byteLength),
        packed: stream.packed,
      });
  }
  for (const each of streams.toSorted((one, other) => one.offset - other.offset))
    file.stream(each.number, each.head, each.packed);
  file.pack(packed.filter(({ number }) => !front.has(number)));
  const opening = new Map(packed.map((each) => [each.number, each]));
  file.pack([...front].flatMap((number) => opening.get(number) ?? []));
  const trailer = ["Root", "Info", "ID"].flatMap((key) => {
    const entry = structure.trailer.get(key);
    return entry === undefined ? [] : [`/${key} ${latin1(structure.bytes.subarray(entry.start, entry.end))}`];
  });
  return file.finish(trailer.join(" "));
}

/** Object streams are of 1.5 and later. */
function versionOf({ bytes }: PdfStructure): string {
  const stated = /^%PDF-(\d\.\d)/.exec(latin1(bytes.subarray(0, 8)))?.[1] ?? "";
  return stated > LEAST_VERSION ? stated : LEAST_VERSION;
}

/** A stream's dictionary as it is written, but with its length in it: a viewer would have to fetch it from elsewhere first. */
function headOf({ written, start }: WrittenObject, { entries }: PdfDictionary, length: number): string {
  const entry = entries.get("Length");
  const text = latin1(written);
  if (entry === undefined) return text;
  return `${text.slice(0, entry.start - start)}${length}${text.slice(entry.end - start)}`;
}

function typeOf(structure: PdfStructure, dictionary: PdfDictionary): string {
  const type = structure.valueOf(dictionary.entries.get("Type")?.value);
  return isKind(type, "name") ? type.name : "";
}
