import type { PageTags, TagElement } from "../../core/model/page-clues.ts";
import type { Pdfium } from "./pdfium.ts";

/** Trees with more elements on a page, or deeper ones, are left aside: the page is then read by its geometry. */
const MOST_ELEMENTS = 20_000;
const DEEPEST = 64;
/** In bytes of UTF-16, terminator included. */
const LONGEST_TYPE = 128;
const LONGEST_ALTERNATIVE = 8_192;

/**
 * A page's structure tree, as far as it tells of that page; undefined where it has none, or one that nobody can have
 * meant. `page` is PDFium's handle.
 */
export function readTags(pdfium: Pdfium, page: number): Pick<PageTags, "elements" | "roots"> | undefined {
  const { api, memory } = pdfium;
  const tree = memory.withHandle(
    () => api.FPDF_StructTree_GetForPage(page),
    (handle) => api.FPDF_StructTree_Close(handle),
    (handle) => {
      const reader = new TreeReader(pdfium);
      const roots: number[] = [];
      for (let index = 0; index < api.FPDF_StructTree_CountChildren(handle) && !reader.isTooLarge; index += 1) {
        const root = reader.read(api.FPDF_StructTree_GetChildAtIndex(handle, index), 0);
        if (root !== undefined) roots.push(root);
      }
      return reader.isTooLarge || roots.length === 0 ? undefined : { elements: reader.elements, roots };
    },
  );
  return tree;
}

class TreeReader {
  readonly elements: TagElement[] = [];
  isTooLarge = false;
  readonly #pdfium: Pdfium;
  readonly #seen = new Set<number>();

  constructor(pdfium: Pdfium) {
    this.#pdfium = pdfium;
  }

  /** @returns the element's index; undefined for what is no element of this page, or was met before. */
  read(element: number, depth: number): number | undefined {
    if (element === 0 || this.#seen.has(element)) return undefined;
    if (depth > DEEPEST || this.elements.length >= MOST_ELEMENTS) {
      this.isTooLarge = true;
      return undefined;
    }
    this.#seen.add(element);
    const { api } = this.#pdfium;
    const index = this.elements.length;
    const kids: number[] = [];
    const alternative = this.#text(LONGEST_ALTERNATIVE, (buffer, length) =>
      api.FPDF_StructElement_GetAltText(element, buffer, length),
    );
    const type = this.#text(LONGEST_TYPE, (buffer, length) => api.FPDF_StructElement_GetType(element, buffer, length));
    this.elements.push({ type, kids, ...(alternative === "" ? {} : { alternative }) });
    const count = Math.min(api.FPDF_StructElement_CountChildren(element), MOST_ELEMENTS);
    for (let at = 0; at < count && !this.isTooLarge; at += 1) {
      const id = api.FPDF_StructElement_GetChildMarkedContentID(element, at);
      if (id >= 0) kids.push(id);
      else {
        const child = this.read(api.FPDF_StructElement_GetChildAtIndex(element, at), depth + 1);
        if (child !== undefined) kids.push(-child - 1);
      }
    }
    return index;
  }

  /** A text that PDFium writes as UTF-16, little-endian, with a terminator; shortened where it is longer. */
  #text(byteLength: number, write: (buffer: number, byteLength: number) => number): string {
    const needed = write(0, 0);
    if (needed <= 2) return "";
    const { memory } = this.#pdfium;
    const size = Math.min(needed, 1_000_000);
    return memory.withBlock(size, (pointer) => {
      if (write(pointer, size) > size) return "";
      const bytes = memory.copyOut(pointer, Math.min(size, byteLength) - 2);
      return new TextDecoder("utf-16le").decode(bytes);
    });
  }
}
