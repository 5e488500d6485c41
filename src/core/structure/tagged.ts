import type { PageTags, TagElement } from "../model/page-clues.ts";
import type { CellDraft, Draft, ItemDraft } from "./draft.ts";
import type { Line } from "./line.ts";
import { markerOf } from "./markers.ts";
import { withBreaks } from "./paragraphs.ts";
import { type TaggedPage, TaggedText } from "./tagged-text.ts";

/** Elements deeper than this are read as if they stood at this depth. Real trees have about ten levels. */
const DEEPEST = 40;
/** Of all letters, those that the tags may leave out or name twice before they are no account of the page. */
const LEAST_COVERED = 0.9;
/** One paragraph with more letters than this says that nobody has told the page's parts from each other. */
const LONGEST_PARAGRAPH = 6_000;

const GROUPS = new Set([
  "Document",
  "DocumentFragment",
  "Part",
  "Art",
  "Sect",
  "Div",
  "Aside",
  "NonStruct",
  "Private",
  "Index",
  "TOC",
]);
const PARAGRAPHS = new Set(["P", "BlockQuote", "TOCI", "BibEntry", "Code"]);

/**
 * The page as its structure tree has it (ISO 32000-2, 14.8.4), or undefined where the tree cannot be an account of the
 * page: it leaves out too much, cuts words in two, or has no structure in it.
 */
export function taggedDrafts(page: TaggedPage): Draft[] | undefined {
  const tags = page.clues?.tags;
  if (tags === undefined || tags.elements.length === 0) return undefined;
  const reader = new TagReader(page, tags);
  for (const root of tags.roots) reader.read(root, 0, undefined);
  reader.flush();
  const artifacts = reader.furniture();
  const { drafts, left } = reader.finish();
  const letters = countOf(page.text);
  if (letters === 0 || left > letters * (1 - LEAST_COVERED)) return undefined;
  if (
    drafts.some(
      (draft) =>
        draft.kind === "paragraph" && draft.lines.reduce((sum, { text }) => sum + text.length, 0) > LONGEST_PARAGRAPH,
    )
  ) {
    return undefined;
  }
  if (cutsWords(page.text, drafts)) return undefined;
  return [...artifacts, ...drafts];
}

function countOf(text: string): number {
  return text.replace(/\s+/gu, "").length;
}

class TagReader {
  readonly #page: TaggedPage;
  readonly #tags: PageTags;
  readonly #text: TaggedText;
  readonly #visited = new Set<number>();
  readonly #drafts: Draft[] = [];
  #lines: Line[] = [];
  #kind: "paragraph" | "caption" | "footnote" = "paragraph";

  constructor(page: TaggedPage, tags: PageTags) {
    this.#page = page;
    this.#tags = tags;
    this.#text = new TaggedText(page, tags);
  }

  /** What the file says is no content: at the edge of the page that it is nearer to. */
  furniture(): Draft[] {
    const { artifacts } = this.#tags;
    const drafts: Draft[] = [];
    for (let at = 0; at + 1 < artifacts.length; at += 2) {
      for (const line of this.#text.take(artifacts[at] ?? 0, artifacts[at + 1] ?? 0)) {
        drafts.push({ kind: "furniture", edge: this.#page.isNearHead(line) ? "head" : "foot", lines: [line] });
      }
    }
    return drafts;
  }

  read(index: number, depth: number, inside: "paragraph" | "caption" | "footnote" | undefined): void {
    const element = this.#enter(index);
    if (element === undefined) return;
    const { type } = element;
    const level = /^H([1-6])?$/.exec(type);
    if (level || type === "Title") {
      this.flush();
      const lines = this.#linesOf(element, depth).map((line) => ({ ...line, breaks: false }));
      if (lines.length > 0) this.#drafts.push({ kind: "heading", level: Number(level?.[1] ?? 1), lines });
    } else if (type === "L") {
      this.flush();
      const items: ItemDraft[] = [];
      this.#readList(element, depth, 0, items);
      if (items.length > 0) this.#drafts.push({ kind: "list", items });
    } else if (type === "Table") {
      this.#readTable(element, depth);
    } else if (type === "Figure" || type === "Formula") {
      this.#readFigure(element, depth, inside);
    } else if (type === "Note" || type === "FENote") {
      this.#readApart(element, depth, "footnote");
    } else if (type === "Caption") {
      this.#readApart(element, depth, "caption");
    } else if (PARAGRAPHS.has(type)) {
      this.#readApart(element, depth, inside ?? "paragraph");
    } else {
      if (GROUPS.has(type)) this.flush();
      this.#readKids(element, depth, inside);
      if (GROUPS.has(type)) this.flush();
    }
  }

  flush(): void {
    if (this.#lines.length > 0) {
      const lines = this.#kind === "paragraph" ? withBreaks(this.#lines) : this.#lines;
      this.#drafts.push({ kind: this.#kind, lines });
    }
    this.#lines = [];
    this.#kind = "paragraph";
  }

  /** What was read, with what no tag spoke of at the end; and how many letters those were. */
  finish(): { readonly drafts: readonly Draft[]; readonly left: number } {
    const rest = this.#text.rest();
    const left = rest.reduce((sum, lines) => sum + lines.reduce((letters, { text }) => letters + countOf(text), 0), 0);
    return { drafts: [...this.#drafts, ...rest.map((lines): Draft => ({ kind: "paragraph", lines }))], left };
  }

  /** Each element once: a tree that comes back to itself ends there. */
  #enter(index: number): TagElement | undefined {
    if (this.#visited.has(index)) return undefined;
    this.#visited.add(index);
    return this.#tags.elements[index];
  }

  #readApart(element: TagElement, depth: number, kind: "paragraph" | "caption" | "footnote"): void {
    this.flush();
    this.#kind = kind;
    this.#readKids(element, depth, kind);
    this.flush();
  }

  #readKids(element: TagElement, depth: number, inside: "paragraph" | "caption" | "footnote" | undefined): void {
    for (const kid of element.kids) {
      if (kid >= 0) this.#lines.push(...this.#text.linesOf(kid));
      else if (depth < DEEPEST) {
        this.read(-kid - 1, depth + 1, inside);
        this.#kind = inside ?? this.#kind;
      }
    }
  }

  #readFigure(element: TagElement, depth: number, inside: "paragraph" | "caption" | "footnote" | undefined): void {
    const description = element.alternative?.trim() ?? "";
    if (description !== "" && element.type === "Figure") {
      this.flush();
      this.#drafts.push({ kind: "figure", page: this.#page.page, description: description.slice(0, 2000) });
    }
    this.#readKids(element, depth, inside);
  }

  #readList(element: TagElement, depth: number, level: number, items: ItemDraft[]): void {
    for (const kid of element.kids) {
      if (kid >= 0) {
        const lines = this.#text.linesOf(kid);
        if (lines.length > 0) items.push({ depth: level, marker: [], lines });
        continue;
      }
      const inner = depth < DEEPEST ? this.#enter(-kid - 1) : undefined;
      if (inner === undefined) continue;
      if (inner.type === "L") this.#readList(inner, depth + 1, level + 1, items);
      else if (inner.type === "Caption") this.#drafts.push({ kind: "caption", lines: this.#linesOf(inner, depth) });
      else this.#readItem(inner, depth + 1, level, items);
    }
  }

