import { letters } from "./folding.ts";

/** 1 for the same letters, 0 for nothing in common: one less the edits of the longer one's letters (Levenshtein). */
export function likeness(one: string, other: string): number {
  const [left, right] = [letters(one), letters(other)];
  const longest = Math.max(left.length, right.length);
  return longest === 0 ? 1 : 1 - edits(left, right) / longest;
}

export function edits(left: string, right: string): number {
  let row = Array.from({ length: right.length + 1 }, (_, index) => index);
  for (let index = 1; index <= left.length; index += 1) {
    const next = [index];
    for (let column = 1; column <= right.length; column += 1) {
      const replaced = (row[column - 1] ?? 0) + (left[index - 1] === right[column - 1] ? 0 : 1);
      next.push(Math.min(replaced, (row[column] ?? 0) + 1, (next[column - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[right.length] ?? 0;
}
