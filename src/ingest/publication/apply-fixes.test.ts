import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { applyFixes } from "./apply-fixes.ts";

const path = "first.items[0].target[0]";
const fix = { annotation: "one", path } as const;

function file(selectors: string, end = "\n"): string {
  return `{ "first": {${end}  "items": [ { "id": "#one", "target": [ { "selector": [${selectors}] } ] } ]${end}} }${end}`;
}

describe("applyFixes", () => {
  it.each([
    [
      "beside its neighbours, line by line",
      file('\n    {\n      "type": "TextQuoteSelector",\n      "exact": "tools"\n    }\n  '),
      file(
        '\n    {\n      "type": "TextQuoteSelector",\n      "exact": "tools",\n      "prefix": "the “many” ",\n      "suffix": " are"\n    }\n  ',
      ),
    ],
    [
      "on one line, with tabs and CRLF elsewhere",
      file('\t{"type":"TextQuoteSelector","exact":"tools"}', "\r\n"),
      file('\t{"type":"TextQuoteSelector","exact":"tools","prefix":"the “many” ","suffix":" are"}', "\r\n"),
    ],
    [
      "before what follows, where exact comes first",
      file('{ "exact": "tools", "type": "TextQuoteSelector" }'),
      file('{ "exact": "tools", "prefix": "the “many” ", "suffix": " are", "type": "TextQuoteSelector" }'),
    ],
    [
      "in the place of what was there",
      file('{ "type": "TextQuoteSelector", "suffix": " a", "exact": "tools", "prefix": "many " }'),
      file('{ "type": "TextQuoteSelector", "suffix": " are", "exact": "tools", "prefix": "the “many” " }'),
    ],
    [
      "after the prefix, where only the suffix is wanting",
      file('{ "type": "TextQuoteSelector", "exact": "tools", "prefix": "many ", "refined": 1 }'),
      file(
        '{ "type": "TextQuoteSelector", "exact": "tools", "prefix": "the “many” ", "suffix": " are", "refined": 1 }',
      ),
    ],
  ])("writes context %s", (_, before, after) => {
    const { text, applied } = applyFixes(before, [{ ...fix, context: { prefix: "the “many” ", suffix: " are" } }]);
    expect(text).toBe(after);
    expect(applied.map(({ where, key }) => `${where} ${key}`)).toEqual([
      `${path}.selector[0] prefix`,
      `${path}.selector[0] suffix`,
    ]);
  });

  it("corrects the page in its own selector, and says what it was", () => {
    const before = file(
      '{ "type": "TextQuoteSelector", "exact": "tools" }, { "type": "FragmentSelector", "value": "page=3" }',
    );
    const { text, applied } = applyFixes(before, [{ ...fix, page: 12 }]);
    expect(text).toBe(before.replace("page=3", "page=12"));
    expect(applied).toEqual([
      { annotation: "one", where: `${path}.selector[1]`, key: "page", before: "page=3", after: "page=12" },
    ]);
  });

  it("writes into a selector that is named itself, as related ones are", () => {
    const before = '{ "related": [ { "type": "TextQuoteSelector", "exact": "a" } ] }';
    expect(applyFixes(before, [{ annotation: "one", path: "related[0]", context: { suffix: " b" } }]).text).toBe(
      '{ "related": [ { "type": "TextQuoteSelector", "exact": "a", "suffix": " b" } ] }',
    );
  });

  it("changes nothing without fixes, or where there is no such place", () => {
    const text = file('{ "type": "TextQuoteSelector", "exact": "tools" }');
    expect(applyFixes(text, [])).toEqual({ text, applied: [] });
    expect(applyFixes(text, [{ ...fix, path: "first.items[4]", page: 1 }])).toEqual({ text, applied: [] });
  });

  it("writes any words so that they are read back as they were, and nothing else changes", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", minLength: 1 }), fc.string({ unit: "grapheme" }), (prefix, exact) => {
        const before = file(`{ "type": "TextQuoteSelector", "exact": ${JSON.stringify(exact)} }`);
        const after: unknown = JSON.parse(applyFixes(before, [{ ...fix, context: { prefix } }]).text);
        const expected = JSON.parse(before);
        Object.assign(expected.first.items[0].target[0].selector[0], { prefix });
        expect(after).toEqual(expected);
      }),
    );
  });
});
