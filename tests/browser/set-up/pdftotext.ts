import { execFile } from "node:child_process";
import { promisify } from "node:util";

/** A word as poppler finds it on a page. */
export interface WordBox {
  /** From 1. */
  readonly page: number;
  readonly text: string;
  /** In PDF points from the page's top left corner. */
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Why the tests that need `pdftotext` cannot run here; undefined where they can. */
export const whyNoPdftotext =
  process.env["VERBATIM_PDFTOTEXT"] || process.env["CI"]
    ? undefined
    : "poppler's pdftotext was not found; npm test says how to get it";

/** Every word of a PDF file with its box, in the file's order: the opinion of a program that is not ours. */
export async function wordBoxes(pdfPath: string): Promise<WordBox[]> {
  const program = process.env["VERBATIM_PDFTOTEXT"] || "pdftotext";
  const { stdout } = await promisify(execFile)(program, ["-bbox-layout", "-enc", "UTF-8", pdfPath, "-"]);
  return stdout
    .split("<page ")
    .slice(1)
    .flatMap((pageMarkup, index) => [...pageMarkup.matchAll(wordPattern)].map((match) => wordBox(match, index + 1)));
}

const wordPattern = /<word xMin="([\d.-]+)" yMin="([\d.-]+)" xMax="([\d.-]+)" yMax="([\d.-]+)">([^<]*)<\/word>/g;

function wordBox(match: RegExpExecArray, page: number): WordBox {
  const [, left = "", top = "", right = "", bottom = "", text = ""] = match;
  return {
    page,
    text: text.replaceAll(/&(amp|lt|gt|quot|apos|#39);/g, (entity) => entities[entity] ?? entity),
    left: Number(left),
    top: Number(top),
    right: Number(right),
    bottom: Number(bottom),
  };
}

const entities: Readonly<Record<string, string>> = {
  "&amp;": "&",
  "&lt;": "<",
  "&gt;": ">",
  "&quot;": '"',
  "&apos;": "'",
  "&#39;": "'",
};
