import { describe, expect, it } from "vitest";
import { isUsableText } from "./usable-text.ts";

describe("isUsableText", () => {
  it.each(["Every lawful tool.", "7", "מזכר", "覚書", "A \uFFFD in a word"])("can be quoted: %j", (text) => {
    expect(isUsableText(text)).toBe(true);
  });

  it.each(["", " \n", "█ · —", "\uFFFD\uFFFD\uFFFD a", "\uE001\uE002\uE003"])("cannot: %j", (text) => {
    expect(isUsableText(text)).toBe(false);
  });
});
