import type { Bookmark } from "../model/bookmark.ts";
import type { OutlineEntry } from "../model/contents.ts";
import type { HiddenText } from "../model/hidden-text.ts";
import type { DocumentText } from "../model/page-text.ts";
import type { TextVersion } from "../model/text-version.ts";
import type { Points } from "../model/units.ts";
import { wordsOf } from "../text/words.ts";
import { outlineOfHeadings } from "./outline-of-headings.ts";
import { tidyOutline } from "./tidy-outline.ts";

/** What an outline is made of. */
export interface Outlined {
  /** The file's own outline. */
  readonly bookmarks: readonly Bookmark[];
  readonly version: TextVersion;
  readonly text: DocumentText;
  readonly hidden: readonly HiddenText[];
  /** Heights of the pages. */
  readonly heights: readonly Points[];
}

/**
 * A document's outline: its own, else its headings. On a single page only its own is one: headings there are all in view.
 */
export function outlineOf({ bookmarks, version, text, hidden, heights }: Outlined): OutlineEntry[] {
  const own = tidyOutline(withoutHidden(bookmarks, text, hidden), heights);
  if (own.length > 0 || heights.length < 2) return own;
  return tidyOutline(outlineOfHeadings(version, text), heights);
}

/**
 * Leaves out the titles that have a word which the file hides and no page shows: who blackened a heading forgot that the
 * outline has it, too.
 */
function withoutHidden(
  bookmarks: readonly Bookmark[],
  { pages }: DocumentText,
  hidden: readonly HiddenText[],
): readonly Bookmark[] {
  const secret = new Set(hidden.flatMap(({ text }) => wordsOf(text).map(({ key }) => key)));
  if (secret.size === 0) return bookmarks;
  for (const page of pages) for (const { key } of wordsOf(page.text)) secret.delete(key);
  return bookmarks.map((bookmark) =>
    wordsOf(bookmark.title).some(({ key }) => secret.has(key)) ? { ...bookmark, title: "" } : bookmark,
  );
}
