import { describe, expect, it } from "vitest";
import { typewritten } from "../fixtures/typewriter.ts";
import { lineEndOf, vocabularyOf } from "./divided-words.ts";

const vocabulary = vocabularyOf(
  typewritten("a therapist, drug-related crime, then long and term, coun-\ntry life, self-evident"),
);

describe("a hyphen at a line's end", () => {
  it.each([
    ["the thera-", "pist said", "divides"],
    ["of drug-", "related crime", "belongs"],
    ["a long-", "term view", "belongs"],
    ["some unheard-", "ofness", "divides"],
    ["Anglo-", "American", "belongs"],
    ["2010-", "2012", "belongs"],
    ["10-", "year", "belongs"],
    ["he said -", "and left", "none"],
    ["no hyphen", "here", "none"],
    ["un\u00AD", "known", "divides"],
    ["of self-", "evident truths", "belongs"],
    ["drug-", "(related)", "belongs"],
  ] as const)("of “%s” before “%s”: %s", (line, next, end) => {
    expect(lineEndOf(line, next, vocabulary)).toBe(end);
  });

  it("is not learnt from other lines' ends", () => {
    expect(vocabulary.has("coun")).toBe(false);
    expect(vocabulary.has("therapist")).toBe(true);
  });
});
