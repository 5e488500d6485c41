import { MOST_CANVAS_PIXELS } from "./canvas-plan.ts";

/**
 * Pixels of all canvases together, those that are being drawn included: two of the largest, 134 MB at four bytes a pixel.
 * iOS Safari gives a page 384 MB (older ones 256) and then draws nothing any more; pictures need some of that, too.
 */
export const MOST_PIXELS_TOGETHER = 2 * MOST_CANVAS_PIXELS;

/** What one page may take of the budget. */
export interface BudgetShare {
  /** Pixels that one canvas may have now: so many that every page can hold one while it is drawn anew. */
  most(): number;
  /** Takes pixels, never more than `most`. Others that have more than they may give theirs back first. */
  take(pixels: number): void;
  give(pixels: number): void;
  leave(): void;
}

interface Member {
  pixels: number;
  readonly yieldAll: () => void;
}

export interface CanvasBudget {
  /** @param yieldAll gives back all that was taken; called where others need it. */
  join(yieldAll: () => void): BudgetShare;
  /** Pixels that are taken now. */
  used(): number;
}

/** Shares out what canvases may hold among the pages that are on the screen. */
export function createCanvasBudget(): CanvasBudget {
  const members = new Set<Member>();
  const used = (): number => [...members].reduce((sum, { pixels }) => sum + pixels, 0);
  const most = (): number => Math.floor(MOST_CANVAS_PIXELS / Math.max(1, members.size));

  /** Whoever came while there were fewer has more than is its share now, the largest first. */
  function makeRoom(pixels: number, member: Member): void {
    const others = [...members].filter((one) => one !== member).toSorted((one, other) => other.pixels - one.pixels);
    for (const other of [...others, member]) if (used() + pixels > MOST_PIXELS_TOGETHER) other.yieldAll();
  }

  return {
    used,
    join(yieldAll) {
      const member: Member = { pixels: 0, yieldAll };
      members.add(member);
      return {
        most,
        take(pixels) {
          makeRoom(pixels, member);
          member.pixels += pixels;
        },
        give(pixels) {
          member.pixels -= pixels;
        },
        leave: () => void members.delete(member),
      };
    },
  };
}
