import type { PageNumber } from "../model/units.ts";
import type { Edge } from "./furniture.ts";
import type { Line } from "./line.ts";

/** Running text that may go on in the next column or on the next page. */
export interface TextDraft {
  readonly kind: "paragraph" | "caption" | "footnote";
  readonly lines: readonly Line[];
  /** The right edge of its column, to see whether its last line is full; absent where that is not known. */
  readonly right?: number;
  /** Its first line is moved in: it begins a paragraph. */
  readonly indented?: boolean;
}

export interface ItemDraft {
  readonly depth: number;
  readonly marker: readonly Line[];
  readonly lines: readonly Line[];
}

export interface ListDraft {
  readonly kind: "list";
  readonly items: readonly ItemDraft[];
}

export interface CellDraft {
  readonly header: boolean;
  readonly lines: readonly Line[];
}

/** A block of one page, before the pages are put together. */
export type Draft =
  | TextDraft
  | ListDraft
  | { readonly kind: "heading"; readonly level: number; readonly lines: readonly Line[] }
  | { readonly kind: "furniture"; readonly edge: Edge; readonly lines: readonly Line[] }
  | { readonly kind: "table"; readonly rows: readonly (readonly CellDraft[])[] }
  | { readonly kind: "figure"; readonly page: PageNumber; readonly description: string };
