import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { inLines, MEMO_PARAGRAPHS } from "../fixtures/memo-paragraphs.ts";
import { typewritten } from "../fixtures/typewriter.ts";
import type { Anchor, TextQuote, Unanchored } from "../model/anchor.ts";
import type { DocumentText } from "../model/page-text.ts";
import { captureQuote } from "./capture.ts";
import { isAnchored, resolveQuote } from "./resolve.ts";

const memo = typewritten(MEMO_PARAGRAPHS.map((paragraph) => inLines(paragraph, 80)).join("\n"));
const whole = MEMO_PARAGRAPHS.join(" ");

function shown(result: Anchor | Unanchored): string {
  if (!isAnchored(result)) return result.state;
  return `${result.state} ${result.parts.map((part) => `${part.page}:${part.text}`).join(" | ")}`;
}

const find = (document: DocumentText, quote: TextQuote | string, page?: number): string =>
  shown(resolveQuote(document, typeof quote === "string" ? { exact: quote } : quote, { page }));

describe("damaged quotations", () => {
  it.each([
    ["letters of like shape", "federal prosecutors rnust consicler every lawfuI tool", "approximate"],
    ["digits for letters", "killed more than 64,OOO Americans in 2O16", "approximate"],
    [
      "letters lost, put in and changed",
      "ferderal prosecutrs must consider evory lawful tool at theyr disposal",
      "approximate",
    ],
    ["a space lost and one put in", "must consider everylawful tool at their dis posal", "approximate"],
    ["half of its letters", "fvdxrbl prqsxcvtzrs mkst cqnsxdtr evxrz lxwfkl tvol", "missing"],
  ])("stay what they are with %s", (_name, exact, state) => {
    expect(find(memo, exact).split(" ")[0]).toBe(state);
  });

  it.each([
    ["a number", "killed more than 46,000 Americans in 2016 and now rank"],
    ["a digit", "killed more than 64,000 Americans in 2018 and now rank"],
    ["a name", "Congress has passed several statutes that provide the Treasury with the ability"],
    ["a word left out", "In the face of all of this death, we can continue with business as usual"],
    ["a word put in", "federal prosecutors must not consider every lawful tool at their disposal"],
    ["a common word", "federal prosecutors may consider every lawful tool at their disposal"],
    ["the opposite", "accountable for lawful practices. In addition, this should"],
    ["words exchanged", "to hold opioid distributors and manufacturers accountable for"],
    ["clauses exchanged", "this should also include capital punishment in the pursuit of appropriate cases"],
  ])("are other words with %s", (_name, exact) => {
    expect(["differs", "missing"]).toContain(find(memo, exact).split(" ")[0]);
  });
});

describe("an editor's marks", () => {
  it.each([
    [
      "an ellipsis",
      "federal prosecutors must consider … tool at their disposal",
      "approximate 1:federal prosecutors must consider | 1:tool at their disposal",
    ],
    [
      "dots",
      "federal prosecutors must consider . . . at their disposal",
      "approximate 1:federal prosecutors must consider | 1:at their disposal",
    ],
    [
      "brackets",
      "Drug traffickers […] all contribute substantially to this scourge",
      "approximate 1:Drug traffickers | 1:all contribute substantially to this scourge",
    ],
    [
      "another letter",
      "[f]ederal prosecutors must consider every lawful tool",
      "approximate 1:federal prosecutors must consider every lawful tool",
    ],
    [
      "a word for another",
      "[Attorneys] must consider every lawful tool at their disposal",
      "approximate 1:must consider every lawful tool at their disposal",
    ],
  ])("stand for what is there: %s", (_name, exact, expected) => {
    expect(find(memo, exact)).toBe(expected);
  });

  it.each([
    ["hide a negation", "In the face of all of this death, we can … continue with business as usual"],
    ["put a number in", "killed more than [46,000] Americans in 2016 and now rank"],
    ["are in the wrong order", "at their disposal … federal prosecutors must consider"],
  ])("do not %s", (_name, exact) => {
    expect(["differs", "missing", "ambiguous"]).toContain(find(memo, exact).split(" ")[0]);
  });
});

describe("page breaks", () => {
  const [first, second] = [
    "The committee met in March and heard nobody about the",
    "failure of the dam. It rose at noon.",
  ];
  const rest = ["River report\nAnother page of it\nNot for distribution\n3", "River report\nThe last page\n4"];

  it.each([
    ["nothing between", [first, second]],
    ["a number", [`${first}\n1`, second]],
    ["a footer and a head", [`${first}\nNot for distribution\n1`, `River report\nChapter one\n${second}\n2`, ...rest]],
    ["an empty page", [first, "", second]],
    ["a head without lines", [first, `River report 2 ${second}`, "River report 3 Another page of it"]],
  ])("are crossed with %s", (_name, pages) => {
    const exact = "heard nobody about the failure of the dam";
    expect(find(typewritten(...pages), exact)).toMatch(
      /^(?:exact|approximate) \d:heard nobody about the \| \d:failure of the dam$/,
    );
    expect(find(typewritten(...pages), { exact: "nobody about the", suffix: "failure of the dam" })).toMatch(/^exact/);
    expect(find(typewritten(...pages), { exact: "failure of the dam", prefix: "heard nobody about the" })).toMatch(
      /^exact/,
    );
  });

  it("are crossed within a word", () => {
    const document = typewritten(`${first.slice(0, -3)}disas-\n1`, `River report\ntrous end of the dam`);
    expect(find(document, "heard nobody about disastrous end of the dam")).toMatch(
      /^(?:exact|approximate) 1:.*disas- \| 2:trous/,
    );
  });

  it("leave two places as good as each other, where one has its comma on the page before", () => {
    const document = typewritten(
      `${first}\nBy noon,\n1`,
      "River report\nthe members were\ntired of it.\n2",
      "River report\nAt night, the members were asleep.\n3",
    );
    expect(find(document, ", the members were")).toMatch(/^ambiguous/);
  });

  it("hide no word of the text", () => {
    const document = typewritten("The committee met in March and heard", "not a word about the failure of the dam.");
    expect(find(document, "met in March and heard a word about the failure")).toMatch(/^differs/);
  });
});

