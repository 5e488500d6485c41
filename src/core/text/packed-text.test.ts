import fc from "fast-check";
import * as v from "valibot";
import { describe, expect, it } from "vitest";
import type { DocumentText } from "../model/page-text.ts";
import { PackedTextSchema, packText, readPackedTextSlim, unpackText } from "./packed-text.ts";

const sha256 = "a".repeat(64);
const hundredths = fc.integer({ min: -200_000, max: 2_000_000 }).map((value) => value / 100);
const box = fc.oneof(
  fc.constant([0, 0, 0, 0]),
  fc.tuple(hundredths, fc.constantFrom(10, 20.25), hundredths, fc.constantFrom(12.5, 30)),
);
const page = fc.array(fc.tuple(fc.string({ minLength: 1, maxLength: 1 }), box), { maxLength: 60 }).map((units) => ({
  text: units.map(([letter]) => letter).join(""),
  boxes: units.flatMap(([letter, place]) => [...letter].flatMap(() => place)),
}));

describe("a packed text", () => {
  it("is the same once it is unpacked", () => {
    fc.assert(
      fc.property(fc.array(page, { maxLength: 4 }), (pages) => {
        const text: DocumentText = {
          sha256,
          pages: pages
            .filter((each) => each.boxes.length === 4 * each.text.length)
            .map((each, index) => ({ page: index + 1, lines: [0, each.text.length], ...each })),
        };
        const written = JSON.stringify(packText(text));
        expect(unpackText(v.parse(PackedTextSchema, JSON.parse(written)))).toEqual(text);
      }),
    );
  });

  it("is the same where only the places of the page that was asked for last are unpacked, in any order", () => {
    const several = fc.tuple(fc.array(page, { minLength: 1, maxLength: 4 }), fc.array(fc.nat(3), { maxLength: 8 }));
    fc.assert(
      fc.property(several, ([pages, order]) => {
        const whole = pages
          .filter((each) => each.boxes.length === 4 * each.text.length)
          .map((each, index) => ({ page: index + 1, lines: [0, each.text.length], ...each }));
        const slim = readPackedTextSlim(JSON.stringify(packText({ sha256, pages: whole })), sha256);
        for (const index of order) expect(slim.pages[index]?.boxes).toEqual(whole[index]?.boxes);
        expect(slim).toEqual({ sha256, pages: whole });
      }),
    );
  });

  it.each([
    ["too few", [1, 10, 20, 0, 5]],
    ["too many", [-3]],
    ["cut off", [2, 10, 20, 0, 5, 0]],
    ["a run of nothing", [0]],
    ["none", []],
  ])("is refused where its places are not its letters': %s", (_, places) => {
    const packed = { sha256, pages: [{ page: 1, text: "ab", lines: [0, 2], places }] };
    expect(() => unpackText(packed)).toThrow(/page 1/i);
    expect(() => readPackedTextSlim(JSON.stringify(packed), sha256)).toThrow(/page 1/i);
  });
});
