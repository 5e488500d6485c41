import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { typewritten } from "../fixtures/typewriter.ts";
import { isAnchored, resolveQuote } from "./resolve.ts";

describe("hostile input", () => {
  const letters = fc.string({
    unit: fc.constantFrom("a", "b", " ", "\n", "1", ".", "-", "\uD800", "\uDC00", "字", "…", "["),
    maxLength: 80,
  });

  it("is answered, whatever it holds", () => {
    fc.assert(
      fc.property(fc.array(letters, { maxLength: 6 }), letters, letters, letters, (pages, exact, prefix, suffix) => {
        const document = typewritten(...pages);
        const found = resolveQuote(document, { exact, prefix, suffix });
        for (const part of isAnchored(found) ? found.parts : []) {
          const { text = "" } = document.pages[part.page - 1] ?? {};
          expect(part.start).toBeLessThan(part.end);
          expect(part.end).toBeLessThanOrEqual(text.length);
        }
      }),
      { numRuns: 1_500 },
    );
  });

  it.each([
    ["one letter", "a".repeat(400_000), `${"a".repeat(19_000)}b`],
    ["few letters", "aab".repeat(100_000), "aabaaab".repeat(2_500)],
    ["repeats with an error each", "the law of the land ".repeat(20_000), "the law of thx land ".repeat(900)],
    ["marks of an editor", "law land of the ".repeat(5_000), "law … of … the … land … of … the … sea"],
    ["no word of it", "the law of the land ".repeat(20_000), "quick brown fox jumps ".repeat(900)],
  ])(
    "is answered in good time: %s",
    (_name, text, exact) => {
      const document = typewritten(text);
      // The time of this thread, whatever else the machine does.
      const started = process.threadCpuUsage();
      resolveQuote(document, { exact, prefix: "ab".repeat(1_500), suffix: "a".repeat(3_000) });
      const { user, system } = process.threadCpuUsage(started);
      expect((user + system) / 1_000).toBeLessThan(5_000);
    },
    180_000,
  );
});
