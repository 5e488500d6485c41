import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { EARLY_FONTS, EARLY_FONTS_HASH, earlyFonts } from "./early-fonts.ts";

const UPRIGHT = "1em &quot;Verbatim Serif&quot;|1em &quot;Verbatim Sans&quot;";
const SLANTED = "italic 1em &quot;Verbatim Serif&quot;";

describe("the script for the letters of the first view", () => {
  it("is let through by its hash", () => {
    const hash = createHash("sha256").update(EARLY_FONTS).digest("base64");
    expect(EARLY_FONTS_HASH).toBe(`'sha256-${hash}'`);
    expect(earlyFonts([], false).endsWith(`>${EARLY_FONTS}</script>`)).toBe(true);
  });

  it("names letters and files, slanted ones among the first where there are some", () => {
    const files = ["/memos/assets/sans-a.woff2", "/memos/assets/serif-b.woff2"];
    const all = `${UPRIGHT}|${SLANTED}`;
    const named = (early: string) =>
      `<script data-early="${early}" data-all="${all}" data-files="sans-a.woff2 serif-b.woff2">`;
    expect(earlyFonts(files, false).startsWith(named(UPRIGHT))).toBe(true);
    expect(earlyFonts(files, true).startsWith(named(all))).toBe(true);
  });
});
