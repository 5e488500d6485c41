import { describe, expect, it } from "vitest";
import { changeKind } from "./change-kind.ts";

const change = (removed: string, added: string, before = "paid in the year a fine of", after = "to the county") => {
  return { oldPage: 1, newPage: 1, removed, added, before, after };
};

describe("changeKind", () => {
  it.each([
    ["Department’s scan.", "Department's scan,"],
    ["“usual”", '"usual"'],
    ["well-known", "well‐known"],
    ["—", "-"],
  ])("sees typography alone: %s → %s", (removed, added) => {
    expect(changeKind(change(removed, added), false)).toBe("typography");
  });

  it.each([
    ["punishment", "punisnment"],
    ["tbe", "the"],
    ["of tbe rnoney", "of the money"],
  ])("thinks of a machine where one has read: %s → %s", (removed, added) => {
    expect(changeKind(change(removed, added), true)).toBe("perhaps-misread");
    expect(changeKind(change(removed, added), false)).toBe("words");
  });

  it.each([
    ["a number", "$1,000", "$1,006"],
    ["a number's sign", "$1,000", "$1.000"],
    ["a digit that was a letter", "2O16", "2016"],
    ["a negation", "not", "now"],
    ["a negation in another language", "kein", "ein"],
    ["a negation put in", "lawful", "unlawful"],
    ["another word", "house", "horse"],
    ["another name that is a word", "March", "Marsh"],
    ["words that are gone", "every last cent", ""],
    ["words put in", "", "every last cent"],
    ["a sign that says something", "§", "¶"],
    ["much", "one two three four five six seven eight nine", "one two three four five six seven eight nime"],
  ])("keeps for words what is %s", (_, removed, added) => {
    expect(changeKind(change(removed, added), true)).toBe("words");
  });
});
