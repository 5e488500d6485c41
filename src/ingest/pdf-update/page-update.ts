import type { PdfPageObject } from "./pdf-pages.ts";
import type { PdfStructure } from "./pdf-structure.ts";
import { isKind, type PdfDictionary, type PdfEntry } from "./pdf-value.ts";
import { latin1 } from "./read-value.ts";

/** What a page gets besides. */
export interface PageAdditions {
  /** References of annotations. */
  readonly annotations: readonly string[];
  /** A stream that is drawn after the page's own, those that begin and end a graphics state of its own, and fonts by their names. */
  readonly layer?:
    | { readonly before: number; readonly after: number; readonly content: number; readonly fonts: string }
    | undefined;
}

interface Found {
  readonly value: PdfDictionary;
  readonly bytes: Uint8Array;
}

/** Whether a page names its own content and resources, so that a layer can be added to them. */
export function canHaveLayer(structure: PdfStructure, page: PdfPageObject): boolean {
  const { entries } = page.dictionary;
  return entries.has("Contents") && dictionaryAt(structure, entries.get("Resources"), page.bytes) !== undefined;
}

/** The page's dictionary, letter by letter as it was, with longer lists of annotations, contents and fonts. */
export function pageWith(structure: PdfStructure, page: PdfPageObject, { annotations, layer }: PageAdditions): string {
  const { dictionary, bytes } = page;
  const changes = new Map<string, string>();
  const annots = itemsOf(structure, dictionary.entries.get("Annots"), bytes);
  if (annotations.length > 0) changes.set("Annots", `[${annots} ${annotations.join(" ")}]`);
  if (layer !== undefined) {
    const contents = itemsOf(structure, dictionary.entries.get("Contents"), bytes);
    changes.set("Contents", `[${layer.before} 0 R ${contents} ${layer.after} 0 R ${layer.content} 0 R]`);
    changes.set("Resources", resourcesWith(structure, dictionary.entries.get("Resources"), bytes, layer.fonts));
  }
  return changed(dictionary, bytes, changes);
}

function resourcesWith(structure: PdfStructure, entry: PdfEntry | undefined, bytes: Uint8Array, fonts: string): string {
  const resources = dictionaryAt(structure, entry, bytes);
  if (resources === undefined) return `<< /Font << ${fonts} >> >>`;
  const own = dictionaryAt(structure, resources.value.entries.get("Font"), resources.bytes);
  const inner = own === undefined ? "" : source(own.bytes, own.value.start + 2, own.value.end - 2);
  return changed(resources.value, resources.bytes, new Map([["Font", `<< ${inner} ${fonts} >>`]]));
}

function dictionaryAt(structure: PdfStructure, entry: PdfEntry | undefined, bytes: Uint8Array): Found | undefined {
  if (entry === undefined) return undefined;
  const found = isKind(entry.value, "reference") ? structure.object(entry.value) : { value: entry.value, bytes };
  return isKind(found?.value, "dictionary") ? { value: found.value, bytes: found.bytes } : undefined;
}

/** What an array holds, or the one thing that stands in the place of an array. */
function itemsOf(structure: PdfStructure, entry: PdfEntry | undefined, bytes: Uint8Array): string {
  if (entry === undefined) return "";
  const found = isKind(entry.value, "reference") ? structure.object(entry.value) : { value: entry.value, bytes };
  if (isKind(found?.value, "array")) return source(found.bytes, found.value.start + 1, found.value.end - 1);
  return isKind(found?.value, "dictionary") ? source(bytes, entry.start, entry.end) : "";
}

/** A dictionary with other values for some keys. */
function changed(dictionary: PdfDictionary, bytes: Uint8Array, values: ReadonlyMap<string, string>): string {
  const known = [...values].flatMap(([key, value]) => {
    const entry = dictionary.entries.get(key);
    return entry === undefined ? [] : [{ entry, value }];
  });
  let text = "";
  let at = dictionary.start;
  for (const { entry, value } of known.toSorted((one, other) => one.entry.start - other.entry.start)) {
    text += source(bytes, at, entry.start) + value;
    at = entry.end;
  }
  const added = [...values].filter(([key]) => !dictionary.entries.has(key)).map(([key, value]) => ` /${key} ${value}`);
  if (added.length === 0) return text + source(bytes, at, dictionary.end);
  return `${text}${source(bytes, at, dictionary.end - 2)}${added.join("")} >>`;
}

function source(bytes: Uint8Array, start: number, end: number): string {
  return latin1(bytes.subarray(start, end));
}
