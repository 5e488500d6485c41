import type { HiddenText, Hiding } from "../../core/model/hidden-text.ts";
import type { PageNumber } from "../../core/model/units.ts";
import type { Problem } from "../../core/parse/problem.ts";
import { pageList } from "../../core/text/page-list.ts";
import { isUsableText } from "../../core/text/usable-text.ts";
import type { UnreadPage } from "../pdf/unread-pages.ts";
import { correctionsName } from "../recognition/corrections/corrections-file.ts";
import type { DocumentContent } from "./read-document.ts";

/** How words are hidden, to follow "the file still contains 14 words". */
const WAYS: Readonly<Record<Hiding, string>> = {
  "under-black": "under a black box",
  "under-white": "under a white box",
  "under-picture": "under a picture or a colored box",
  colorless: "in the color of what is behind them",
  invisible: "as invisible text that the page’s picture does not have",
  "not-drawn": "that are clipped away or in a layer that is switched off",
  "off-page": "outside of the page",
  "too-small": "in type too small to be read",
};

/** Pages whose text can be neither searched nor quoted: they are blank, or pictures that nobody has read yet. */
export function pagesWithoutText({ text }: Pick<DocumentContent, "text">): PageNumber[] {
  return text.pages.filter((page) => !isUsableText(page.text)).map(({ page }) => page);
}

const COPIED =
  'The site neither shows nor searches nor quotes them. In the file’s place it publishes a copy without them, in which the pages that hide words are pictures; so does the annotated copy. If the file should be published all the same, write "publishHiddenWords": true into publication.json, beside its SHA-256.';
const PUBLISHED =
  'The site neither shows nor searches nor quotes them, but the PDF that it offers has them, because publication.json says "publishHiddenWords": true, and so has the annotated copy: anybody who downloads one can read them. If nobody should, take that out, or have them removed from the file by a program that redacts.';

/**
 * What whoever publishes a document should know of its file, though it stops no build.
 *
 * @param file as problems name it. @param publishes whether it is to be published with the words that it hides.
 */
export function documentWarnings(content: DocumentContent, file: string, publishes = false): Problem[] {
  const ways = Object.keys(WAYS).filter((way): way is Hiding => content.hidden.some(({ hiding }) => hiding === way));
  const hint = publishes ? PUBLISHED : COPIED;
  const warnings = ways.map((way) => ({ file, message: hiddenSentence(content.hidden, way), hint, where: "" }));
  warnings.push(...unreadWarnings(content, file), ...recognitionWarnings(content, file));
  const unread = content.unread.map(({ page }) => page);
  const wordless = pagesWithoutText(content).filter((page) => !unread.includes(page));
  if (wordless.length === 0) return warnings;
  const message = `${wordless.length === 1 ? "Page" : "Pages"} ${pageList(wordless)} ${wordless.length === 1 ? "has" : "have"} no text: nothing there can be searched, quoted or read aloud.`;
  const remedy =
    "If that is a picture of text, it could not be recognised: see whether a clearer scan can be had, and whether publication.json names the document's language.";
  return [...warnings, { file, where: "", message, hint: remedy }];
}

/** Pages that turned out to be beyond drawing. @param file as problems name it. */
export function undrawnWarnings(undrawn: readonly UnreadPage[], file: string): Problem[] {
  const hint = "An empty sheet stands for it until the document itself is open. Have the file written anew.";
  return undrawn.map(({ page, reason }) => {
    return { file, where: "", message: `Page ${page} could not be drawn: ${reason}.`, hint };
  });
}

/** Pages that PDFium can do nothing with. */
function unreadWarnings({ unread }: DocumentContent, file: string): Problem[] {
  const hint =
    "The page is published without text and without a picture. Have the file written anew (for instance printed into a PDF), and put that in its place.";
  return unread.map(({ page, reason }) => {
    return { file, where: "", message: `Page ${page} could not be read: ${reason}.`, hint };
  });
}

/** What of recognition a person should look after. */
function recognitionWarnings({ recognised, failed, unused }: DocumentContent, file: string): Problem[] {
  const warnings: Problem[] = [];
  const missing = recognised[0]?.missing ?? [];
  if (missing.length > 0) {
    const message = `${pagesWord(recognised)} recognised without the data for the document's ${missing.length === 1 ? "language" : "languages"}, which are not installed: expect misread words.`;
    warnings.push({ file, where: "", message, hint: `npm install --save-dev --save-exact ${missing.join(" ")}` });
  }
  for (const { page, reason } of failed) {
    const hint = "Build again; or give a PDF with its text recognised already.";
    warnings.push({ file, where: "", message: `Page ${page} could not be recognised: ${reason}`, hint });
  }
  for (const message of unused) {
    const hint = "See that the corrections are right; npm run verbatim -- recognise prints what was read of this file.";
    warnings.push({ file: correctionsName(file), where: "", message, hint });
  }
  return warnings;
}

function pagesWord(pages: readonly { readonly page: PageNumber }[]): string {
  const list = pageList(pages.map(({ page }) => page));
  return pages.length === 1 ? `Page ${list} was` : `Pages ${list} were`;
}

/** "The file still contains 14 words under a black box on page 3." */
export function hiddenSentence(hidden: readonly HiddenText[], way: Hiding): string {
  const some = hidden.filter(({ hiding }) => hiding === way);
  const words = some.reduce((sum, each) => sum + each.words, 0);
  const pages = [...new Set(some.map(({ page }) => page))];
  return `The file still contains ${words} ${words === 1 ? "word" : "words"} ${WAYS[way]} on ${pages.length === 1 ? "page" : "pages"} ${pageList(pages)}.`;
}
