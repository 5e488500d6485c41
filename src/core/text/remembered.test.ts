import { describe, expect, it } from "vitest";
import { remembered } from "./remembered.ts";

describe("a remembered question", () => {
  it("is asked once a word, and again when too many were asked", () => {
    const asked: string[] = [];
    const length = remembered((word) => asked.push(word) && word.length, 2);
    expect(["one", "one", "three", "one", "four", "one"].map(length)).toEqual([3, 3, 5, 3, 4, 3]);
    expect(asked).toEqual(["one", "three", "four", "one"]);
  });
});
