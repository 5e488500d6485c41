import { describe, expect, it } from "vitest";
import type { TextQuote } from "../model/anchor.ts";
import { resolveQuote } from "./resolve.ts";

const text = [
  "The mill stood by the weir until the spring of that year. Surveyors had drawn the channel twice.",
  "Isolines provide a simple means to display a surface. By viewing each of them on its plane, the reader",
  "sees where the ground rises. Arrays must be kept in order, or the drawing cannot be read at all by anyone.",
].join("\n");

function found(quote: TextQuote): string {
  const document = { sha256: "0".repeat(64), pages: [{ page: 1, text, boxes: [], lines: [] }] };
  const result = resolveQuote(document, quote);
  return "parts" in result ? result.parts.map((part) => part.text).join(" ") : result.state;
}

describe("the ends of a damaged quotation", () => {
  it.each([
    ["Isolines provide a simple means to jisplay a surfkce. y", "", " viewing each of them", /a surface\. By$/],
    ["Isolines provide a simple means to jisplay a surfkce", "", ". By viewing each of them", /a surface$/],
    ["where the grounb rises. Arrays must bs", "", " kept in order, or the", /Arrays must be$/],
    ["where the grounb rises. Arrays must bs", "", "", /Arrays must be$/],
    ["he mill stood by the wcir until the sprinq", "", " of that year.", /^The mill/],
    ["v viewing each of them on lts plane, the", "display a surface. ", " reader", /^By viewing/],
    ["viewing each of them on lts plane, the", "display a surface. By ", " reader", /^viewing/],
    ["d the channel twice. Isolines provide a simplc means", "Surveyors had drawn the ", " to display", /^the channel/],
  ])("are where it and its surroundings fit best: %s", (exact, prefix, suffix, words) => {
    expect(found({ exact, prefix, suffix })).toMatch(words);
  });
});
