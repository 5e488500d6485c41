import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { PAINT_ANYWAY, PAINT_ANYWAY_HASH, paintedAtOnce } from "./painted-at-once.ts";

const hashOf = (text: string): string => `'sha256-${createHash("sha256").update(text).digest("base64")}'`;

describe("a page's head", () => {
  it("has it painted in one piece, and after a while without its end; not where it is long", () => {
    expect(paintedAtOnce("a".repeat(160_000))).toBe(
      `<link rel="expect" href="#start" blocking="render" media="(min-width: 900px)"><script>${PAINT_ANYWAY}</script>`,
    );
    expect(paintedAtOnce("a".repeat(160_001))).toBe("");
    expect(PAINT_ANYWAY_HASH).toBe(hashOf(PAINT_ANYWAY));
  });
});
