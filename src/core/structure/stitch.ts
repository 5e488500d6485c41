import type { PageNumber } from "../model/units.ts";
import type { Draft, ItemDraft, ListDraft, TextDraft } from "./draft.ts";
import { type Line, mostOf } from "./line.ts";
import { follows, markerOf } from "./markers.ts";
import { endsSentence } from "./paragraphs.ts";

/** A page's drafts, sorted by where they stand in the text version. */
export interface PageDrafts {
  readonly page: PageNumber;
  readonly heads: readonly Draft[];
  readonly flow: readonly Draft[];
  /** Footnotes, and then what stands at the page's foot. */
  readonly feet: readonly Draft[];
}

/** A draft, or the beginning of a page. */
export type Placed = Draft | { readonly kind: "page"; readonly page: PageNumber };

/**
 * Puts pages together. A paragraph that goes on in the next column or on the next page is one; what stands at the pages'
 * edges comes after it, and the next page begins inside of it.
 */
export function stitched(pages: readonly PageDrafts[]): Placed[] {
  const placed: Placed[] = [];
  /** Where the last block of running text is. */
  let open: number | undefined;
  for (const { page, heads, flow, feet } of pages) {
    const [first] = flow;
    const before = open === undefined ? undefined : placed[open];
    const isNext = tailOf(before)?.at(-1)?.page === page - 1;
    const whole = isNext && first !== undefined ? joined(before, first) : undefined;
    if (whole !== undefined && open !== undefined) placed[open] = whole;
    else placed.push({ kind: "page", page });
    placed.push(...heads);
    for (const draft of whole === undefined ? flow : flow.slice(1)) {
      const last = open === undefined ? undefined : placed[open];
      const column = last === undefined ? undefined : joined(last, draft);
      if (column !== undefined && open !== undefined && isAcrossColumns(last, draft)) placed[open] = column;
      else {
        open = placed.length;
        placed.push(draft);
      }
    }
    placed.push(...feet);
  }
  return placed;
}

function isAcrossColumns(one: Placed | undefined, other: Draft): boolean {
  const last = tailOf(one)?.at(-1);
  const first = other.kind === "paragraph" ? other.lines[0] : undefined;
  return (
    last !== undefined &&
    first !== undefined &&
    last.page === first.page &&
    first.top < last.top &&
    first.left > last.left
  );
}

/** The lines that a next block may go on with. */
function tailOf(draft: Placed | undefined): readonly Line[] | undefined {
  if (draft?.kind === "paragraph") return draft.lines;
  if (draft?.kind === "list") return draft.items.at(-1)?.lines;
  return undefined;
}

/** Two blocks as one, where the second goes on with what the first breaks off. */
function joined(one: Placed | undefined, other: Draft): Draft | undefined {
  if (one?.kind === "list" && other.kind === "list") return joinedLists(one, other);
  const lines = tailOf(one);
  if (one === undefined || lines === undefined || other.kind !== "paragraph") return undefined;
  if (!goesOn(lines, one.kind === "paragraph" ? one.right : undefined, other)) return undefined;
  if (one.kind === "paragraph")
    return { ...one, ...(other.right === undefined ? {} : { right: other.right }), lines: [...lines, ...other.lines] };
  if (one.kind !== "list") return undefined;
  const last: ItemDraft | undefined = one.items.at(-1);
  return last === undefined
    ? undefined
    : { ...one, items: [...one.items.slice(0, -1), { ...last, lines: [...last.lines, ...other.lines] }] };
}

function joinedLists(one: ListDraft, other: ListDraft): ListDraft | undefined {
  const [last, first] = [one.items.at(-1), other.items[0]];
  const [mark, next] = [last?.marker[0]?.text, first?.marker[0]?.text].map((text) => markerOf(`${text ?? ""} x`));
  if (mark === undefined || next === undefined || last?.depth !== first?.depth || !follows(mark, next))
    return undefined;
  return { kind: "list", items: [...one.items, ...other.items] };
}

function goesOn(lines: readonly Line[], right: number | undefined, other: TextDraft): boolean {
  const last = lines.at(-1);
  const [first] = other.lines;
  if (last === undefined || first === undefined) return false;
  if (Math.abs(last.size - first.size) > first.size * 0.08 || last.bold !== first.bold) return false;
  if (markerOf(first.text) !== undefined) return false;
  if (/^\p{Ll}/u.test(first.text)) return true;
  if (endsSentence(last.text) || other.indented === true) return false;
  // A line that breaks off in the middle of a sentence is full.
  const edge = Math.max(right ?? 0, mostOf(lines.map((line) => line.right)));
  const [word = ""] = first.text.split(/\s/u, 1);
  const width = ((first.right - first.left) * word.length) / Math.max(1, first.text.length);
  return last.right + width + last.size * 0.5 >= edge;
}
