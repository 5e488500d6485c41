import { expect } from "vitest";
import { test } from "./set-up/chromium.ts";
import { anchoredClaims, claim, expectCurrent, home, live } from "./set-up/reading.ts";
import { atRest } from "./set-up/rest.ts";
import { screens } from "./set-up/screens.ts";

for (const name of ["laptop", "wide"] as const) {
  test(`the connecting line touches no word and ends at the passage's number (${name})`, async ({ open }) => {
    const page = await open(home, { screen: screens[name] });
    await live(page);
    let drawn = 0;
    for (const { id } of anchoredClaims()) {
      await claim(page, id).click();
      await expectCurrent(page, id);
      await atRest(page);
      const seen = await page.evaluate((annotation) => {
        const line = document.querySelector<SVGPathElement>(".connector path");
        const mark = document.querySelector(`[data-mark="${annotation}"] .page-mark-shape`)?.getBoundingClientRect();
        const length = line?.getTotalLength() ?? 0;
        if (!line || !mark || length === 0) return null;
        const end = line.getPointAtLength(length);
        const across = Math.max(mark.left - end.x, end.x - mark.right, 0);
        const down = Math.max(mark.top - end.y, end.y - mark.bottom, 0);
        const words = [...document.querySelectorAll("#commentary p, #commentary li, [data-annotation] polygon")]
          .filter((element) => !element.parentElement?.matches('[data-annotation="full-memo"]'))
          .flatMap((element) => {
            const range = document.createRange();
            range.selectNodeContents(element);
            const box = element.getBoundingClientRect();
            // What only screen readers are told lies over other words.
            return element instanceof SVGElement
              ? [box]
              : [...range.getClientRects()].filter(({ right }) => right <= box.right + 1);
          });
        const crossed = Array.from({ length: 101 }, (_, step) => line.getPointAtLength((length * step) / 100)).filter(
          ({ x, y }) => words.some(({ left, right, top, bottom }) => x > left && x < right && y > top && y < bottom),
        );
        return { fromMark: Math.hypot(across, down), crossed: crossed.length };
      }, id);
      if (seen === null) continue;
      drawn += 1;
      expect(seen.fromMark, `end of the line of ${id}`).toBeLessThanOrEqual(2);
      expect(seen.crossed, `words under the line of ${id}`).toBe(0);
    }
    expect(drawn).toBeGreaterThan(10);
  });
}
