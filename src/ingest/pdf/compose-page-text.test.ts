import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { composePageText, type FoundCharacter } from "./compose-page-text.ts";

const box = { left: 1.006, top: 2, right: 3.3333, bottom: 4 };
const drawn = (character: string): FoundCharacter => ({
  codePoint: character.codePointAt(0) ?? 0,
  generated: false,
  endsLineAsHyphen: false,
  box,
});
const generated = (character: string): FoundCharacter => ({ ...drawn(character), generated: true });
const hyphen: FoundCharacter = { codePoint: 2, generated: false, endsLineAsHyphen: true, box };

function textOf(...characters: readonly FoundCharacter[]): string {
  return composePageText(1, characters).text;
}

describe("composePageText", () => {
  it.each([
    ["ends lines with one \\n", [drawn("a"), generated("\r"), generated("\n"), drawn("b")], "a\nb\n"],
    ["keeps a hyphen at a line's end and ends the line", [drawn("a"), hyphen, drawn("b")], "a-\nb\n"],
    ["does so once", [drawn("a"), hyphen, generated("\r"), generated("\n"), drawn("b")], "a-\nb\n"],
    ["leaves out empty lines", [generated("\n"), drawn("a"), generated("\n"), generated("\n")], "a\n"],
    ["leaves out spaces put in at line ends", [drawn("a"), generated(" "), generated("\r"), generated("\n")], "a\n"],
    ["keeps spaces put in between words", [drawn("a"), generated(" "), drawn("b")], "a b\n"],
    ["marks what the font gives no meaning", [drawn("a"), drawn("\0"), drawn("\uffff")], "a\ufffd\ufffd\n"],
    ["takes a drawn tab or line end for a space", [drawn("a"), drawn("\t"), drawn("\n"), drawn("b")], "a  b\n"],
    ["joins the halves of a surrogate pair", [drawn("\ud83d"), drawn("\ude00")], "\u{1f600}\n"],
    ["mends a lonely half", [drawn("\ud83d"), drawn("a"), drawn("\ude00")], "\ufffda\ufffd\n"],
    ["gives nothing for nothing", [], ""],
  ])("%s", (_, characters, text) => {
    expect(textOf(...characters)).toBe(text);
  });

  it("gives generated characters no place, and rounds places to 0.01", () => {
    const page = composePageText(3, [drawn("a"), generated(" "), drawn("b")]);
    expect(page).toEqual({
      page: 3,
      text: "a b\n",
      boxes: [1.01, 2, 3.33, 4, 0, 0, 0, 0, 1.01, 2, 3.33, 4, 0, 0, 0, 0],
      lines: [0, 3],
    });
  });

  it("always gives well-formed text, four numbers a unit, and lines that cover all but the line ends", () => {
    const character = fc.record({
      codePoint: fc.oneof(fc.integer({ min: 0, max: 0x11ffff }), fc.constantFrom(2, 10, 13, 32, 0xd83d, 0xde00)),
      generated: fc.boolean(),
      endsLineAsHyphen: fc.boolean(),
      box: fc.constant(box),
    });
    fc.assert(
      fc.property(fc.array(character), (characters) => {
        const { text, boxes, lines } = composePageText(1, characters);
        expect(text.isWellFormed()).toBe(true);
        expect(boxes).toHaveLength(text.length * 4);
        const parts = text.split("\n").slice(0, -1);
        expect(lines.length).toBe(parts.length * 2);
        expect(parts).toEqual(parts.map((_, index) => text.slice(lines[index * 2], lines[index * 2 + 1])));
      }),
    );
  });
});
