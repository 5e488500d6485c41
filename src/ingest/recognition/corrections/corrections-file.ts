import type { PageText } from "../../../core/model/page-text.ts";
import type { PageNumber } from "../../../core/model/units.ts";

/**
 * The plain file in which a person corrects what a machine read. It stands beside the PDF and is called as that is, with
 * `.recognised.txt` behind it:
 *
 *     # Lines that begin with # are remarks.
 *     SHA-256: 4b72b6f2…
 *
 *     --- page 1 ---
 *     Office of the Attorney General
 *     …
 *
 * The words of a page in it are that page's words, all of them. Pages that need no correction may be left out.
 */
export function correctionsName(file: string): string {
  return `${file}.recognised.txt`;
}

/** What a file of corrections has. */
export interface Corrections {
  /** Of the PDF that they are for. */
  readonly sha256: string;
  /** Lines of words. */
  readonly pages: ReadonlyMap<PageNumber, readonly (readonly string[])[]>;
}

const PAGE = /^-{3,}\s*page\s+(\d{1,6})\s*-{3,}$/iu;
const HASH = /^SHA-256:\s*([0-9a-f]{64})$/iu;

/** @returns what is wrong with it, in a sentence, where it cannot be used. */
export function parseCorrections(text: string): Corrections | { readonly fault: string } {
  let sha256: string | undefined;
  let lines: (readonly string[])[] | undefined;
  const pages = new Map<PageNumber, readonly (readonly string[])[]>();
  for (const [index, raw] of text
    .replace(/^\uFEFF/, "")
    .split(/\r?\n/)
    .entries()) {
    const line = raw.trim();
    if (line === "" || line.startsWith("#")) continue;
    const page = Number(PAGE.exec(line)?.[1] ?? 0);
    const hash = HASH.exec(line)?.[1];
    if (page > 0) {
      if (pages.has(page)) return { fault: `Line ${index + 1}: page ${page} is there twice.` };
      lines = [];
      pages.set(page, lines);
    } else if (lines !== undefined) lines.push(line.split(/\s+/u));
    else if (hash === undefined && /^SHA-256\b/iu.test(line)) {
      return { fault: `Line ${index + 1}: a SHA-256 has 64 digits from 0 to 9 and a to f.` };
    } else if (hash !== undefined) sha256 = hash.toLowerCase();
    else return { fault: `Line ${index + 1} belongs to no page: “--- page 1 ---” stands before the words of page 1.` };
  }
  if (sha256 === undefined) return { fault: "It does not say of which file it is: a line “SHA-256: …” is missing." };
  return { sha256, pages };
}

type PageLines = Corrections["pages"];

/** What of a file of corrections holds for a PDF, and why the rest does not. @param read the pages that are read from pictures. */
export function correctionsFor(
  sha256: string,
  read: readonly PageNumber[],
  text: string | undefined,
): { readonly corrected: PageLines; readonly unused: readonly string[] } {
  const none: PageLines = new Map();
  if (text === undefined) return { corrected: none, unused: [] };
  const corrections = parseCorrections(text);
  if ("fault" in corrections) return { corrected: none, unused: [corrections.fault] };
  if (corrections.sha256 !== sha256) {
    return { corrected: none, unused: [`It is for another file, with the SHA-256 ${corrections.sha256}.`] };
  }
  const others = [...corrections.pages.keys()].filter((page) => !read.includes(page));
  const unused = others.map((page) => `Page ${page} is not read from its picture: its own text stands.`);
  return { corrected: new Map([...corrections.pages].filter(([page]) => read.includes(page))), unused };
}

/** A file to begin correcting with. @param file name of the PDF. */
export function correctionsText(file: string, sha256: string, pages: readonly PageText[]): string {
  return [
    `# What a machine read in the pictures of ${file}. Correct the words where they are wrong: the build takes the words of`,
    "# these pages from here, and their places from the pictures. Pages that are right as they are may be left out. Lines that begin",
    "# with # are remarks.",
    `SHA-256: ${sha256}`,
    ...pages.flatMap(({ page, text }) => ["", `--- page ${page} ---`, text.trimEnd()]),
    "",
  ].join("\n");
}
