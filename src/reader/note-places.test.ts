import { describe, expect, it } from "vitest";
import type { Inline } from "../core/model/commentary.ts";
import { notePlaces } from "./note-places.ts";

const text = (value: string): Inline => ({ type: "text", value });
const claim = (id: string): Inline => ({ type: "claim", id, children: [text(id)] });

describe("where notes open", () => {
  const places = notePlaces({
    title: [claim("headline")],
    standfirst: [text("It "), { type: "strong", children: [claim("standfirst")] }],
    byline: "",
    credit: [],
    language: "en",
    blocks: [
      { type: "excerpt", id: "shown", alt: "" },
      { type: "paragraph", children: [text("As "), { type: "emphasis", children: [claim("nested")] }] },
      { type: "list", ordered: false, start: 1, items: [[{ type: "paragraph", children: [claim("listed")] }]] },
      { type: "quote", children: [{ type: "paragraph", children: [claim("quoted")] }] },
      { type: "rule" },
      { type: "paragraph", children: [claim("shown"), claim("nested")] },
      { type: "excerpt", id: "picture-only", alt: "" },
    ],
  });

  it.each([
    ["headline", "title"],
    ["standfirst", "standfirst"],
    ["nested", 1],
    ["listed", 2],
    ["quoted", 3],
    ["shown", 5],
    ["picture-only", 6],
  ] as const)("%s: after %s", (id, place) => {
    expect(places.get(id)).toBe(place);
  });

  it("knows no other claims", () => {
    expect(places.size).toBe(7);
  });
});
