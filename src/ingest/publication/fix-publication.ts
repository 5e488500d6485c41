import { join } from "node:path";
import process from "node:process";
import { type Fix, planFixes } from "../../core/ledger/plan-fixes.ts";
import { annotationEntries } from "../../core/parse/annotation-entry.ts";
import { entriesIn } from "../../core/parse/target-document.ts";
import type { ContentCache } from "../cache/content-cache.ts";
import type { Effects } from "../effects.ts";
import { type AppliedFix, applyFixes } from "./apply-fixes.ts";
import { readDocument } from "./read-document.ts";
import { type PublicationFolder, readFolder } from "./read-folder.ts";
import { decode } from "./read-json.ts";

export interface FixedPublication {
  readonly slug: string;
  /** The file that was changed, as problems name it. */
  readonly file: string;
  /** What was changed in it, in the file's order; empty where nothing was written. */
  readonly applied: readonly AppliedFix[];
}

const BYTE_ORDER_MARK = [0xef, 0xbb, 0xbf];

/** Mends one publication's annotations, where its files can be read, and each document is the one described. */
export async function fixPublication(
  folder: PublicationFolder,
  effects: Effects,
  cache: ContentCache,
): Promise<FixedPublication> {
  const files = await readFolder(folder, effects);
  const file = files?.shown.annotations ?? `${folder.shown}/annotations.json`;
  const nothing = { slug: folder.slug, file, applied: [] };
  const { documents = [], annotationFile, annotationBytes } = files ?? {};
  if (!annotationFile || !annotationBytes) return nothing;
  const entries = annotationEntries(annotationFile);
  const names = documents.map(({ described }) => described);
  const fixes: Fix[] = [];
  for (const [index, { pdf, described, corrections }] of documents.entries()) {
    if (!pdf || pdf.sha256 !== described.sha256) continue;
    const { language, otherLanguages } = described;
    const reading = await readDocument(pdf.bytes, pdf.sha256, cache, { language, otherLanguages, corrections });
    if ("content" in reading) fixes.push(...planFixes(reading.content.text, entriesIn(entries, index, names)));
  }
  const { text, applied } = applyFixes(decode(annotationBytes) ?? "", fixes);
  if (applied.length === 0) return nothing;
  const path = join(folder.path, "annotations.json");
  const mark = BYTE_ORDER_MARK.every((byte, index) => annotationBytes[index] === byte) ? BYTE_ORDER_MARK : [];
  // Beside it and then in its place: whoever reads meanwhile sees the old file or the new one, whole.
  const beside = `${path}.${process.pid}.new`;
  await effects.writeFile(beside, Buffer.concat([Uint8Array.from(mark), new TextEncoder().encode(text)]));
  await effects.rename(beside, path);
  return { slug: folder.slug, file, applied };
}
