import { describe, expect, it } from "vitest";
import { addressName } from "./address-name.ts";

describe("addressName", () => {
  it.each([
    ["memo.pdf", "memo"],
    ["procès verbal (2).pdf", "proces-verbal-2"],
    ["proce\u0300s.pdf", "proces"],
    ["v1.2_final.pdf", "v1-2_final"],
    ["覚書.pdf", ""],
    ["覚書 3.pdf", "3"],
    ["../%2e%2e<script>.pdf", "2e-2e-script"],
  ])("makes of %s: %s", (file, name) => {
    expect(addressName(file)).toBe(name);
  });
});
