import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { PageText } from "../model/page-text.ts";
import type { Hit } from "./hit.ts";
import { partedSearch } from "./search-parts.ts";

const sha256 = "0".repeat(64);
const pagesOf = (texts: readonly string[]): PageText[] =>
  texts.map((text, index) => ({ page: index + 1, text, boxes: [], lines: [] }));
const placesOf = (hits: readonly Hit[]): unknown =>
  hits.map(({ parts }) => parts.map(({ page, start, end }) => [page, start, end]));

const word = fc.constantFrom("order", "court", "Born", "bornes", "re-\nborn", "é", "x");
const page = fc.array(word, { maxLength: 12 }).map((words) => words.join(" "));
const typed = fc.array(fc.constantFrom("order", "court", "born", "e", "orn", "court order"), {
  minLength: 1,
  maxLength: 3,
});

describe("a document that comes in parts", () => {
  it("is searched as if it were there whole, however it is cut", () => {
    fc.assert(
      fc.property(
        fc.array(page, { minLength: 1, maxLength: 9 }),
        fc.array(fc.nat(9), { maxLength: 4 }),
        typed,
        (texts, cuts, terms) => {
          const pages = pagesOf(texts);
          const whole = partedSearch(sha256);
          whole.add(pages, true);
          const expected = whole.begin(terms.join(" "))(Number.POSITIVE_INFINITY);

          const parted = partedSearch(sha256);
          const ends = [...new Set([...cuts.filter((cut) => cut < pages.length), pages.length])].toSorted(
            (a, b) => a - b,
          );
          const next = parted.begin(terms.join(" "));
          const hits: Hit[] = [];
          let from = 0;
          for (const end of ends) {
            expect(next(2).state === "done" && from < pages.length).toBe(false);
            parted.add(pages.slice(from, end), end === pages.length);
            from = end;
          }
          const again = parted.begin(terms.join(" "));
          for (let lot = again(3); ; lot = again(3)) {
            hits.push(...lot.hits);
            if (lot.state === "done") {
              expect(lot.how).toBe(expected.how);
              break;
            }
            expect(lot.state).toBe("more");
          }
          expect(placesOf(hits)).toEqual(placesOf(expected.hits));
        },
      ),
    );
  });

  it("says of more hits than are listed where they are, and no more", () => {
    const parted = partedSearch(sha256);
    parted.add(
      pagesOf(Array.from({ length: 90 }, () => "  the court, and a court; so the\n\ncourt. ".repeat(3))),
      true,
    );
    const { hits } = parted.begin("court")(Number.POSITIVE_INFINITY);
    expect(hits.length).toBe(90 * 9);
    const first = hits.filter(({ parts: [part] }) => part?.page === 2);
    const last = hits.filter(({ parts: [part] }) => part?.page === 90);
    // All pages are the same.
    expect(last.map(({ parts }) => parts.map(({ start, end, share }) => [start, end, share]))).toEqual(
      first.map(({ parts }) => parts.map(({ start, end, share }) => [start, end, share])),
    );
    expect(first.map(({ parts }) => parts.map(({ text }) => text).join(""))).toEqual(first.map(() => "court"));
    expect(last).toEqual(
      last.map(({ parts }) => ({ parts: parts.map((part) => ({ ...part, text: "" })), before: "", after: "" })),
    );
  });

  it("tells of what it has at once, and goes on as more comes", () => {
    const pages = pagesOf(["The court said so. The cou", "rt went on; the order of the", "court stood."]);
    const parted = partedSearch(sha256);
    parted.add(pages.slice(0, 1), false);
    const next = parted.begin("court");
    expect(next(5)).toMatchObject({ how: "together", state: "waiting" });
    parted.add(pages.slice(1, 2), false);
    const lot = next(5);
    expect(placesOf(lot.hits)).toEqual([
      [
        [1, 23, 26],
        [2, 0, 2],
      ],
    ]);
    parted.add(pages.slice(2), true);
    expect(next(5)).toMatchObject({ hits: [{ parts: [{ page: 3 }] }], state: "done" });
  });
});
