import { describe, expect, it } from "vitest";
import type { PageText } from "../../core/model/page-text.ts";
import { checkLayer, withoutSeen } from "./check-layer.ts";
import type { RecognisedPage } from "./recognised-page.ts";

/** Points: every sign is so wide, and a line so high. */
const [WIDE, HIGH] = [6, 12] as const;

const boxesOf = (text: string, left: number, top: number): number[] =>
  [...text].flatMap((_, at) => [left + at * WIDE, top, left + (at + 1) * WIDE, top + HIGH]);

/** Lines from the top of a page. */
function layerOf(lines: readonly string[], left = 72): PageText {
  const text = lines.map((line) => `${line}\n`).join("");
  const boxes = lines.flatMap((line, row) => boxesOf(`${line} `, left, 72 + row * 2 * HIGH));
  return { page: 3, text, boxes, lines: [] };
}

function readOf(lines: readonly string[], confidence = 95): RecognisedPage {
  return {
    degrees: 0,
    lines: lines.map((line, row) => ({
      size: 12,
      words: [...line.matchAll(/\S+/gu)].map(({ 0: text, index }) => ({
        text,
        confidence,
        boxes: boxesOf(text, 72 + index * WIDE, 72 + row * 2 * HIGH),
      })),
    })),
  };
}

const PRINTED = ["Prosecutors must consider every", "lawful tool at their disposal"];

describe("checkLayer", () => {
  it.each([
    ["that is true", PRINTED],
    ["with misread letters", ["Prosccutors rnust consldcr evcry", "lawfu1 tool at thelr d1sposal"]],
    ["with words that are parted otherwise", ["Pros ecutors must considerevery", "lawfultool at their dis posal"]],
    ["with words where nothing was read", [...PRINTED, "in every district"]],
  ])("finds nothing wrong with a layer %s", (_, layer) => {
    expect(checkLayer(layerOf(layer), readOf(PRINTED))).toEqual({ contradicted: [], isAstray: false });
  });

  it("names words in whose place the picture has others, small ones between them too", () => {
    const layer = ["Prosecutors must Ezekiel of Zanzibar", "lawful tool at their disposal"];
    const printed = ["Prosecutors must consider in quantity", "lawful tool at their disposal"];
    const { contradicted } = checkLayer(layerOf(layer), readOf(printed));
    expect(contradicted).toEqual([{ page: 3, hiding: "invisible", words: 3, text: "Ezekiel of Zanzibar" }]);
  });

  it("does not take the engine's word where it is unsure", () => {
    const layer = layerOf(["Ezekiel Quillfeather"]);
    expect(checkLayer(layer, readOf(["Someone ordinaryhere"], 95)).contradicted).toHaveLength(1);
    expect(checkLayer(layer, readOf(["Someone ordinaryhere"], 60)).contradicted).toEqual([]);
  });

  it("tells a layer that lies beside its words from one of other words", () => {
    const faults = checkLayer(
      layerOf(["alpha bravo gamma delta omega"], 72 + 6 * WIDE),
      readOf(["alpha bravo gamma delta omega"]),
    );
    expect(faults).toEqual({ contradicted: [], isAstray: true });
  });
});

describe("withoutSeen", () => {
  const hidden = (text: string, hiding: "invisible" | "under-black" = "invisible") => ({
    page: 3,
    hiding,
    words: text.split(" ").length,
    text,
  });

  it("leaves out what was read in the picture, as often as it was", () => {
    const all = [hidden("Annual Report"), hidden("of"), hidden("Zanzibar")];
    expect(withoutSeen(all, "the report of the board", "ANNUAL REPORT the report of the board")).toEqual([
      hidden("of"),
      hidden("Zanzibar"),
    ]);
  });

  it("believes no picture of what something lies over", () => {
    const all = [hidden("Annual Report", "under-black")];
    expect(withoutSeen(all, "", "Annual Report")).toEqual(all);
  });
});