describe("what an answer depends on", () => {
  const stretch = fc.tuple(fc.nat(), fc.integer({ min: 3, max: 200 }));

  function quoteAt([from, length]: readonly [number, number]): TextQuote {
    const page = memo.pages[0];
    const start = from % (page?.text.length ?? 1);
    return captureQuote(memo, [{ page: 1, start, end: Math.min(start + length, page?.text.length ?? 0) }]);
  }

  it("is not the page hint, where the words say enough", () => {
    fc.assert(
      fc.property(stretch, fc.nat(5), (at, page) => {
        const quote = quoteAt(at);
        expect(find(memo, quote, page)).toBe(find(memo, quote));
      }),
      { numRuns: 300 },
    );
  });

  it("is not what was asked before", () => {
    fc.assert(
      fc.property(fc.array(stretch, { minLength: 2, maxLength: 6 }), (stretches) => {
        const quotes = stretches.map(quoteAt);
        const answers = quotes.map((quote) => find(memo, quote));
        const again = quotes.toReversed().map((quote) => find({ ...memo }, quote));
        expect(again.toReversed()).toEqual(answers);
      }),
      { numRuns: 100 },
    );
  });

  it("is not what is edited outside of passage and context", () => {
    fc.assert(
      fc.property(stretch, fc.nat(), fc.nat(60), fc.lorem({ maxCount: 12 }), (at, place, removed, added) => {
        const quote = quoteAt(at);
        if (quote.exact === "") return;
        const { text = "" } = memo.pages[0] ?? {};
        const found = resolveQuote(memo, quote);
        const parts = isAnchored(found) ? found.parts : [];
        const [from, to] = [(parts[0]?.start ?? 0) - 400, (parts.at(-1)?.end ?? 0) + 400];
        // On the one side or the other of passage and context.
        const room = from > 0 && place % 2 === 0 ? [0, from] : [Math.min(to, text.length), text.length];
        const [low = 0, high = 0] = room;
        const start = low + (place % Math.max(1, high - low));
        const edited = text.slice(0, start) + ` ${added} ` + text.slice(Math.min(high, start + removed));
        const again = find(typewritten(edited), quote);
        expect(again).toBe(shown(found));
      }),
      { numRuns: 300 },
    );
  });
});

describe("five hundred quotations that were tampered with", () => {
  const sentences = whole.split(/(?<=[a-z0-9)]\.) (?=[A-Z])/);
  const mutations: readonly ((words: string[], pick: number) => string[] | undefined)[] = [
    (words, pick) => words.toSpliced(1 + (pick % (words.length - 1)), 0, "not"),
    (words, pick) => words.with(pick % words.length, ["Heroin", "Senate", "Canadians", "Obama"][pick % 4] ?? ""),
    (words) => {
      const at = words.findIndex((word) => /\d/.test(word));
      return at < 0
        ? undefined
        : words.with(
            at,
            (words[at] ?? "").replace(/\d/, (digit) => String((Number(digit) + 3) % 10)),
          );
    },
    (words, pick) => {
      const middle = 2 + (pick % Math.max(1, words.length - 4));
      return [...words.slice(middle), ...words.slice(0, middle)];
    },
    (words, pick) => {
      const at = 1 + (pick % Math.max(1, words.length - 3));
      return /\p{L}/u.test(words[at] ?? "") ? words.toSpliced(at, 1) : undefined;
    },
  ];

  it("are never exact nor approximate", () => {
    let tried = 0;
    fc.assert(
      fc.property(
        fc.constantFrom(...sentences),
        fc.nat(),
        fc.constantFrom(...mutations),
        fc.boolean(),
        (sentence, pick, mutate, context) => {
          const words = sentence.split(" ");
          const mutated = mutate(words, pick)?.join(" ");
          if (mutated === undefined || mutated === sentence || words.length < 6) return;
          tried += 1;
          const at = whole.indexOf(sentence);
          const around = {
            prefix: whole.slice(Math.max(0, at - 32), at),
            suffix: whole.slice(at + sentence.length).slice(0, 32),
          };
          const state = find(memo, context ? { exact: mutated, ...around } : mutated).split(" ")[0];
          expect(["exact", "approximate"]).not.toContain(state);
        },
      ),
      { numRuns: 700 },
    );
    expect(tried).toBeGreaterThan(500);
  });
});
