import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readJson } from "./read-json.ts";

const read = (text: string) => readJson(new TextEncoder().encode(text), "a.json");

describe("readJson", () => {
  it("reads what JSON.parse reads", () => {
    fc.assert(
      fc.property(fc.json(), (text) => {
        const { value, problems } = read(text);
        // fast-check's objects may repeat no key, so only "__proto__" could differ.
        expect(problems).toBeUndefined();
        expect(value?.value).toEqual(JSON.parse(text));
      }),
    );
  });

  it("tells the line of a path, and of what surrounds a missing one", () => {
    const { value } = read(
      '{\n  "first": {\n    "items": [\n      { "id": "#a" },\n      {\n        "id": "#b" }\n    ]\n  }\n}',
    );
    expect(value?.lineOf("first")).toBe(2);
    expect(value?.lineOf("first.items[0].id")).toBe(4);
    expect(value?.lineOf("first.items[1]")).toBe(5);
    expect(value?.lineOf("first.items[1].id")).toBe(6);
    expect(value?.lineOf("first.items[1].relation")).toBe(5);
    expect(value?.lineOf("")).toBe(1);
  });

  it.each([
    ["a trailing comma", '{\n  "a": 1,\n}', "line 3, column 1", "comma too many"],
    ["a comment", '{\n  // why\n  "a": 1\n}', "line 2, column 3", "no comments"],
    ["a missing comma", '{\n  "a": 1\n  "b": 2\n}', "line 3, column 3", "Put a comma"],
    ["a string without end", '{\n  "a": "b\n}', "line 2, column 8", "Close it"],
    ["a key without quotes", "{ a: 1 }", "line 1, column 3", "quotes"],
    ["nothing", "", "line 1, column 1", "comma too many"],
  ])("tells where and what is wrong with %s", (_, text, where, hint) => {
    const [problem] = read(text).problems ?? [];
    expect(problem).toMatchObject({ file: "a.json", where });
    expect(problem?.hint).toContain(hint);
  });

  it("refuses a key given twice", () => {
    expect(read('{ "a": [ {\n"b": 1,\n"b": 2 } ] }').problems).toEqual([
      {
        file: "a.json",
        where: "a[0].b",
        line: 3,
        message: 'The key "b" is given twice.',
        hint: "Remove one of the two.",
      },
    ]);
  });

  it("refuses what is not UTF-8, and what is nested without end", () => {
    expect(readJson(new Uint8Array([0x7b, 0xff, 0x7d]), "a.json").problems?.[0]?.message).toContain("UTF-8");
    expect(read("[".repeat(200_000)).problems).toBeDefined();
  });

  it.each([
    ["many slips in a line", "{,".repeat(200_000), 1],
    ["many lines of slips", `{\n${"x\n".repeat(50_000)}`, 100],
    ["one key again and again", `{${'"a":1,'.repeat(20_000)}"a":1}`, 100],
  ])("answers soon, and with what can be read: %s", (_, text, count) => {
    const started = performance.now();
    expect(read(text).problems).toHaveLength(count);
    expect(performance.now() - started).toBeLessThan(5000);
  });
});
