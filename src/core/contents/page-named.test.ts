import { describe, expect, it } from "vitest";
import { pageNamed } from "./page-named.ts";

/** Four pages of front matter, three of the body, an appendix; the last repeats a label. */
const labels = ["Cover", "i", "ii", "iii", "1", "2", "3", "A-1", "A-2", "A-3", "2"];

describe("the page that is meant", () => {
  it.each([
    ["iii", 4],
    ["III", 4],
    [" ii ", 3],
    ["1", 5],
    ["3", 7],
    ["A-3", 10],
    ["a-3", 10],
    ["A–3", 10],
    ["A3", 10],
    ["a 3", 10],
    ["cover", 1],
    ["p. 2", 6],
    ["Page iii", 4],
    ["página 1", 5],
    ["pág. 1", 5],
    ["٣", 7],
    ["３", 7],
  ])("%s is page %i, by its label", (typed, page) => {
    expect(pageNamed(labels, typed, 1)).toBe(page);
  });

  it.each([
    ["#1", 1],
    ["#11", 11],
    ["8", 8],
    ["8/11", 8],
    ["8 of 11", 8],
    ["p. 8", 8],
  ])("%s is page %i, by counting", (typed, page) => {
    expect(pageNamed(labels, typed, 1)).toBe(page);
  });

  it.each([
    "",
    "   ",
    "iv",
    "0",
    "12",
    "-1",
    "1.5",
    "A",
    "A-4",
    "#",
    "-",
    "p.",
    "page",
    "9".repeat(40),
    "1/0/2",
    "\u0000",
  ])("%j is none", (typed) => {
    expect(pageNamed(labels, typed, 1)).toBeUndefined();
  });

  it("is the next of those that have the label, round the end", () => {
    expect(pageNamed(labels, "2", 5)).toBe(6);
    expect(pageNamed(labels, "2", 6)).toBe(11);
    expect(pageNamed(labels, "2", 11)).toBe(6);
  });

  it("is the one that is called so to the letter, where only case tells two apart", () => {
    expect(pageNamed(["i", "I"], "I", 1)).toBe(2);
    expect(pageNamed(["i", "I"], "i", 1)).toBe(1);
  });

  it("takes a word for a page as a label where that is printed", () => {
    expect(pageNamed(["x", "Page 7", "7"], "Page 7", 1)).toBe(2);
    expect(pageNamed(["x", "P 2", "2"], "p 2", 1)).toBe(2);
  });
});
