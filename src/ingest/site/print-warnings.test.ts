import { expect, it } from "vitest";
import { printWarnings } from "./print-warnings.ts";

it("prints each warning, and a remedy for several once", () => {
  const about = (message: string, hint: string) => ({ file: "memo.pdf", where: "", message, hint });
  expect(printWarnings([about("One.", "Mend it."), about("Two.", "Mend it."), about("Three.", "Read it.")]))
    .toBe(`WARNING  memo.pdf: One.
WARNING  memo.pdf: Two.
  Mend it.

WARNING  memo.pdf: Three.
  Read it.`);
});
