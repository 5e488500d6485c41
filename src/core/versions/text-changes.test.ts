import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { textChanges } from "./text-changes.ts";

const FIRST = "Prosecutors must consider every lawful tool at their disposal. This includes designating a coordinator.";
const SECOND = "We cannot continue with business as usual. In appropriate cases, consider it; in other cases, too.";

describe("textChanges", () => {
  it("finds nothing where only lines, their hyphens and pages are others", () => {
    const set = [`${FIRST.replace("every ", "every\n").replace("disposal", "dis-\nposal")}\n${SECOND}`];
    expect(textChanges([FIRST, SECOND], set)).toEqual([]);
  });

  it("tells a word that is another, with its pages and what is beside it", () => {
    const next = ["A slip in front.", FIRST, SECOND.replace("usual", "ever")];
    expect(textChanges([FIRST, SECOND], next)).toEqual([
      {
        oldPage: 1,
        newPage: 1,
        removed: "",
        added: "A slip in front.",
        before: "",
        after: "Prosecutors must consider every lawful",
      },
      {
        oldPage: 2,
        newPage: 3,
        removed: "usual.",
        added: "ever.",
        before: "cannot continue with business as",
        after: "In appropriate cases, consider it;",
      },
    ]);
  });

  it("tells what is gone at the end", () => {
    expect(textChanges([FIRST, SECOND], [FIRST])).toMatchObject([{ oldPage: 2, removed: SECOND, added: "" }]);
    expect(textChanges([], [FIRST])).toMatchObject([{ removed: "", added: FIRST }]);
    expect(textChanges([""], [""])).toEqual([]);
  });

  it("makes of the old text the new one, whatever they are", () => {
    const text = fc.array(fc.constantFrom("a", "b", "c", "d", "e", "f", "g", "h"), { maxLength: 60 });
    fc.assert(
      fc.property(text, text, (old, next) => {
        const changes = textChanges([old.join(" ")], [next.join(" ")]);
        const count = (which: "removed" | "added") =>
          changes.flatMap((change) => (change[which] === "" ? [] : change[which].split(" "))).length;
        expect(old.length - count("removed")).toBe(next.length - count("added"));
        if (old.join(" ") === next.join(" ")) expect(changes).toEqual([]);
      }),
    );
  });

  it("compares a long text with many changes without going through every pair", () => {
    const words = Array.from({ length: 60_000 }, (_, index) => `word${index}`);
    const next = words.map((word, index) => (index % 100 === 50 ? `${word}x` : word));
    const changes = textChanges([words.join(" ")], [next.join(" ")]);
    expect(changes).toHaveLength(600);
    expect(changes[0]).toMatchObject({ removed: "word50", added: "word50x" });
  });
});
