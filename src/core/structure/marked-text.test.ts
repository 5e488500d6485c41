import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { typewritten } from "../fixtures/typewriter.ts";
import type { DocumentText } from "../model/page-text.ts";
import { textOfContent } from "./content.ts";
import { contentsIn, markedText, type MarkedContent, type NamedStretch } from "./marked-text.ts";
import { makeTextVersion } from "./text-version.ts";

function version(document: DocumentText) {
  return makeTextVersion(
    document,
    document.pages.map(({ page }) => ({ label: String(page), width: 612, height: 792 })),
  );
}

function shown(content: MarkedContent): string {
  return content
    .map((piece) =>
      "text" in piece
        ? `[${[...piece.names, piece.text].join(":")}]${piece.hidden.map((name) => `<${name}>`).join("")}`
        : `{${piece.begins}}`,
    )
    .join("");
}

function marked(document: DocumentText, stretches: readonly NamedStretch[]): string {
  return [...markedText(version(document), stretches).values()].map(shown).join("|");
}

const words = typewritten("all of these words are one line that goes on and\non over the second");

describe("markedText", () => {
  it.each<[string, readonly [string, number, number][], string]>([
    ["nothing", [], "[all of these words are one line that goes on and on over the second]"],
    [
      "a stretch over a line's end",
      [["a", 45, 51]],
      "[all of these words are one line that goes on ][a:and on][ over the second]",
    ],
    [
      "one within another",
      [
        ["a", 4, 18],
        ["b", 7, 12],
      ],
      "[all ][a:of ][a:b:these][a: words][ are one line that goes on and on over the second]",
    ],
    [
      "two that overlap",
      [
        ["a", 0, 12],
        ["b", 7, 31],
      ],
      "[a:all of ][b:a:these][b: words are one line][ that goes on and on over the second]",
    ],
    [
      "one hidden under others",
      [
        ["a", 0, 6],
        ["b", 0, 3],
        ["c", 3, 6],
      ],
      "[a:b:all][a:c: of]<a>[ these words are one line that goes on and on over the second]",
    ],
  ])("of %s", (_, stretches, expected) => {
    expect(
      marked(
        words,
        stretches.map(([name, start, end]) => ({ name, page: 1, start, end })),
      ),
    ).toBe(expected);
  });

  it("says where a name begins and ends", () => {
    const [content = []] = markedText(version(words), [
      { name: "a", page: 1, start: 4, end: 18 },
      { name: "b", page: 1, start: 7, end: 12 },
    ]).values();
    const ends = content.flatMap((piece) => ("text" in piece ? [[piece.text, piece.isFirst, piece.isLast]] : []));
    expect(ends.slice(1, 4)).toEqual([
      ["of ", true, false],
      ["these", true, true],
      [" words", false, true],
    ]);
  });

  it("keeps the text as it is, and every name somewhere", () => {
    const stretch = fc.record({
      name: fc.constantFrom("a", "b", "c", "d"),
      page: fc.constant(1),
      start: fc.nat(60),
      size: fc.integer({ min: 2, max: 40 }),
    });
    fc.assert(
      fc.property(fc.array(stretch, { maxLength: 6 }), (drawn) => {
        const stretches = drawn.map(({ size, ...rest }) => ({ ...rest, end: rest.start + size }));
        const made = version(words);
        const marks = markedText(made, stretches);
        for (const content of contentsIn(made.blocks)) {
          const pieces = marks.get(content) ?? [];
          expect(pieces.map((piece) => ("text" in piece ? piece.text : "")).join("")).toBe(textOfContent(content));
        }
        const all = [...marks.values()].flat().flatMap((piece) => ("text" in piece ? [piece] : []));
        const reached = all.flatMap(({ names, isFirst, hidden }) => [...(isFirst ? names.slice(-1) : []), ...hidden]);
        expect(reached.toSorted()).toEqual([...new Set(stretches.map(({ name }) => name))].toSorted());
      }),
    );
  });
});
