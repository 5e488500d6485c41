import { describe, expect, it } from "vitest";
import type { Author } from "../model/citation.ts";
import { type CitationStyle, cite, citationFile } from "./cite.ts";
import { plainLine } from "./citation-text.ts";
import type { Work } from "./work.ts";

/** Written out by hand from the rules of the style guides that the modules name. */
const memo: Work = {
  kind: "document",
  title: "Guidance Regarding Use of Capital Punishment in Drug-Related Prosecutions",
  authors: [{ family: "Sessions", given: "Jefferson B.", suffix: "III" }],
  date: "2018-03-20",
  language: "en-US",
  genre: "Memorandum",
  publisher: "U.S. Department of Justice",
  reproduction: "typeset reproduction",
  sha256: "52c7",
  address: "https://example.org/sessions-memo/",
  accessed: "2026-11-24",
};
const passage: Work = {
  ...memo,
  pinpoint: { pages: ["1"], paragraphs: [2] },
  address: "https://example.org/sessions-memo/c/every-lawful-tool/",
};
const commentary: Work = {
  kind: "commentary",
  title: "The Memo, Read Closely",
  authors: [{ name: "Verbatim editors" }],
  date: "2026-11-24",
  language: "en",
  site: "Verbatim",
  address: "https://example.org/sessions-memo/",
};

const lines = (work: Work, style: CitationStyle): string[] => cite(work, style).map(plainLine);
const italics = (work: Work, style: CitationStyle): string[] =>
  cite(work, style).flatMap(({ runs }) => runs.filter(({ italic }) => italic).map(({ text }) => text));

describe("citations for readers", () => {
  const expected: [name: string, work: Work, style: CitationStyle, lines: string[]][] = [
    [
      "the document, plain",
      memo,
      "plain",
      [
        "Jefferson B. Sessions III, “Guidance Regarding Use of Capital Punishment in Drug-Related Prosecutions” (memorandum, U.S. Department of Justice, March 20, 2018; typeset reproduction), https://example.org/sessions-memo/ (read November 24, 2026).",
      ],
    ],
    [
      "a passage, plain",
      { ...passage, accessed: undefined },
      "plain",
      [
        "Jefferson B. Sessions III, “Guidance Regarding Use of Capital Punishment in Drug-Related Prosecutions” (memorandum, U.S. Department of Justice, March 20, 2018; typeset reproduction), p. 1, para. 2, https://example.org/sessions-memo/c/every-lawful-tool/",
      ],
    ],
    [
      "the document, Bluebook",
      memo,
      "bluebook",
      [
        "Jefferson B. Sessions III, U.S. Department of Justice, Guidance Regarding Use of Capital Punishment in Drug-Related Prosecutions (Mar. 20, 2018) (typeset reproduction), https://example.org/sessions-memo/.",
      ],
    ],
    [
      "a passage, Bluebook",
      passage,
      "bluebook",
      [
        "Jefferson B. Sessions III, U.S. Department of Justice, Guidance Regarding Use of Capital Punishment in Drug-Related Prosecutions 1, para. 2 (Mar. 20, 2018) (typeset reproduction), https://example.org/sessions-memo/c/every-lawful-tool/.",
      ],
    ],
    [
      "the commentary, Bluebook",
      commentary,
      "bluebook",
      ["Verbatim editors, The Memo, Read Closely, Verbatim (Nov. 24, 2026), https://example.org/sessions-memo/."],
    ],
    [
      "the document, APA",
      memo,
      "apa",
      [
        "Sessions, J. B., III. (2018, March 20). Guidance Regarding Use of Capital Punishment in Drug-Related Prosecutions [Memorandum; typeset reproduction]. U.S. Department of Justice. https://example.org/sessions-memo/",
        "(Sessions, 2018)",
      ],
    ],
    [
      "a passage, APA",
      passage,
      "apa",
      [
        "Sessions, J. B., III. (2018, March 20). Guidance Regarding Use of Capital Punishment in Drug-Related Prosecutions [Memorandum; typeset reproduction]. U.S. Department of Justice. https://example.org/sessions-memo/c/every-lawful-tool/",
        "(Sessions, 2018, p. 1, para. 2)",
      ],
    ],
    [
      "the commentary, APA",
      commentary,
      "apa",
      [
        "Verbatim editors. (2026, November 24). The Memo, Read Closely. Verbatim. https://example.org/sessions-memo/",
        "(Verbatim editors, 2026)",
      ],
    ],
    [
      "the document, Chicago",
      memo,
      "chicago",
      [
        "Jefferson B. Sessions III, “Guidance Regarding Use of Capital Punishment in Drug-Related Prosecutions,” memorandum, U.S. Department of Justice, March 20, 2018, typeset reproduction, https://example.org/sessions-memo/.",
        "Sessions, Jefferson B., III. “Guidance Regarding Use of Capital Punishment in Drug-Related Prosecutions.” Memorandum, U.S. Department of Justice, March 20, 2018. Typeset reproduction. https://example.org/sessions-memo/.",
      ],
    ],
    [
      "a passage, Chicago",
      passage,
      "chicago",
      [
        "Jefferson B. Sessions III, “Guidance Regarding Use of Capital Punishment in Drug-Related Prosecutions,” memorandum, U.S. Department of Justice, March 20, 2018, typeset reproduction, 1, par. 2, https://example.org/sessions-memo/c/every-lawful-tool/.",
        "Sessions, Jefferson B., III. “Guidance Regarding Use of Capital Punishment in Drug-Related Prosecutions.” Memorandum, U.S. Department of Justice, March 20, 2018. Typeset reproduction. https://example.org/sessions-memo/c/every-lawful-tool/.",
      ],
    ],
    [
      "the commentary, Chicago",
      commentary,
      "chicago",
      [
        "Verbatim editors, “The Memo, Read Closely,” Verbatim, November 24, 2026, https://example.org/sessions-memo/.",
        "Verbatim editors. “The Memo, Read Closely.” Verbatim, November 24, 2026. https://example.org/sessions-memo/.",
      ],
    ],
  ];
  for (const [name, work, style, wanted] of expected) {
    it(`cites ${name}`, () => expect(lines(work, style)).toEqual(wanted));
  }

  it("sets titles in italics where the style has them so", () => {
    expect(italics(memo, "bluebook")).toEqual([memo.title]);
    expect(italics(memo, "apa")).toEqual([memo.title]);
    expect(italics(memo, "chicago")).toEqual([]);
  });
});

