import type { DocumentText } from "../../core/model/page-text.ts";

/**
 * The text of a file that was replaced is kept beside it, so that versions can be compared without git and without the file.
 * A form feed stands between pages, as in what pdftotext writes. It is what the pages showed: what they hid is not in it.
 */
export const VERSIONS_FOLDER = "versions";

const PAGE_END = "\f";

/** The file's name: the first sixteen digits of the PDF's SHA-256. */
export function versionTextName(sha256: string): string {
  return `${VERSIONS_FOLDER}/${sha256.slice(0, 16)}.txt`;
}

export function versionTextOf({ pages }: DocumentText): string {
  return pages.map(({ text }) => text.replaceAll(PAGE_END, " ")).join(PAGE_END);
}

/** The pages of a kept text, in order. */
export function pagesOfVersionText(text: string): string[] {
  return text.split(PAGE_END);
}
