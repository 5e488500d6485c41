import { join } from "node:path";
import type { Problem } from "../../core/parse/problem.ts";
import { type TextChange, textChanges } from "../../core/versions/text-changes.ts";
import { type ChangeKind, changeKind } from "../../core/versions/change-kind.ts";
import { isInRanges } from "../../core/versions/page-ranges.ts";
import type { ContentCache } from "../cache/content-cache.ts";
import type { Effects } from "../effects.ts";
import { chosenDocument } from "../publication/chosen-document.ts";
import { problemOfFault } from "../publication/fault-problem.ts";
import { readDocument } from "../publication/read-document.ts";
import { type PublicationFolder, readFolder } from "../publication/read-folder.ts";
import { decode } from "../publication/read-json.ts";
import { pagesOfVersionText, versionTextName } from "./version-text.ts";

export interface VersionComparison {
  /** SHA-256 of the earlier file and of the present one. */
  readonly from: string;
  readonly to: string;
  readonly changes: readonly VersionChange[];
}

export interface VersionChange extends TextChange {
  readonly kind: ChangeKind;
}

/** @param asked the document's id or file; undefined where there is one. @param version its number in the list, from 1, or the first digits of its SHA-256; undefined for the last. */
export async function compareVersions(
  folder: PublicationFolder,
  asked: string | undefined,
  version: string | undefined,
  effects: Effects,
  cache: ContentCache,
): Promise<
  { readonly comparison: VersionComparison } | { readonly problems: readonly Problem[] } | { readonly misspelt: string }
> {
  const files = await readFolder(folder, effects);
  const file = `${folder.shown}/publication.json`;
  const problem = (where: string, message: string, hint: string) => ({ problems: [{ file, where, message, hint }] });
  if (files === undefined) return problem("", "This folder holds no publication.", "Name another one.");
  if (files.documents.length === 0) return { problems: files.problems };
  const chosen = chosenDocument(files, asked);
  if (chosen.misspelt !== undefined) return { misspelt: chosen.misspelt };
  const { described: document, where, pdf, corrections } = chosen.document;
  if (pdf === undefined) return { problems: files.problems };
  const versions = document.versions ?? [];
  if (versions.length === 0) {
    const hint = "There is one once replace has put another file in the place of this one.";
    return problem(`${where}.versions`, "No earlier version is listed.", hint);
  }
  const wanted =
    version === undefined
      ? versions.slice(-1)
      : versions.filter(({ sha256 }, index) => String(index + 1) === version || isStartOf(version, sha256));
  const [one, ...others] = wanted;
  if (one === undefined || others.length > 0) {
    const list = versions.map(({ sha256, until }, index) => `${index + 1} (${sha256.slice(0, 16)}, until ${until})`);
    const message = `${one === undefined ? "No version is" : "Several versions are"} called “${version}”.`;
    return problem(`${where}.versions`, message, `There are ${list.join(", ")}.`);
  }
  const name = versionTextName(one.sha256);
  const bytes = await effects.readFile(join(folder.path, name));
  const text = bytes === undefined ? undefined : decode(bytes);
  if (text === undefined) {
    const message = `The text of that version is not there${bytes === undefined ? "" : ", or not UTF-8"}.`;
    const hint = "replace keeps it beside the document; git may still have it.";
    return { problems: [{ file: `${folder.shown}/${name}`, where: "", message, hint }] };
  }
  const reading = await readDocument(pdf.bytes, pdf.sha256, cache, {
    language: document.language,
    otherLanguages: document.otherLanguages,
    corrections,
  });
  if ("fault" in reading) return { problems: [problemOfFault(reading.fault, `${folder.shown}/${document.file}`)] };
  const { text: now, recognised } = reading.content;
  const isRecognised = ({ oldPage, newPage }: TextChange): boolean =>
    recognised.some(({ page }) => page === newPage) ||
    (one.recognised !== undefined && isInRanges(one.recognised, oldPage));
  const changes = textChanges(
    pagesOfVersionText(text),
    now.pages.map((page) => page.text),
  ).map((change) => ({ kind: changeKind(change, isRecognised(change)), ...change }));
  return { comparison: { from: one.sha256, to: pdf.sha256, changes } };
}

/** Fewer digits are a number in the list, or a slip. */
function isStartOf(digits: string, sha256: string): boolean {
  return digits.length >= 4 && sha256.startsWith(digits.toLowerCase());
}
