import type { Bookmark } from "../model/bookmark.ts";
import type { DocumentText } from "../model/page-text.ts";
import type { TextVersion, WordsSpan } from "../model/text-version.ts";
import { textOfContent } from "../structure/content.ts";

/** The headings of a document's text, each as an entry that leads to its first letter. */
export function outlineOfHeadings(version: TextVersion, text: DocumentText): Bookmark[] {
  const pages = new Map(text.pages.map((page) => [page.page, page]));
  return version.blocks.flatMap((block): Bookmark[] => {
    if (block.kind !== "heading") return [];
    const first = block.content.find((span): span is WordsSpan => "text" in span);
    if (first === undefined) return [];
    const top = pages.get(first.page)?.boxes[first.start * 4 + 1];
    const entry = { title: textOfContent(block.content), depth: block.level - 1, page: first.page };
    return [top === undefined ? entry : { ...entry, top }];
  });
}
