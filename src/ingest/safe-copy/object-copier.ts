import { deflateSync } from "node:zlib";
import type { PackedStream, PdfStructure } from "../pdf-update/pdf-structure.ts";
import {
  CannotUpdateError,
  isKind,
  type PdfDictionary,
  type PdfEntry,
  type PdfValue,
} from "../pdf-update/pdf-value.ts";
import { latin1 } from "../pdf-update/read-value.ts";
import type { NewPdf } from "./new-pdf.ts";

/** What draws nothing, and may hold words or lead to what does: other pages, structure, a program's own notes. */
const LEFT_OUT = new Set([
  "Parent",
  "P",
  "Popup",
  "Metadata",
  "PieceInfo",
  "StructParent",
  "StructParents",
  "LastModified",
  "AF",
  "OPI",
  "Thumb",
  "B",
  "AA",
  "Alternates",
  "Ref",
  "Measure",
  "PtData",
  "Length",
]);
const NOWHERE = new Set(["Page", "Pages", "Catalog", "StructTreeRoot", "StructElem"]);
/** Resources by their kind (ISO 32000-2, table 34). */
const KINDS = ["ExtGState", "ColorSpace", "Pattern", "Shading", "XObject", "Font", "Properties"];
const DEEPEST = 60;

/**
 * Copies objects from one file into another, with what they refer to and nothing else. Of resources only those go along
 * whose names the content uses: pages often share one list, and with it what another page hides.
 */
export class ObjectCopier {
  readonly #from: PdfStructure;
  readonly #to: NewPdf;
  readonly #numbers = new Map<number, number>();

  constructor(from: PdfStructure, to: NewPdf) {
    this.#from = from;
    this.#to = to;
  }

  /** A value as the new file has it. @throws CannotUpdateError where it cannot be copied with certainty. */
  copy(value: PdfValue | undefined, depth = 0): string {
    if (depth > DEEPEST) throw new CannotUpdateError("its objects are nested too deeply");
    if (value === undefined) return "null";
    if (typeof value === "number") return numeral(value);
    switch (value.kind) {
      case "null":
        return "null";
      case "boolean":
      case "string":
        return value.raw;
      case "name":
        return nameOf(value.name);
      case "array":
        return `[${value.items.map((item) => this.copy(item, depth + 1)).join(" ")}]`;
      case "dictionary":
        return `<< ${this.entries(value, depth)} >>`;
      case "reference": {
        const known = this.#numbers.get(value.number);
        if (known !== undefined) return `${known} 0 R`;
        const found = this.#from.object(value)?.value;
        if (found === undefined || this.#leadsNowhere(found)) return "null";
        const number = this.#to.reserve();
        this.#numbers.set(value.number, number);
        const stream = this.#from.stream(value);
        if (stream === undefined) this.#to.put(number, this.copy(found, depth + 1));
        else this.#putStream(number, stream, depth);
        return `${number} 0 R`;
      }
    }
  }

  /** A dictionary's entries. @param without more keys to leave out. */
  entries(dictionary: PdfDictionary, depth = 0, without: readonly string[] = []): string {
    const isType3 = this.#name(dictionary.entries.get("Subtype")) === "Type3";
    return [...dictionary.entries]
      .filter(([key]) => !LEFT_OUT.has(key) && !without.includes(key))
      .map(([key, { value }]) => {
        if (key === "Resources" && isType3)
          return `/Resources ${this.resources(value, this.#namesInShapes(dictionary))}`;
        return `${nameOf(key)} ${this.copy(value, depth + 1)}`;
      })
      .join(" ");
  }

  /** A dictionary of resources, as far as they are used. @param names in the content that uses them. */
  resources(value: PdfValue | undefined, names: ReadonlySet<string>): string {
    const found = this.#from.valueOf(value);
    if (!isKind(found, "dictionary")) return "<< >>";
    const kinds = KINDS.flatMap((kind) => {
      const own = this.#from.valueOf(found.entries.get(kind)?.value);
      if (!isKind(own, "dictionary")) return [];
      const used = [...own.entries].filter(([name]) => names.has(name));
      return [`/${kind} << ${used.map(([name, entry]) => `${nameOf(name)} ${this.copy(entry.value)}`).join(" ")} >>`];
    });
    return `<< ${kinds.join(" ")} >>`;
  }

  /** A page's content, which may be in several streams, in one. */
  content(value: PdfValue | undefined): Uint8Array {
    const found = this.#from.valueOf(value);
    const references = isKind(found, "array") ? found.items : value === undefined ? [] : [value];
    const parts = references.flatMap((reference) => {
      const stream = isKind(reference, "reference") ? this.#from.stream(reference) : undefined;
      return stream === undefined ? [] : [this.#from.unpacked(stream), Buffer.from("\n")];
    });
    return Buffer.concat(parts);
  }

  #putStream(number: number, stream: PackedStream, depth: number): void {
    const { dictionary, packed } = stream;
    const drawsContent =
      this.#name(dictionary.entries.get("Subtype")) === "Form" || dictionary.entries.has("PatternType");
    if (!drawsContent || dictionary.entries.has("ShadingType")) {
      this.#to.putStream(number, this.entries(dictionary, depth), packed);
      return;
    }
    const content = this.#from.unpacked(stream);
    const rest = this.entries(dictionary, depth, ["Resources", "Filter", "DecodeParms"]);
    const resources = dictionary.entries.get("Resources");
    const own = resources === undefined ? "" : ` /Resources ${this.resources(resources.value, namesIn(content))}`;
    this.#to.putStream(number, `${rest}${own} /Filter /FlateDecode`, deflateSync(content));
  }

  /** Names that a font's drawn signs use (ISO 32000-2, 9.6.4). */
  #namesInShapes(font: PdfDictionary): ReadonlySet<string> {
    const shapes = this.#from.valueOf(font.entries.get("CharProcs")?.value);
    const names = new Set<string>();
    if (!isKind(shapes, "dictionary")) return names;
    for (const { value } of shapes.entries.values()) {
      const stream = isKind(value, "reference") ? this.#from.stream(value) : undefined;
      for (const name of stream === undefined ? [] : namesIn(this.#from.unpacked(stream))) names.add(name);
    }
    return names;
  }

  #leadsNowhere(value: PdfValue): boolean {
    return isKind(value, "dictionary") && NOWHERE.has(this.#name(value.entries.get("Type")) ?? "");
  }

  #name(entry: PdfEntry | undefined): string | undefined {
    const found = this.#from.valueOf(entry?.value);
    return isKind(found, "name") ? found.name : undefined;
  }
}

/** All names in a content stream, and perhaps some that only look like one. */
export function namesIn(content: Uint8Array): ReadonlySet<string> {
  const names = latin1(content).matchAll(/\/([^\s\0()<>[\]{}/%]*)/gu);
  return new Set(
    [...names].map(([, name = ""]) =>
      name.replaceAll(/#([0-9A-Fa-f]{2})/gu, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
    ),
  );
}

function nameOf(name: string): string {
  const written = name.replaceAll(/[^!$&'*+,\-.0-9:;=?@A-Z\\^_`a-z|~"]/gu, (sign) => {
    return `#${sign.charCodeAt(0).toString(16).padStart(2, "0")}`;
  });
  return `/${written}`;
}

/** PDF has no exponents. */
export function numeral(value: number): string {
  return Number.isInteger(value) ? String(value) : value.toFixed(8).replace(/\.?0+$/u, "");
}
