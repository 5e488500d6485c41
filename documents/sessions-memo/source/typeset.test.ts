import { execFileSync, spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { beforeAll, describe, expect, it } from "vitest";
import { breakLines } from "./line-breaking.ts";
import { NOTICE, typesetMemo } from "./memo-page.ts";
import { memoWords, parseMemo } from "./memo-text.ts";

const source = readFileSync(new URL("memo.md", import.meta.url), "utf8");
const published = new URL("../memo.pdf", import.meta.url);
const memo = parseMemo(source);
const hasPoppler = spawnSync("pdftotext", ["-v"]).error === undefined;

function words(text: string): readonly string[] {
  return text.trim().split(/\s+/);
}

describe("the memorandum's text", () => {
  it("keeps every word of the source, in its order", () => {
    expect(words(memoWords(memo))).toEqual(words(source).filter((word) => word !== "#"));
  });

  it("has three paragraphs, a letterhead of two lines, and FROM and SUBJECT", () => {
    expect(memo.paragraphs).toHaveLength(3);
    expect(memo.letterhead).toEqual(["Office of the Attorney General", "Washington, D.C. 20530"]);
    expect(memo.fields.map(({ label }) => label)).toEqual(["FROM:", "SUBJECT:"]);
  });

  it("refuses a source without a heading", () => {
    expect(() => parseMemo(source.replace("# ", ""))).toThrow(/heading/);
  });
});

describe("the page", () => {
  let bytes: Uint8Array;
  beforeAll(async () => {
    bytes = await typesetMemo(memo);
  });

  it("is the same in every byte when it is made again", async () => {
    expect(Buffer.compare(await typesetMemo(memo), bytes)).toBe(0);
  });

  it("is the file that is published, whose SHA-256 the publication names", () => {
    expect(Buffer.compare(readFileSync(published), bytes)).toBe(0);
    const publication = readFileSync(new URL("../publication.json", import.meta.url), "utf8");
    expect(publication).toContain(`"sha256": "${createHash("sha256").update(bytes).digest("hex")}"`);
  });

  it("says in its own bytes that it is tagged, in English and a typeset reproduction", () => {
    const file = Buffer.from(bytes).toString("latin1");
    expect(file).toContain("/Lang (en-US)");
    expect(file).toContain("/Marked true");
    expect(file).toContain("/DisplayDocTitle true");
    expect(file).toContain("<pdfuaid:part>1</pdfuaid:part>");
    expect(file).toMatch(/<dc:title>[^]*\(typeset reproduction\)[^]*<\/dc:title>/);
  });

  it.skipIf(!hasPoppler)("reads as the source's words and the notice, and no other word", () => {
    const text = execFileSync("pdftotext", [fileURLToPath(published), "-"], { encoding: "utf8" });
    expect(words(text)).toEqual(words(`${memoWords(memo)} ${NOTICE}`));
  });

  it.skipIf(!hasPoppler)("embeds every font", () => {
    const fonts = execFileSync("pdffonts", [fileURLToPath(published)], { encoding: "utf8" })
      .trim()
      .split("\n")
      .slice(2);
    expect(fonts.length).toBeGreaterThan(0);
    for (const font of fonts) expect(font).toMatch(/Identity-H +yes yes yes/);
  });

  it.skipIf(!hasPoppler)("is tagged as a heading among paragraphs", () => {
    const structure = execFileSync("pdfinfo", ["-struct", fileURLToPath(published)], { encoding: "utf8" });
    expect(words(structure).filter((word) => /^(?:Document|H1|P)$/.test(word))).toEqual(
      words("Document P P H1 P P P P P P"),
    );
  });
});

describe("breaking lines", () => {
  const widthOf = (text: string): number => text.length;

  it("prefers an even edge to a full first line", () => {
    expect(breakLines("aaa bb cc ddddd", widthOf, () => 6)).toEqual(["aaa", "bb cc", "ddddd"]);
  });

  it("keeps a § with its number", () => {
    expect(breakLines("(18 U.S.C. § 1959)", widthOf, () => 12)).toEqual(["(18 U.S.C.", "§ 1959)"]);
  });

  it("refuses a word wider than its line", () => {
    expect(() => breakLines("unprecedented", widthOf, () => 5)).toThrow(RangeError);
  });
});
