import { describe, expect, it } from "vitest";
import { readCommandLine } from "./command-line.ts";

describe("readCommandLine", () => {
  it("has an answer to every sensible line", () => {
    expect(readCommandLine([])).toEqual({ name: "help" });
    const check = { name: "check", documents: "documents", slugs: [], json: false, fix: false };
    expect(readCommandLine(["check"])).toEqual(check);
    expect(readCommandLine(["check", "memo", "--json", "--fix", "other"])).toEqual({
      ...check,
      slugs: ["memo", "other"],
      json: true,
      fix: true,
    });
    const anchor = { name: "anchor", document: "memo.pdf", selectors: "quotations.json" };
    expect(readCommandLine(["anchor", "memo.pdf", "quotations.json"])).toEqual(anchor);
    expect(readCommandLine(["anchor", "--help"])).toEqual({ name: "help", topic: "anchor" });
    expect(readCommandLine(["help", "replace"])).toEqual({ name: "help", topic: "replace" });
    expect(readCommandLine(["add", "a.pdf", "--slug", "a"])).toMatchObject({ name: "add", file: "a.pdf", slug: "a" });
    expect(readCommandLine(["replace", "memo", "a.pdf", "--yes"])).toMatchObject({
      slug: "memo",
      file: "a.pdf",
      yes: true,
    });
    expect(readCommandLine(["diff", "memo", "2"])).toMatchObject({ name: "diff", slug: "memo", version: "2" });
    expect(readCommandLine(["recognise", "memo", "--write"])).toMatchObject({ slug: "memo", write: true });
    expect(readCommandLine(["serve"])).toEqual({
      name: "serve",
      port: 4173,
      host: "127.0.0.1",
      directory: "dist",
      base: "/",
    });
    expect(readCommandLine(["serve", "--port", "8080", "--base", "memos"])).toMatchObject({
      port: 8080,
      base: "/memos/",
    });
  });

  it.each([
    [["publish"], "publish"],
    [["add"], "one PDF"],
    [["add", "a.pdf", "b.pdf"], "one PDF"],
    [["replace", "memo"], "a PDF"],
    [["replace", "memo", "a.pdf", "--json", "--yes"], "--json writes nothing"],
    [["diff"], "a publication's name"],
    [["diff", "memo", "1", "2"], "a publication's name"],
    [["recognise"], "a publication's name"],
    [["serve", "--prot", "1"], "--prot"],
    [["serve", "--port", "http"], "http"],
    [["serve", "--port", "65536"], "65536"],
    [["anchor", "memo.pdf"], "two files"],
    [["anchor", "memo.pdf", "a.json", "b.json"], "two files"],
    [["anchor", "memo.pdf", "a.json", "--page"], "--page"],
    [["check", "--jsn"], "--jsn"],
    [["check", "--fix=all"], "--fix"],
  ])("says what it does not understand in %j", (words, named) => {
    const command = readCommandLine(words);
    expect(command.name).toBe("misspelt");
    expect(JSON.stringify(command)).toContain(named);
  });
});
