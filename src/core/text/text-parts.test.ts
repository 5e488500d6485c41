import { expect, it } from "vitest";
import { textPartOf, textParts } from "./text-parts.ts";

it("has every page in the part that it is looked for in", () => {
  for (const count of [0, 1, 39, 40, 41, 500]) {
    const parts = textParts(Array.from({ length: count }, (_, at) => at + 1));
    expect(parts.length).toBeGreaterThan(0);
    expect(parts.flat()).toEqual(Array.from({ length: count }, (_, at) => at + 1));
    for (const [index, part] of parts.entries()) for (const page of part) expect(textPartOf(page)).toBe(index);
  }
});
