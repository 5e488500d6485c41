import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseCommentary, parseInlineMarkdown } from "./commentary.ts";

const head = "# The title\n\nThe standfirst.\n\n";
const place = { file: "annotations.json", where: "first.items[0].body[0].value" };

describe("Markdown made to harm", () => {
  it.each([
    ["quotes", ">".repeat(100_000)],
    ["lists", "- ".repeat(100_000)],
    ["lists over lines", Array.from({ length: 700 }, (_, depth) => `${"  ".repeat(depth)}- a`).join("\n")],
    ["brackets", "[".repeat(100_000)],
    ["brackets over lines", "[a\n".repeat(50_000)],
    ["nested links", `${"[".repeat(50_000)}a${"](https://example.org)".repeat(50_000)}`],
    ["pictures", "![".repeat(50_000)],
    ["emphasis", "*".repeat(100_000)],
    ["emphasis, opened only", "**a ".repeat(50_000)],
    ["underscores", "_a ".repeat(50_000)],
    ["tildes", "~~a ".repeat(50_000)],
    ["backticks", Array.from({ length: 400 }, (_, count) => "`".repeat(count)).join("a")],
    ["angle brackets", "<".repeat(100_000)],
    ["tables", `${"|a".repeat(50_000)}\n${"|-".repeat(50_000)}`],
    ["a huge file", "word ".repeat(1_000_000)],
  ])(
    "is quick with hostile text, and says so: %s",
    (_name, text) => {
      const started = performance.now();
      const { problems } = parseCommentary(head + text);
      expect(problems.length).toBeGreaterThan(0);
      expect(problems[0]?.line).toBeGreaterThan(0);
      expect(performance.now() - started).toBeLessThan(10_000);
    },
    20_000,
  );

  it.each([
    ["sections of one name", "## a\n".repeat(35_000)],
    ["items", "-\n".repeat(95_000)],
    ["definitions", "[a]: #b\n\n".repeat(20_000)],
    ["claims", "[a](#b)\n\n".repeat(20_000)],
  ])("is read, at length: %s", (_name, text) => {
    const { problems } = parseCommentary(head + text);
    expect(problems.map(({ message }) => message).filter((message) => /nested|longer|more than/.test(message))).toEqual(
      [],
    );
  });

  it("never throws", () => {
    const piece = fc.oneof(
      fc.constantFrom(
        "[",
        "](#a)",
        "](",
        ")",
        "![",
        "# ",
        "> ",
        "- ",
        "\n",
        "\n\n",
        "**",
        "_",
        "`",
        "<a>",
        "&#0;",
        "|",
        "~~",
      ),
      fc.string({ unit: "binary", maxLength: 3 }),
      fc.constant("\uD800"),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
        const text = pieces.join("");
        expect(Array.isArray(parseCommentary(text).problems)).toBe(true);
        expect(Array.isArray(parseInlineMarkdown(text, place).problems)).toBe(true);
      }),
      { numRuns: 500 },
    );
  });
});
