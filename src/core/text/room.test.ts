import { describe, expect, it } from "vitest";
import { bytes, integers, longs, shorts } from "./room.ts";

describe("room for short lists", () => {
  it("is all zero and nobody else's, whatever is asked for", () => {
    const lists = Array.from({ length: 20_000 }, (_, index) => {
      const make = [bytes, shorts, longs, integers][index % 4] ?? bytes;
      const list = make((index * 7) % 41);
      expect(list.every((value) => value === 0)).toBe(true);
      return list.fill(index % 251);
    });
    lists.forEach((list, index) => expect(list.every((value) => value === index % 251)).toBe(true));
    expect(longs(100_000)).toHaveLength(100_000);
  });
});
