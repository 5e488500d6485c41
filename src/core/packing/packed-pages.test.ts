import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Page } from "../model/publication.ts";
import { packPages, unpackPages } from "./packed-pages.ts";

const href = (number: number, width: number): string => `/memo/pages/p${number}-${width}.0a1b2c3d.webp`;
const letter = (number: number, label: string): Page => ({
  label,
  width: 612,
  height: 792,
  picture: { sources: [640, 1280].map((width) => ({ href: href(number, width), width, height: (width * 792) / 612 })) },
});

describe("pages by kind", () => {
  it("are few for a document of thousands, front matter and odd sizes included", () => {
    const pages = Array.from({ length: 5000 }, (_, at) => letter(at + 1, at < 4 ? "i".repeat(at + 1) : String(at - 3)));
    pages[99] = { ...letter(100, "96"), width: 792, height: 612 };
    expect(packPages(pages).kinds.length).toBe(6);
    expect(packPages(pages).runs.length).toBe(2 * 7);
    expect(JSON.stringify(packPages(pages)).length).toBeLessThan(2500);
    expect(unpackPages(packPages(pages))).toEqual(pages);
  });

  it("come out as they went in, whatever they are called", () => {
    const label = fc.oneof(
      fc.integer().map(String),
      fc.constantFrom("", "01", "1.5", "-0", "NaN", "iv", "p*-", "1e3"),
      fc.string(),
    );
    const own = fc.record({ width: fc.constantFrom(612, 792), ownWords: fc.constantFrom(undefined, true) });
    const named = fc.constantFrom("/memo/pages/p1-640.webp", "/p*-/p2-1.png", "elsewhere");
    fc.assert(
      fc.property(fc.array(fc.tuple(label, own, named)), (all) => {
        const pages = all.map(([text, { width, ownWords }, address], index): Page => ({
          ...letter(index + 1, text),
          width,
          ...(ownWords === undefined ? {} : { ownWords }),
          ...(address === "elsewhere"
            ? { picture: { sources: [{ href: `/x/${index}.png`, width: 9, height: 9 }] } }
            : {}),
        }));
        expect(unpackPages(packPages(pages))).toEqual(pages);
      }),
    );
  });
});
