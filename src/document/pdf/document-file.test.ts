import { createHash } from "node:crypto";
import { afterEach, describe, expect, it, vi } from "vitest";
import { checkFile } from "./document-file.ts";

const whole = new TextEncoder().encode("%PDF-1.7 and so on, to the end");
const facts = {
  href: "/memo.pdf",
  name: "memo.pdf",
  bytes: whole.length,
  sha256: createHash("sha256").update(whole).digest("hex"),
};

afterEach(() => vi.unstubAllGlobals());

describe("checkFile", () => {
  it("knows the file that was annotated", async () => {
    expect(await checkFile(whole, facts)).toBe(true);
  });

  it("notices one changed byte", async () => {
    const flipped = whole.slice();
    flipped[20] = (flipped[20] ?? 0) ^ 1;
    await expect(checkFile(flipped, facts)).rejects.toMatchObject({ kind: "differs" });
  });

  it.each([
    ["half of it", whole.slice(0, 15), "truncated"],
    ["nothing", new Uint8Array(), "truncated"],
    ["more than it", new Uint8Array([...whole, 10]), "differs"],
    ["a web page", new TextEncoder().encode("<!doctype html>"), "not-a-pdf"],
  ])("names %s", async (_, bytes, kind) => {
    await expect(checkFile(bytes, facts)).rejects.toMatchObject({ kind });
  });

  it("says that it could not compare where the browser offers no digest", async () => {
    vi.stubGlobal("crypto", {});
    expect(await checkFile(whole, facts)).toBe(false);
  });
});
