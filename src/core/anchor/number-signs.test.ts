import { describe, expect, it } from "vitest";
import { resolveQuote } from "./resolve.ts";

const anchorIn = (pages: readonly string[], exact: string): string[] => {
  const anchor = resolveQuote(
    {
      sha256: "0".repeat(64),
      pages: pages.map((text, index) => ({ page: index + 1, text, boxes: [], lines: [] })),
    },
    { exact },
  );
  return [anchor.state, ...("parts" in anchor ? anchor.parts.map(({ text }) => text) : [])];
};

const PER_CENT = [
  "Revue des notaires 11\nDans les communes du bord de la rivière les clercs ont compté que près de 19,7\nRevue 12",
  "Revue des notaires 13\n% des actes furent passés devant témoins, et le reste sans eux.\nNul ne dit pourquoi.",
];
const DOLLARS = [
  "Yearly account of the harbour\nThe keeper of the harbour was to be paid no less than US$\nNotes to the account 4",
  "Notes to the account 5\n2,500 for each winter that he stayed on the island alone.\nNothing was said of the summers.",
];

describe("the sign of a number that a page break parts from it", () => {
  it("is a part of the passage", () => {
    expect(anchorIn(PER_CENT, "ont compté que près de 19,7 % des actes furent passés devant témoins")).toEqual([
      "exact",
      "ont compté que près de 19,7",
      "% des actes furent passés devant témoins",
    ]);
    expect(anchorIn(DOLLARS, "was to be paid no less than US$ 2,500 for each winter that he stayed")).toEqual([
      "exact",
      "was to be paid no less than US$",
      "2,500 for each winter that he stayed",
    ]);
  });

  it("is seen where letters are misread", () => {
    expect(anchorIn(PER_CENT, "ont cornpté que près de 19,7 % des actes furent passés devant ternoins")[0]).toBe(
      "approximate",
    );
  });

  it.each([
    [PER_CENT, "ont compté que près de 19,7 des actes furent passés devant témoins"],
    [PER_CENT, "ont compté que près de 19,7 € des actes furent passés devant témoins"],
    [PER_CENT, "ont compté que près de 19,7 ‰ des actes furent passés devant témoins"],
    [PER_CENT, "ont compté que près de $19,7 % des actes furent passés devant témoins"],
    [DOLLARS, "was to be paid no less than US 2,500 for each winter that he stayed"],
    [DOLLARS, "was to be paid no less than US€ 2,500 for each winter that he stayed"],
  ])("may not be another, nor left out", (pages, exact) => {
    expect(anchorIn(pages, exact)[0]).toBe("differs");
  });

  it("is no sign where the page's next line is a list's", () => {
    const pages = [
      "Report of the year\nThe keeper counted the boats and wrote down 41\nReport 4",
      "Report 5\n– of them without a mast – in the margin of his book.",
    ];
    expect(anchorIn(pages, "wrote down 41 of them without a mast in the margin of his book")[0]).toBe("approximate");
  });
});
