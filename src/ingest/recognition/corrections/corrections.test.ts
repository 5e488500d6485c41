import { describe, expect, it } from "vitest";
import { composeRecognised } from "../compose-recognised.ts";
import type { RecognisedLine, RecognisedPage } from "../recognised-page.ts";
import { correctionsFor, correctionsText, parseCorrections } from "./corrections-file.ts";
import { correctPage } from "./correct-page.ts";

const HASH = "0".repeat(64);

/** Lines of words, each letter five points wide; lines 20 points apart. */
function page(...lines: readonly string[]): RecognisedPage {
  return {
    degrees: 0,
    lines: lines.map((line, row): RecognisedLine => {
      let left = 10;
      const words = line.split(" ").map((text) => {
        const boxes = [...text].flatMap((_, at) => [left + at * 5, row * 20, left + at * 5 + 5, row * 20 + 12]);
        left += text.length * 5 + 5;
        return { text, confidence: 80, boxes };
      });
      return { size: 11, words };
    }),
  };
}

const edges = ({ lines }: RecognisedPage) =>
  lines.map(({ words }) => words.map(({ text, boxes }) => [text, boxes[0], boxes.at(-2), boxes[1]]));

describe("correctPage", () => {
  it("puts words in the place of those that were read", () => {
    const corrected = correctPage(page("evcry lawfu1 tool", "at thcir disposal"), [
      ["every", "lawful", "tool"],
      ["at", "their", "disposal"],
    ]);
    expect(edges(corrected)).toEqual([
      [
        ["every", 10, 35, 0],
        ["lawful", 40, 70, 0],
        ["tool", 75, 95, 0],
      ],
      [
        ["at", 10, 20, 20],
        ["their", 25, 50, 20],
        ["disposal", 55, 95, 20],
      ],
    ]);
  });

  it("gives no place to words that were not seen, and leaves out what is not there", () => {
    const corrected = correctPage(page("every ~ tool at disposal"), [["every", "tool", "at", "their", "disposal"]]);
    const { text } = composeRecognised(1, corrected);
    expect(text.text).toBe("every tool at their disposal\n");
    const at = text.text.indexOf("their");
    expect(text.boxes.slice(at * 4, at * 4 + 20)).toEqual(Array.from({ length: 20 }, () => 0));
    expect(text.boxes.slice(0, 2)).toEqual([10, 0]);
    const tool = text.text.indexOf("tool");
    expect(text.boxes[tool * 4]).toBe(50);
  });

  it("takes a page that was not read at all, with its lines", () => {
    const { text } = composeRecognised(
      1,
      correctPage({ degrees: 0, lines: [] }, [
        ["By", "hand,"],
        ["a", "letter."],
      ]),
    );
    expect(text.text).toBe("By hand,\na letter.\n");
    expect(new Set(text.boxes)).toEqual(new Set([0]));
  });
});

describe("a file of corrections", () => {
  const { text } = composeRecognised(2, page("every lawful tool", "at their disposal"));

  it("is read as it was written", () => {
    const written = correctionsText("memo.pdf", HASH, [text]);
    expect(parseCorrections(written)).toEqual({
      sha256: HASH,
      pages: new Map([
        [
          2,
          [
            ["every", "lawful", "tool"],
            ["at", "their", "disposal"],
          ],
        ],
      ]),
    });
    expect(correctionsFor(HASH, [2], written)).toMatchObject({ unused: [] });
  });

  it.each([
    ["of another file", correctionsText("memo.pdf", "1".repeat(64), []), "another file"],
    ["without a hash", "--- page 1 ---\nwords", "SHA-256"],
    ["with a hash that is cut off", "SHA-256: 00ff\n--- page 1 ---", "64 digits"],
    ["with words before the first page", `SHA-256: ${HASH}\nwords\n--- page 1 ---`, "Line 2"],
    ["with a page twice", `SHA-256: ${HASH}\n--- page 1 ---\n--- page 1 ---`, "page 1 is there twice"],
    ["for a page with text of its own", `SHA-256: ${HASH}\n--- page 7 ---\nwords`, "Page 7 is not read"],
  ])("%s is not used, and it is said why", (_, file, said) => {
    const { corrected, unused } = correctionsFor(HASH, [1, 2], file);
    expect(corrected.size).toBe(0);
    expect(unused.join("\n")).toContain(said);
  });
});
