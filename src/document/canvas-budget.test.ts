import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type BudgetShare, createCanvasBudget, MOST_PIXELS_TOGETHER } from "./canvas-budget.ts";

/** A page that keeps a canvas and draws it anew, as `page-canvas` does: what is shown stays until what is drawn is done. */
function pageIn(budget: ReturnType<typeof createCanvasBudget>) {
  let [shown, drawing] = [0, 0];
  const give = (): void => {
    share.give(shown + drawing);
    [shown, drawing] = [0, 0];
  };
  const share: BudgetShare = budget.join(give);
  return {
    holds: () => shown + drawing,
    draw(part: number) {
      share.give(drawing);
      drawing = 0;
      const pixels = Math.floor(share.most() * part);
      share.take(pixels);
      drawing = pixels;
    },
    finish() {
      share.give(shown);
      [shown, drawing] = [drawing, 0];
    },
    leave() {
      give();
      share.leave();
    },
  };
}

const step = fc.record({
  does: fc.constantFrom("come", "draw", "finish", "go"),
  which: fc.nat(20),
  part: fc.double({ min: 0, max: 1, noNaN: true }),
});

describe("what all canvases may hold", () => {
  it("is never exceeded, whatever pages come, go and are drawn, and everyone can draw", () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 120 }), (steps) => {
        const budget = createCanvasBudget();
        const pages: ReturnType<typeof pageIn>[] = [];
        for (const { does, which, part } of steps) {
          const page = pages[which % Math.max(1, pages.length)];
          if (does === "come" || page === undefined) pages.push(pageIn(budget));
          else if (does === "draw") {
            page.draw(part);
            expect(page.holds()).toBeGreaterThanOrEqual(0);
          } else if (does === "finish") page.finish();
          else {
            page.leave();
            pages.splice(pages.indexOf(page), 1);
          }
          expect(budget.used()).toBeLessThanOrEqual(MOST_PIXELS_TOGETHER);
          expect(budget.used()).toBe(pages.reduce((sum, each) => sum + each.holds(), 0));
        }
      }),
    );
  });

  it("is less than half of what iOS gives, at four bytes a pixel", () => {
    expect(MOST_PIXELS_TOGETHER * 4).toBeLessThan(384e6 / 2);
  });
});
