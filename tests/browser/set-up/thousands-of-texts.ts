import type { Page } from "playwright-core";
import type { PageText } from "../../../src/core/model/page-text.ts";
import type { SourceDocument } from "../../../src/core/model/publication.ts";
import { wordParts } from "../../../src/core/text/document-words.ts";
import { packText } from "../../../src/core/text/packed-text.ts";
import { textParts } from "../../../src/core/text/text-parts.ts";

const WORDS = "/sessions-memo/words/";
const TEXTS = "/sessions-memo/texts/";

/** On this page alone stands this word. */
export const ONLY = { page: 4321, word: "needle" } as const;
const LINES = ["One page of thousands.", "It goes on."];

export interface ThousandsOfTexts {
  readonly hrefs: Pick<SourceDocument, "wordsHrefs" | "textHrefs">;
  /** Hands the parts out. */
  route(page: Page): Promise<void>;
}

/** What the pages of a document of thousands say, in parts, as a build writes it. */
export function thousandsOfTexts(pageCount: number, sha256: string): ThousandsOfTexts {
  const pages = Array.from({ length: pageCount }, (_, at) => textOf(at + 1));
  const words = wordParts(pages).map((part) => ({ sha256, pages: part }));
  const texts = textParts(pages);
  return {
    hrefs: {
      wordsHrefs: words.map((_, index) => `${WORDS}${index}.json`),
      textHrefs: texts.map((_, index) => `${TEXTS}${index}.json`),
    },
    async route(page) {
      await page.route(
        ({ pathname }) => pathname.startsWith(WORDS) || pathname.startsWith(TEXTS),
        (route) => {
          const { pathname } = new URL(route.request().url());
          const index = Number(/(\d+)\.json$/.exec(pathname)?.[1]);
          const body = pathname.startsWith(WORDS) ? words[index] : packText({ sha256, pages: texts[index] ?? [] });
          return route.fulfill({ contentType: "application/json", body: JSON.stringify(body) });
        },
      );
    },
  };
}

/** Letters of eight points by twelve, from 72 points on, as the file has them nearly. */
function textOf(page: number): PageText {
  const all = page === ONLY.page ? [...LINES, `Here is a ${ONLY.word}.`] : LINES;
  const boxes: number[] = [];
  const lines: number[] = [];
  let text = "";
  for (const [index, line] of all.entries()) {
    lines.push(text.length, text.length + line.length);
    text += `${line}\n`;
    const top = 270 + 40 * index;
    for (let at = 0; at < line.length; at += 1) boxes.push(72 + 8 * at, top, 80 + 8 * at, top + 12);
    boxes.push(0, 0, 0, 0);
  }
  return { page, text, boxes, lines };
}
