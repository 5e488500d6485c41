import { deflateSync } from "node:zlib";
import type { PdfPageObject } from "../pdf-update/pdf-pages.ts";
import type { PdfStructure } from "../pdf-update/pdf-structure.ts";
import { isKind, type PdfValue } from "../pdf-update/pdf-value.ts";
import type { NewPdf } from "./new-pdf.ts";
import { namesIn, type ObjectCopier, numeral } from "./object-copier.ts";

/** Bits of an annotation's flags that keep it from being seen: Hidden and NoView (ISO 32000-2, table 167). */
const UNSEEN = 2 | 32;

/** Entries of a page that is taken over: its place, what it draws, and of its annotations what is seen and where links lead. */
export function keptPageEntries(from: PdfStructure, copier: ObjectCopier, to: NewPdf, page: PdfPageObject): string {
  const content = copier.content(page.dictionary.entries.get("Contents")?.value);
  const contents = to.addStream("/Filter /FlateDecode", deflateSync(content));
  const group = page.dictionary.entries.get("Group");
  const annotations = from.valueOf(page.dictionary.entries.get("Annots")?.value);
  const kept = isKind(annotations, "array") ? annotations.items.flatMap((each) => annotation(from, copier, each)) : [];
  return [
    placeEntries(from, page),
    `/Contents ${contents} 0 R /Resources ${copier.resources(page.resources, namesIn(content))}`,
    ...(group === undefined ? [] : [`/Group ${copier.copy(group.value)}`]),
    ...(kept.length === 0 ? [] : [`/Annots [${kept.map((body) => `${to.add(body)} 0 R`).join(" ")}]`]),
  ].join(" ");
}

/** A page's boxes and turn. */
export function placeEntries(from: PdfStructure | undefined, page: PdfPageObject): string {
  const unit = from?.valueOf(page.dictionary.entries.get("UserUnit")?.value);
  const box = (corners: readonly number[]): string => `[${corners.map(numeral).join(" ")}]`;
  return [
    `/MediaBox ${box(page.mediaBox)} /CropBox ${box(page.cropBox)} /Rotate ${page.quarterTurns * 90}`,
    ...(typeof unit === "number" ? [`/UserUnit ${numeral(unit)}`] : []),
  ].join(" ");
}

/** A link to an address, or what an annotation draws; its words are in neither. */
function annotation(from: PdfStructure, copier: ObjectCopier, value: PdfValue): string[] {
  const found = from.valueOf(value);
  if (!isKind(found, "dictionary")) return [];
  const get = (key: string): PdfValue | undefined => from.valueOf(found.entries.get(key)?.value);
  const flags = get("F");
  const kind = get("Subtype");
  if (!isKind(kind, "name") || kind.name === "Popup") return [];
  if (typeof flags === "number" && (flags & UNSEEN) !== 0) return [];
  const some = (keys: readonly string[]): string =>
    keys.flatMap((key) => (found.entries.has(key) ? [`/${key} ${copier.copy(get(key))}`] : [])).join(" ");
  const action = get("A");
  const address = isKind(action, "dictionary") ? from.valueOf(action.entries.get("URI")?.value) : undefined;
  const leads = kind.name === "Link" && address !== undefined;
  const appearance = get("AP");
  const normal = isKind(appearance, "dictionary") ? appearance.entries.get("N")?.value : undefined;
  if (!leads && normal === undefined) return [];
  return [
    [
      `<< /Type /Annot /Subtype /${leads ? "Link" : "Stamp"}`,
      some(["Rect", "F", "Border", "AS"]),
      ...(leads ? [`/A << /S /URI /URI ${copier.copy(address)} >>`] : []),
      ...(normal === undefined ? [] : [`/AP << /N ${copier.copy(normal)} >>`]),
      ">>",
    ].join(" "),
  ];
}
