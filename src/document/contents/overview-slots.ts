import type { ClaimId } from "../../core/model/commentary.ts";
import type { CssPixels } from "../../core/model/units.ts";
import type { PassageMark } from "../passage-shapes.ts";

/** A passage's mark in the overview. */
export interface Placed {
  readonly passage: PassageMark;
  /** From the overview's top. */
  readonly down: CssPixels;
}

/** A mark is as high as this; of those that would lie over each other one is drawn. */
export const MARK_HEIGHT: CssPixels = 9;

/** One mark a slot: the current claim's where it is among them, else the first in the article. In order, downwards. */
export function inSlots(marks: readonly Placed[], current: ClaimId | null): Placed[] {
  const slots = new Map<number, Placed>();
  for (const mark of marks) {
    const slot = Math.floor(mark.down / MARK_HEIGHT);
    const there = slots.get(slot);
    if (there === undefined || mark.passage.id === current) slots.set(slot, { ...mark, down: slot * MARK_HEIGHT });
  }
  return [...slots.values()].toSorted((one, other) => one.down - other.down);
}
