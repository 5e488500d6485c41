import type { Block, ClaimId, Inline } from "../core/model/commentary.ts";
import type { Publication } from "../core/model/publication.ts";

/** Where a claim's note opens: after the title, after the standfirst, or after the block of this index. */
export type NotePlace = "title" | "standfirst" | number;

/**
 * For every claim the place of its note: after what holds the claim's words. An excerpt counts only where a claim has
 * no words of its own.
 */
export function notePlaces(commentary: Publication["commentary"]): Map<ClaimId, NotePlace> {
  const places = new Map<ClaimId, NotePlace>();
  const note = (ids: Iterable<ClaimId>, place: NotePlace): void => {
    for (const id of ids) if (!places.has(id)) places.set(id, place);
  };
  note(claimsIn(commentary.title), "title");
  note(claimsIn(commentary.standfirst), "standfirst");
  commentary.blocks.forEach((block, index) => note(claimsOfBlock(block), index));
  commentary.blocks.forEach((block, index) => {
    if (block.type === "excerpt") note([block.id], index);
  });
  return places;
}

function* claimsIn(inlines: readonly Inline[]): Iterable<ClaimId> {
  for (const inline of inlines) {
    if (inline.type === "claim") yield inline.id;
    if ("children" in inline) yield* claimsIn(inline.children);
  }
}

function* claimsOfBlock(block: Block): Iterable<ClaimId> {
  switch (block.type) {
    case "paragraph":
    case "heading":
      yield* claimsIn(block.children);
      break;
    case "quote":
      for (const child of block.children) yield* claimsOfBlock(child);
      break;
    case "list":
      for (const child of block.items.flat()) yield* claimsOfBlock(child);
      break;
    case "rule":
    case "excerpt":
      break;
  }
}
