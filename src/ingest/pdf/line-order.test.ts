import { describe, expect, it } from "vitest";
import { type SetPage, setPdf } from "../fixtures/set-pdf.ts";
import type { FoundCharacter } from "./compose-page-text.ts";
import { inLineOrder } from "./line-order.ts";
import { openPdf } from "./open-pdf.ts";

async function textOf(page: SetPage): Promise<string> {
  const opening = await openPdf(await setPdf([page], false));
  if (opening.kind === "fault") throw new Error(opening.fault.detail);
  const text = opening.pdf.pages.map((each) => each.read().text.text).join("");
  opening.pdf.close();
  return text;
}

const column = (texts: readonly string[], x: number): SetPage["parts"][number] => ({
  tag: "P",
  lines: texts.map((text, index) => ({ text, x, y: 100 + index * 14.3, size: 11 })),
});
const left = ["the committee met on", "the third of March to hear", "what they had to say"];
const right = ["what was decided in", "the end was little enough", "for all of them"];
const size = [792, 792] as const;

describe("the lines of a page, however it is turned,", () => {
  it.each([
    { rotate: 90 },
    { rotate: 270 },
    { sideways: 90 },
    { sideways: 270 },
    { sideways: 270, rotate: 90 },
    { sideways: 90, rotate: 270 },
  ] as const)("come from first to last in each column: %o", async (turns) => {
    const text = await textOf({ ...turns, size, parts: [column(left, 72), column(right, 320)] });
    expect(text).toBe(`${[...left, ...right].join("\n")}\n`);
  });

  it("keep a word that a line's end divides in one piece", async () => {
    const text = await textOf({
      rotate: 90,
      size,
      parts: [column(["they were all of the thera-", "pists there"], 72)],
    });
    expect(text).toBe("they were all of the thera-\npists there\n");
  });
});

/** A line that runs down the page, its left edge at x. */
const line = (text: string, x: number, ends = true): FoundCharacter[] => [
  ...[...text].map((letter, index) => ({
    codePoint: letter.codePointAt(0) ?? 0,
    generated: false,
    endsLineAsHyphen: false,
    box: { left: x, right: x + 10, top: 50 + index * 6, bottom: 56 + index * 6 },
  })),
  ...(ends ? [0x0d, 0x0a].map((codePoint) => ({ ...lineEnd, codePoint })) : []),
];
const lineEnd: FoundCharacter = { codePoint: 0x0a, generated: true, endsLineAsHyphen: false, box: undefined };
const read = (characters: readonly FoundCharacter[]): string =>
  inLineOrder(characters, lineEnd)
    .map(({ codePoint }) => String.fromCodePoint(codePoint))
    .join("")
    .replaceAll("\r", "");

describe("lines that run down a page", () => {
  it("are put in order where the last comes first", () => {
    expect(read([...line("third", 100), ...line("second", 114), ...line("first", 128, false)])).toBe(
      "first\nsecond\nthird\n",
    );
  });

  it("stay where they are in order, and where they are far apart", () => {
    expect(read([...line("first", 128), ...line("second", 114)])).toBe("first\nsecond\n");
    expect(read([...line("one", 100), ...line("other", 180)])).toBe("one\nother\n");
  });

  it("stay where nothing tells how they run", () => {
    expect(read([...line("a", 100), ...line("b", 114)])).toBe("a\nb\n");
    expect(read([])).toBe("");
  });
});
