import { describe, expect, it } from "vitest";
import { readPublicationData } from "./publication-data.ts";

describe("reading the page's publication data", () => {
  const bad: [name: string, json: string | null, says: RegExp][] = [
    ["nothing", null, /no publication data/],
    ["not JSON", "{", /not JSON/],
    ["another shape", '{"format":1}', /not as expected at slug/],
    ["another version", '{"format":2}', /format/],
    ["a list", "[]", /not as expected/],
    ["a prototype key", '{"__proto__":{"format":1}}', /not as expected/],
  ];
  for (const [name, json, says] of bad) {
    it(`says what is wrong with ${name}`, () => {
      const data = readPublicationData(json);
      expect(data.kind === "unusable" ? data.reason : "taken").toMatch(says);
    });
  }
});
