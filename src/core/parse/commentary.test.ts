import { describe, expect, it } from "vitest";
import { parseCommentary, parseInlineMarkdown } from "./commentary.ts";

const head = "# The title\n\nThe standfirst.\n\n";
const place = { file: "annotations.json", where: "first.items[0].body[0].value", annotation: "claim" };

/** Problems of a text after title and standfirst, each as its line and message. */
function problemsOf(text: string): string[] {
  return parseCommentary(head + text).problems.map((problem) => `${problem.line}: ${problem.message}`);
}

function claimsOf(text: string): string[] {
  return parseCommentary(head + text).claims.map((claim) => claim.text);
}

describe("parseCommentary", () => {
  it("reads title, standfirst, blocks and claims in order", () => {
    const commentary = parseCommentary(
      [
        "# The [title](#one)",
        "",
        "The _standfirst_, over",
        "two lines.",
        "",
        "## A section, and more",
        "",
        "A [claim in **two** words](#two) and a [link][ref].\\",
        "~~Gone~~ `code`.",
        "",
        "1. first",
        "2. [second](#three)",
        "",
        "> quoted",
        "",
        "---",
        "",
        "![What it shows](#two)",
        "",
        "[![What it shows](#three)](#three)",
        "",
        "[ref]: https://example.org/a_(b)",
      ].join("\n"),
    );
    expect(commentary).toEqual({
      title: [
        { type: "text", value: "The " },
        { type: "claim", id: "one", children: [{ type: "text", value: "title" }] },
      ],
      standfirst: [
        { type: "text", value: "The " },
        { type: "emphasis", children: [{ type: "text", value: "standfirst" }] },
        { type: "text", value: ", over two lines." },
      ],
      blocks: [
        {
          type: "heading",
          depth: 2,
          id: "section-a-section-and-more",
          children: [{ type: "text", value: "A section, and more" }],
        },
        {
          type: "paragraph",
          children: [
            { type: "text", value: "A " },
            {
              type: "claim",
              id: "two",
              children: [
                { type: "text", value: "claim in " },
                { type: "strong", children: [{ type: "text", value: "two" }] },
                { type: "text", value: " words" },
              ],
            },
            { type: "text", value: " and a " },
            { type: "link", href: "https://example.org/a_(b)", children: [{ type: "text", value: "link" }] },
            { type: "text", value: "." },
            { type: "break" },
            { type: "deleted", children: [{ type: "text", value: "Gone" }] },
            { type: "text", value: " " },
            { type: "code", value: "code" },
            { type: "text", value: "." },
          ],
        },
        {
          type: "list",
          ordered: true,
          start: 1,
          items: [
            [{ type: "paragraph", children: [{ type: "text", value: "first" }] }],
            [
              {
                type: "paragraph",
                children: [{ type: "claim", id: "three", children: [{ type: "text", value: "second" }] }],
              },
            ],
          ],
        },
        { type: "quote", children: [{ type: "paragraph", children: [{ type: "text", value: "quoted" }] }] },
        { type: "rule" },
        { type: "excerpt", id: "two", alt: "What it shows" },
        { type: "excerpt", id: "three", alt: "What it shows" },
      ],
      claims: [
        { id: "one", text: "title", line: 1 },
        { id: "two", text: "claim in two words", line: 8 },
        { id: "three", text: "second", line: 12 },
      ],
      excerpts: [
        { id: "two", line: 18 },
        { id: "three", line: 20 },
      ],
      quotations: [],
      problems: [],
    });
  });

  it.each([
    ["marks within the link", "He says [“every tool”](#a).", "“every tool”"],
    ["marks round the link", "He says “[every tool](#a)”.", "“every tool”"],
    ["straight marks round the link", 'He says "[every tool](#a)".', '"every tool"'],
    ["marks beyond the emphasis", "He says ‘_[every tool](#a)_’.", "‘every tool’"],
    ["a link within a quotation", "He says “use [every tool](#a) there is”.", "“every tool”"],
    ["a quotation that ends after the link", "[He says “every](#a) tool”.", "He says “every”"],
    ["a quotation that begins before the link", "He says “[every tool” of his](#a).", "“every tool” of his"],
    ["no marks", "He says [every tool](#a) of his, and “more”.", "every tool"],
  ])("takes a claim's words with %s", (_name, text, expected) => {
    expect(claimsOf(text)).toEqual([expected]);
  });

  it.each([
    ["raw HTML", "<script>alert(1)</script>", "5: Raw HTML is not passed on: <script>alert(1)</script>"],
    ["HTML within a line", "a <b>bold</b> word", "5: Raw HTML is not passed on: <b>"],
    ["a table", "| a | b |\n|---|---|\n| c | d |", "5: Tables are not drawn."],
    ["code", "text\n\n```\ncode\n```", "7: Blocks of code are not drawn."],
    ["a footnote", "text[^1]\n\n[^1]: note", "5: Footnotes are not drawn."],
    ["boxes to tick", "- [ ] do", "5: Boxes to tick are not drawn."],
    ["a picture", "![alt](https://example.org/a.png)", "5: A picture stands here that the site cannot show."],
    ["a picture within a line", "see ![alt](#claim)", "5: A picture stands here that the site cannot show."],
    ["an excerpt of one claim linked to another", "[![alt](#one)](#two)", "5: A picture stands here"],
    ["an excerpt without description", "![](#claim)", "5: The excerpt has no description."],
    ["a second title", "# Another", "5: There is a second title."],
    ["a deep heading", "##### Deep", "5: Headings go down to ####."],
    ["a claim without words", "[](#claim)", "5: The claim “#claim” has no words."],
    ["a name that is none", "[words](#Not_A_Claim)", "5: “#Not_A_Claim” is no name that a claim can have."],
    ["a section that is not there", "[words](#section-none)", "5: There is no section “#section-none”."],
    [
      "a script",
      "[words](javascript:alert(1))",
      "5: The address “javascript:alert(1)” is none that this site links to.",
    ],
    ["a script in disguise", "[words](java&#9;script:alert(1))", "5: The address"],
    ["a relative address", "[words](../other/)", "5: The address “../other/” is none that this site links to."],
    [
      "an address without scheme",
      "[words](//evil.example)",
      "5: The address “//evil.example” is none that this site links to.",
    ],
    [
      "a data address",
      "[words](data:text/html,x)",
      "5: The address “data:text/html,x” is none that this site links to.",
    ],
    [
      "credentials",
      "[words](https://user:pass@example.org/)",
      "5: The address “https://user:pass@example.org/” holds a user name",
    ],
    [
      "credentials in a bare address",
      "https://user@example.org",
      "5: The address “https://user@example.org” holds a user name",
    ],
    ["a backslash", "[words](<https:\\\\example.org>)", "5: The address"],
    ["no host", "[words](https:example.org)", "5: The address “https:example.org” names no host."],
    [
      "a reference to a bad address",
      "[words][x]\n\n[x]: vbscript:x",
      "5: The address “vbscript:x” is none that this site links to.",
    ],
    ["deep lists", "- - - - - - - - a", "5: Lists or quotes are nested too deeply."],
  ])("answers %s with a problem at its line", (_name, text, expected) => {
    const problems = problemsOf(text);
    expect(problems.length).toBeGreaterThan(0);
    expect(problems[0]).toContain(expected);
  });

  it("lets good addresses through", () => {
    expect(
      problemsOf(
        "<https://example.org/?q=a@b#c> http://[::1]:80/ mailto:a@example.org [x](mailto:a@example.org?subject=b)",
      ),
    ).toEqual([]);
  });

  it("misses title and standfirst", () => {
    expect(parseCommentary("text").problems[0]?.message).toBe("The commentary does not begin with its title.");
    expect(parseCommentary("").problems[0]?.message).toBe("The commentary does not begin with its title.");
    expect(parseCommentary("# Title\n\n## Section").problems[0]?.message).toBe("The standfirst is missing.");
  });

  it("gives every heading an id of its own", () => {
    const { blocks } = parseCommentary(`${head}## One\n\n## One\n\n## !\n\n[see](#section-one-2)`);
    expect(blocks.flatMap((block) => (block.type === "heading" ? [block.id] : []))).toEqual([
      "section-one",
      "section-one-2",
      "section-untitled",
    ]);
  });
});

describe("parseInlineMarkdown", () => {
  it("joins paragraphs by breaks, and links to claims without marking them", () => {
    expect(parseInlineMarkdown("One [claim](#two).\n\nTwo.", place)).toEqual({
      value: [
        { type: "text", value: "One " },
        { type: "link", href: "#two", children: [{ type: "text", value: "claim" }] },
        { type: "text", value: "." },
        { type: "break" },
        { type: "break" },
        { type: "text", value: "Two." },
      ],
      problems: [],
    });
  });

  it("answers other blocks at the place of the text", () => {
    expect(parseInlineMarkdown("- a list", place).problems).toEqual([
      {
        ...place,
        message: "Only paragraphs are drawn here.",
        hint: "Write it as sentences, with emphasis and links at most.",
      },
    ]);
  });
});