describe("names", () => {
  const office: Author = { name: "U.S. Department of Justice, Office of Legal Counsel" };
  const people: Author[] = [
    { family: "de la Cruz", given: "Jean-Paul Émile" },
    { family: "O’Neill", given: "Ann" },
    { family: "Vance", given: "Frank", suffix: "Jr." },
  ];
  const by = (authors: readonly Author[], style: CitationStyle): string[] =>
    lines({ ...commentary, authors, address: undefined }, style);

  it("never takes an institution's name apart", () => {
    expect(by([office], "apa")[0]).toBe(
      "U.S. Department of Justice, Office of Legal Counsel. (2026, November 24). The Memo, Read Closely. Verbatim.",
    );
    expect(by([office], "chicago")[1]).toMatch(/^U\.S\. Department of Justice, Office of Legal Counsel\. “The/);
    expect(by([office], "bibtex")[0]).toContain("author = {{U.S. Department of Justice, Office of Legal Counsel}}");
    expect(by([office], "csl")[0]).toContain('"literal": "U.S. Department of Justice, Office of Legal Counsel"');
    expect(by([office], "ris")[0]).toContain("AU  - U.S. Department of Justice,, Office of Legal Counsel");
  });

  it("divides people's names", () => {
    expect(by(people, "apa")[0]).toMatch(
      /^de la Cruz, J\.-P\. É\., O’Neill, A\., & Vance, F\., Jr\. \(2026, November 24\)\./,
    );
    expect(by(people, "apa")[1]).toBe("(de la Cruz et al., 2026)");
    expect(by(people, "chicago")[0]).toMatch(/^Jean-Paul Émile de la Cruz, Ann O’Neill, and Frank Vance, Jr\., “The/);
    expect(by(people, "chicago")[1]).toMatch(/^de la Cruz, Jean-Paul Émile, Ann O’Neill, and Frank Vance, Jr\. “The/);
    expect(by(people, "bluebook")[0]).toMatch(/^Jean-Paul Émile de la Cruz et al\., The Memo/);
    expect(by(people.slice(0, 2), "bluebook")[0]).toMatch(/^Jean-Paul Émile de la Cruz & Ann O’Neill, The Memo/);
    expect(by(people.slice(0, 2), "apa")[0]).toMatch(/^de la Cruz, J\.-P\. É\., & O’Neill, A\. \(/);
    expect(by(people.slice(0, 2), "chicago")[1]).toMatch(/^de la Cruz, Jean-Paul Émile, and Ann O’Neill\. “/);
    expect(by(people, "bibtex")[0]).toContain(
      "author = {de la Cruz, Jean-Paul Émile and O’Neill, Ann and Vance, Jr., Frank}",
    );
  });

  it("shortens long lists as each style does", () => {
    const many = (count: number): Author[] =>
      Array.from({ length: count }, (_, index) => ({ family: `F${index + 1}`, given: "G" }));
    expect(by(many(21), "apa")[0]).toMatch(/F19, G\., \. \. \. F21, G\. \(/);
    expect(by(many(20), "apa")[0]).toMatch(/F19, G\., & F20, G\. \(/);
    expect(by(many(4), "chicago")[0]).toMatch(/^G F1 et al\., “/);
    expect(by(many(11), "chicago")[1]).toMatch(/^F1, G, G F2, .* G F7, et al\. “/);
  });
});

describe("dates, titles and places", () => {
  it("says as much of a date as is known", () => {
    const on = (date: string, style: CitationStyle): string => lines({ ...memo, date }, style)[0] ?? "";
    expect(on("2018", "bluebook")).toContain(" (2018) (");
    expect(on("2018-09", "bluebook")).toContain(" (Sept. 2018) (");
    expect(on("2018-09", "apa")).toContain(" (2018, September). ");
    expect(on("2018", "apa")).toContain(" (2018). ");
    expect(on("2018-09", "chicago")).toContain(", September 2018, ");
    expect(on("2018-09", "bibtex")).toMatch(/year = \{2018\},\n {2}month = sep,\n {2}howpublished/);
    expect(on("2018", "bibtex")).not.toContain("month");
    expect(on("2018-09", "csl")).toMatch(/"date-parts": \[\s*\[\s*2018,\s*9\s*\]\s*\]/);
    expect(on("2018-09", "ris")).toContain("PY  - 2018\r\nDA  - 2018/09//\r\n");
  });

  it("ends a title's sentence once", () => {
    const titled = (title: string, style: CitationStyle): string[] => lines({ ...commentary, title }, style);
    expect(titled("Is It So?", "apa")[0]).toContain("Is It So? Verbatim.");
    expect(titled("Is It So?", "chicago")[1]).toContain("“Is It So?” Verbatim");
    expect(titled("A “Word” on It", "chicago")[0]).toContain("“A ‘Word’ on It,” Verbatim");
  });

  it("gives pages as ranges, as lists, and by their labels", () => {
    const at = (pages: string[], style: CitationStyle, title = memo.title): string =>
      lines({ ...memo, title, pinpoint: { pages } }, style)[0] ?? "";
    expect(at(["3", "4", "5"], "plain")).toContain(", pp. 3–5, https");
    expect(at(["3", "5"], "plain")).toContain(", pp. 3, 5, https");
    expect(at(["iv"], "bluebook")).toContain("Prosecutions at iv (Mar.");
    expect(at(["4"], "bluebook", "Plan for 2018")).toContain("Plan for 2018 at 4 (Mar.");
  });

  it("numbers several paragraphs as each style does", () => {
    const at = (paragraphs: number[], style: CitationStyle): string =>
      lines({ ...memo, pinpoint: { pages: ["1"], paragraphs } }, style).join("\n");
    expect(at([2, 3], "plain")).toContain(", p. 1, paras. 2–3, https");
    expect(at([2, 4], "bluebook")).toContain("Prosecutions 1, paras. 2, 4 (Mar.");
    expect(at([2, 3], "apa")).toContain("(Sessions, 2018, p. 1, paras. 2–3)");
    expect(at([2, 3], "chicago")).toContain(", 1, pars. 2–3, https");
  });

  it("leaves out what nobody knows", () => {
    const bare: Work = {
      kind: "document",
      title: "A Note",
      authors: [{ name: "A. B." }],
      date: "1999",
      language: "en",
    };
    expect(lines(bare, "plain")).toEqual(["A. B., “A Note” (1999)."]);
    expect(lines(bare, "apa")).toEqual(["A. B. (1999). A Note.", "(A. B., 1999)"]);
    expect(lines(bare, "bluebook")).toEqual(["A. B., A Note (1999)."]);
    expect(lines(bare, "chicago")).toEqual(["A. B., “A Note,” 1999.", "A. B. “A Note.” 1999."]);
  });

  it("names an institution that publishes its own work once", () => {
    const own = { ...memo, authors: [{ name: "U.S. Department of Justice" }] };
    for (const style of ["bluebook", "apa", "chicago"] as const) {
      expect(lines(own, style)[0]?.match(/U\.S\. Department of Justice/g)).toHaveLength(1);
    }
  });
});

describe("files for reference managers", () => {
  it("writes BibTeX", () => {
    expect(citationFile([passage], "bibtex")).toBe(`@misc{sessions2018guidance,
  author = {Sessions, III, Jefferson B.},
  title = {{Guidance Regarding Use of Capital Punishment in Drug-Related Prosecutions}},
  year = {2018},
  month = mar,
  day = {20},
  howpublished = {Memorandum, U.S. Department of Justice},
  pages = {1},
  note = {typeset reproduction. para. 2. SHA-256 of the file: 52c7},
  url = {https://example.org/sessions-memo/c/every-lawful-tool/},
  urldate = {2026-11-24},
  langid = {en-US},
}
`);
  });

  it("writes RIS", () => {
    expect(citationFile([memo, commentary], "ris")).toBe(
      [
        "TY  - RPRT",
        "AU  - Sessions, Jefferson B., III",
        "TI  - Guidance Regarding Use of Capital Punishment in Drug-Related Prosecutions",
        "PY  - 2018",
        "DA  - 2018/03/20/",
        "PB  - U.S. Department of Justice",
        "M3  - Memorandum",
        "LA  - en-US",
        "UR  - https://example.org/sessions-memo/",
        "Y2  - 2026/11/24/",
        "N1  - typeset reproduction",
        "N1  - SHA-256 of the file: 52c7",
        "ER  - ",
        "",
        "TY  - ELEC",
        "AU  - Verbatim editors",
        "TI  - The Memo, Read Closely",
        "T2  - Verbatim",
        "PY  - 2026",
        "DA  - 2026/11/24/",
        "LA  - en",
        "UR  - https://example.org/sessions-memo/",
        "ER  - ",
        "",
      ].join("\r\n"),
    );
  });

  it("writes CSL-JSON", () => {
    expect(JSON.parse(citationFile([passage], "csl"))).toEqual([
      {
        id: "sessions2018guidance",
        type: "report",
        title: "Guidance Regarding Use of Capital Punishment in Drug-Related Prosecutions",
        author: [{ family: "Sessions", given: "Jefferson B.", suffix: "III" }],
        issued: { "date-parts": [[2018, 3, 20]] },
        genre: "Memorandum",
        publisher: "U.S. Department of Justice",
        locator: "1",
        language: "en-US",
        URL: "https://example.org/sessions-memo/c/every-lawful-tool/",
        accessed: { "date-parts": [[2026, 11, 24]] },
        note: "typeset reproduction. para. 2. SHA-256 of the file: 52c7",
      },
    ]);
  });

  it("gives no two works of a file the same key", () => {
    expect(citationFile([memo, memo], "bibtex").match(/@misc\{.*,/g)).toEqual([
      "@misc{sessions2018guidance,",
      "@misc{sessions2018guidance-2,",
    ]);
  });
});