  #readItem(element: TagElement, depth: number, level: number, items: ItemDraft[]): void {
    const marker: Line[] = [];
    const lines: Line[] = [];
    const nested: TagElement[] = [];
    const gather = (inner: TagElement, at: number): void => {
      for (const kid of inner.kids) {
        if (kid >= 0) {
          lines.push(...this.#text.linesOf(kid));
          continue;
        }
        const child = at < DEEPEST ? this.#enter(-kid - 1) : undefined;
        if (child === undefined) continue;
        if (child.type === "Lbl") marker.push(...this.#linesOf(child, at));
        else if (child.type === "L") nested.push(child);
        else gather(child, at + 1);
      }
    };
    gather(element, depth);
    if (marker.length > 0 || lines.length > 0) items.push(itemOf(level, marker, lines));
    for (const list of nested) this.#readList(list, depth + 1, level + 1, items);
  }

  #readTable(element: TagElement, depth: number): void {
    this.flush();
    const rows: CellDraft[][] = [];
    const gather = (inner: TagElement, at: number, row: CellDraft[] | undefined): void => {
      for (const kid of inner.kids) {
        const child = kid < 0 && at < DEEPEST ? this.#enter(-kid - 1) : undefined;
        if (child === undefined) {
          const lines = kid >= 0 ? this.#text.linesOf(kid) : [];
          if (lines.length > 0) rows.push([{ header: false, lines }]);
        } else if (child.type === "TR") {
          const cells: CellDraft[] = [];
          gather(child, at + 1, cells);
          if (cells.length > 0) rows.push(cells);
        } else if (child.type === "TH" || child.type === "TD") {
          const cell = { header: child.type === "TH", lines: this.#linesOf(child, at) };
          if (row === undefined) rows.push([cell]);
          else row.push(cell);
        } else if (child.type === "Caption") {
          const lines = this.#linesOf(child, at);
          if (lines.length > 0) this.#drafts.push({ kind: "caption", lines });
        } else gather(child, at + 1, row);
      }
    };
    gather(element, depth, undefined);
    if (rows.length > 0) this.#drafts.push({ kind: "table", rows });
  }

  /** All lines below an element, in order. */
  #linesOf(element: TagElement, depth: number): Line[] {
    return element.kids.flatMap((kid) => {
      if (kid >= 0) return this.#text.linesOf(kid);
      const child = depth < DEEPEST ? this.#enter(-kid - 1) : undefined;
      return child === undefined ? [] : this.#linesOf(child, depth + 1);
    });
  }
}

/** Where a marker is part of the item's words, it is told from them. */
function itemOf(depth: number, marker: readonly Line[], lines: readonly Line[]): ItemDraft {
  const [first, ...others] = lines;
  const found = first === undefined || marker.length > 0 ? undefined : markerOf(first.text);
  if (first === undefined || found === undefined) return { depth, marker, lines };
  const mark = { ...first, end: first.start + found.text.length, text: found.text };
  const rest = { ...first, start: first.start + found.length, text: first.text.slice(found.length) };
  return { depth, marker: [mark], lines: [rest, ...others] };
}

/** Whether blocks part letters that stand together in one word. */
function cutsWords(text: string, drafts: readonly Draft[]): boolean {
  const ends = new Set<number>();
  for (const draft of drafts) {
    if (draft.kind === "list" || draft.kind === "table" || draft.kind === "figure") continue;
    const last = draft.lines.at(-1);
    if (last !== undefined) ends.add(last.end);
  }
  return [...ends].some((end) => /^\p{L}\p{L}$/u.test(text.slice(end - 1, end + 1)));
}
