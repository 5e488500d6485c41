import { linesOf } from "../anchor/quads.ts";
import type { PageClues } from "../model/page-clues.ts";
import type { DocumentText, PageText } from "../model/page-text.ts";
import type { TextBlock, TextVersion } from "../model/text-version.ts";
import type { Points } from "../model/units.ts";
import { stretchesOf } from "./bands.ts";
import { type BodyStyle, draftsOf, levelled, type Unlevelled } from "./classify.ts";
import { contentOf } from "./content.ts";
import { vocabularyOf } from "./divided-words.ts";
import type { Draft } from "./draft.ts";
import { type Edge, furnitureOf, type LinedPage } from "./furniture.ts";
import { levelPage } from "./level-page.ts";
import type { Line } from "./line.ts";
import { pageLines, piecesOf } from "./page-lines.ts";
import { downwards } from "./reading-order.ts";
import { isFromRight, type ReadingSpace, readingSpaceOf } from "./reading-space.ts";
import { type PageDrafts, type Placed, stitched } from "./stitch.ts";
import { taggedDrafts } from "./tagged.ts";

/** What is known of a page beside its text. */
export interface PageFacts {
  readonly label: string;
  /** After the page's own rotation. */
  readonly width: Points;
  readonly height: Points;
  readonly clues?: PageClues | undefined;
}

interface ReadPage extends LinedPage {
  readonly text: PageText;
  readonly clues: PageClues | undefined;
  readonly space: ReadingSpace;
}

/**
 * A document's pages as running text: headings, paragraphs, lists, tables, notes, in order of reading, every word of the
 * pages once. Where a page has tags that are an account of it they decide, else where its characters stand.
 *
 * @param facts of each page, in the document's order.
 */
export function makeTextVersion(document: DocumentText, facts: readonly PageFacts[]): TextVersion {
  const pages = document.pages.map((page, index): ReadPage => {
    const { label = String(page.page), width = 0, height = 0, clues } = facts[index] ?? {};
    const text = levelPage(page, clues?.skew, { width, height });
    const space = readingSpaceOf(text, { width, height });
    const lines = downwards(pageLines(text, clues, space), ([first]) => first);
    return { page: text.page, label, text, clues, space, extent: space.extent, lines };
  });
  const body = bodyOf(pages);
  const furniture = furnitureOf(pages, body.size);
  const read = pages.map((page) => draftsOfPage(page, furniture, body));
  const styles = read.flatMap((drafts) => drafts.flatMap((draft) => ("style" in draft ? draft.style : [])));
  const ranked = [...new Set(styles)].toSorted().toReversed();
  const placed = stitched(pages.map(({ page }, index) => sorted(page, levelled(read[index] ?? [], ranked))));
  const texts = new Map(document.pages.map((page) => [page.page, page]));
  const vocabulary = vocabularyOf(document);
  const content = (lines: readonly Line[]) => contentOf(lines, texts, vocabulary);
  const direction = isFromRight(document.pages.map(({ text }) => text).join("")) ? "rtl" : "ltr";
  return { sha256: document.sha256, direction, blocks: placed.map((draft) => blockOf(draft, content)) };
}

/** The size of type, and whether it is bold, that most letters are set in. */
function bodyOf(pages: readonly LinedPage[]): BodyStyle {
  const counts = new Map<number, number>();
  let [bold, letters] = [0, 0];
  for (const line of pages.flatMap(({ lines }) => lines.flat())) {
    const size = Math.round(line.size * 2) / 2;
    counts.set(size, (counts.get(size) ?? 0) + line.text.length);
    letters += line.text.length;
    if (line.bold) bold += line.text.length;
  }
  const [size = 12] = [...counts].toSorted(([, one], [, other]) => other - one)[0] ?? [];
  return { size, bold: bold * 2 > letters };
}

function draftsOfPage(page: ReadPage, furniture: ReadonlyMap<Line, Edge>, body: BodyStyle): (Draft | Unlevelled)[] {
  const tagged = taggedDrafts({
    page: page.page,
    text: page.text.text,
    clues: page.clues,
    linesIn: (start, end) => linesIn(page, start, end),
    isNearHead: ({ top, bottom }) => top + bottom < page.extent.height,
  });
  if (tagged !== undefined) return tagged;
  const flowing = page.lines
    .map((pieces) => pieces.filter((line) => !furniture.has(line)))
    .filter(({ length }) => length > 0);
  const apart = page.lines.flat().flatMap((line): Draft[] => {
    const edge = furniture.get(line);
    return edge === undefined ? [] : [{ kind: "furniture", edge, lines: [line] }];
  });
  return [...apart, ...draftsOf(stretchesOf(flowing), body, page.extent)];
}

function linesIn({ text, clues, space }: ReadPage, start: number, end: number): Line[] {
  return linesOf(text).flatMap((line) => {
    const [from, to] = [Math.max(start, line.start), Math.min(end, line.end)];
    return from < to ? piecesOf(text, from, to, clues, space) : [];
  });
}

function sorted(page: number, drafts: readonly Draft[]): PageDrafts {
  const isHead = (draft: Draft): boolean => draft.kind === "furniture" && draft.edge === "head";
  const isFoot = (draft: Draft): boolean => draft.kind === "furniture" && draft.edge === "foot";
  const notes = drafts.filter(({ kind }) => kind === "footnote");
  return {
    page,
    heads: drafts.filter(isHead),
    flow: drafts.filter(({ kind }) => kind !== "furniture" && kind !== "footnote"),
    feet: [...notes, ...drafts.filter(isFoot)],
  };
}

function blockOf(draft: Placed, content: (lines: readonly Line[]) => ReturnType<typeof contentOf>): TextBlock {
  switch (draft.kind) {
    case "page":
      return { kind: "page", page: draft.page };
    case "figure":
      return { kind: "figure", page: draft.page, description: draft.description };
    case "heading":
      return { kind: "heading", level: draft.level, content: content(draft.lines) };
    case "furniture":
      return { kind: "furniture", edge: draft.edge, content: content(draft.lines) };
    case "list": {
      let last = draft.items[0]?.lines[0]?.page;
      const items = draft.items.map(({ depth, marker, lines }) => {
        const [first] = [...marker, ...lines];
        const begins = first !== undefined && last !== undefined && first.page !== last ? [{ begins: first.page }] : [];
        last = lines.at(-1)?.page ?? last;
        return { depth, marker: content(marker), content: [...begins, ...content(lines)] };
      });
      return { kind: "list", items };
    }
    case "table": {
      const rows = draft.rows.map((row) => row.map(({ header, lines }) => ({ header, content: content(lines) })));
      return { kind: "table", rows };
    }
    default:
      return { kind: draft.kind, content: content(draft.lines) };
  }
}
