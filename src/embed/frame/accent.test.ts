import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { accentTokens, contrast } from "./accent.ts";

const colour = fc.integer({ min: 0, max: 0xffffff }).map((value) => value.toString(16).padStart(6, "0"));

function parts(value: string): [light: string, dark: string] {
  const [, light = "", dark = ""] = /^light-dark\(#([0-9a-f]{6}), #([0-9a-f]{6})\)$/.exec(value) ?? [];
  return [light, dark];
}

describe("a host's accent", () => {
  it("knows black and white", () => {
    expect(contrast("000000", "ffffff")).toBeCloseTo(21, 5);
    expect(contrast("777777", "777777")).toBe(1);
  });

  it("stays as it is where it can be read", () => {
    expect(parts(accentTokens("7a1f1f").accent)[0]).toBe("7a1f1f");
    expect(parts(accentTokens("ffb4a9").accent)[1]).toBe("ffb4a9");
  });

  it("can be read on every ground, and its letters on it, whatever it was", () => {
    fc.assert(
      fc.property(colour, (hex) => {
        const { accent, accentInk } = accentTokens(hex);
        const [light, dark] = parts(accent);
        const [onLight, onDark] = parts(accentInk);
        for (const ground of ["e9e7e2", "fffdf9", "ffffff"])
          expect(contrast(light, ground)).toBeGreaterThanOrEqual(4.5);
        for (const ground of ["0e0d0c", "171614", "201f1c"]) expect(contrast(dark, ground)).toBeGreaterThanOrEqual(4.5);
        expect(contrast(light, onLight)).toBeGreaterThanOrEqual(4.5);
        expect(contrast(dark, onDark)).toBeGreaterThanOrEqual(4.5);
      }),
    );
  });
});
