import type { CellDraft, Draft } from "./draft.ts";
import type { Stretch } from "./bands.ts";
import { type Extent, type Line, textOf } from "./line.ts";
import { listFrom } from "./lists.ts";
import { hasFootnoteMark } from "./markers.ts";
import { endsSentence, type Group, groupsOf, LEADERS } from "./paragraphs.ts";
import { inReadingOrder } from "./reading-order.ts";

/** How a document's running text is set, against which headings and notes stand out. */
export interface BodyStyle {
  readonly size: number;
  readonly bold: boolean;
}

/** A heading without its level: that depends on what other headings the document has. */
export type Unlevelled = { readonly kind: "heading"; readonly lines: readonly Line[]; readonly style: string };

/** In items and their further paragraphs, on one page. */
const LONGEST_LIST = 300;
const LONGEST_HEADING = 200;
const MOST_HEADING_LINES = 4;
/** Type this much larger than the running text's stands out, this much smaller is a note's. */
const LARGER = 1.12;
const SMALLER = 0.93;

const CAPTION =
  /^(?:figure|fig\.|table|chart|exhibit|map|abbildung|abb\.|tabelle|figura|tabla|cuadro|tableau|рис\.|图|表)\s*[\dIVX]+(?:[.:]|\s*[–—-]|\s|$)/iu;

type Block = { readonly kind: "group"; readonly group: Group } | Extract<Stretch, { kind: "table" }>;

/** What a page's lines are: blocks in order of reading. Furniture is not among the lines. */
export function draftsOf(stretches: readonly Stretch[], body: BodyStyle, extent: Extent): (Draft | Unlevelled)[] {
  const blocks = stretches.flatMap((stretch): Block[] =>
    stretch.kind === "table" ? [stretch] : groupsOf(stretch.lines).map((group) => ({ kind: "group", group })),
  );
  const ordered = inReadingOrder(blocks, (block) => (block.kind === "table" ? block.rows.flat(2) : block.group.lines));
  const drafts: (Draft | Unlevelled)[] = [];
  for (let at = 0; at < ordered.length; at += 1) {
    const block = ordered[at];
    if (block === undefined) break;
    if (block.kind === "table") {
      drafts.push({ kind: "table", rows: cellsOf(block.rows) });
      continue;
    }
    const { group } = block;
    if (isHeading(group, body)) {
      drafts.push(...headingOf(group));
      continue;
    }
    const groups = groupsFrom(ordered, at);
    const list = listFrom(groups.slice(0, headingIndex(groups, body)));
    if (list !== undefined) {
      drafts.push(list.draft);
      at += list.groups - 1;
      continue;
    }
    drafts.push(textDraft(group, nextGroup(ordered, at), body, extent));
  }
  return drafts;
}

function groupsFrom(blocks: readonly Block[], from: number): Group[] {
  const groups: Group[] = [];
  for (const block of blocks.slice(from, from + LONGEST_LIST)) {
    if (block.kind === "table") break;
    groups.push(block.group);
  }
  return groups;
}

function headingIndex(groups: readonly Group[], body: BodyStyle): number {
  const index = groups.findIndex((group) => isHeading(group, body));
  return index === -1 ? groups.length : index;
}

function nextGroup(blocks: readonly Block[], at: number): Group | undefined {
  const next = blocks[at + 1];
  return next?.kind === "group" ? next.group : undefined;
}

function isHeading({ lines }: Group, body: BodyStyle): boolean {
  const [first] = lines;
  const text = textOf(lines);
  if (first === undefined || lines.length > MOST_HEADING_LINES || text.length > LONGEST_HEADING) return false;
  if (!/\p{L}/u.test(text) || LEADERS.test(text)) return false;
  if (first.size >= body.size * LARGER) return true;
  if (first.size < body.size * SMALLER || body.bold) return false;
  return lines.every(({ bold }) => bold) && !endsSentence(text.replace(/[:?!]$/u, ""));
}

/** A heading has no line ends of its own. */
function headingOf({ lines }: Group): Unlevelled[] {
  const [first] = lines;
  if (first === undefined) return [];
  return [{ kind: "heading", lines: lines.map((line) => ({ ...line, breaks: false })), style: styleOf(first) }];
}

/** Orders from the most to the least prominent when sorted backwards. */
function styleOf({ size, bold }: Line): string {
  return `${String(Math.round(size * 2)).padStart(6, "0")}${bold ? "b" : "a"}`;
}

/** Gives headings their levels: the largest type of the document's headings is 1, and so on. */
export function levelled(drafts: readonly (Draft | Unlevelled)[], styles: readonly string[]): Draft[] {
  return drafts.map((draft) => {
    if (draft.kind !== "heading" || !("style" in draft)) return draft;
    const level = Math.min(6, Math.max(1, styles.indexOf(draft.style) + 1));
    return { kind: "heading", level, lines: draft.lines };
  });
}

function textDraft(group: Group, next: Group | undefined, body: BodyStyle, extent: Extent): Draft {
  const { lines, right, indented } = group;
  const [first] = lines;
  const text = first?.text ?? "";
  const small = first !== undefined && first.size < body.size * SMALLER;
  const low = first !== undefined && first.top > extent.height * 0.4;
  const [after] = next?.lines ?? [];
  const last = after === undefined || after.size < body.size * SMALLER || after.top < (first?.top ?? 0);
  if (small && low && last && hasFootnoteMark(text)) return { kind: "footnote", lines: unbroken(lines) };
  if (CAPTION.test(text) && textOf(lines).length < 400) return { kind: "caption", lines: unbroken(lines) };
  return { kind: "paragraph", lines, right, indented };
}

function unbroken(lines: readonly Line[]): Line[] {
  return lines.map((line) => ({ ...line, breaks: false }));
}

/** The first row names the columns where its type says so. */
function cellsOf(rows: readonly (readonly (readonly Line[])[])[]): CellDraft[][] {
  return rows.map((row, index) => {
    const header = index === 0 && rows.length > 1 && isBold(row) && !isBold(rows[1] ?? []);
    return row.map((lines) => ({ header, lines }));
  });
}

function isBold(row: readonly (readonly Line[])[]): boolean {
  return row.flat().length > 0 && row.every((cell) => cell.every(({ bold }) => bold));
}
