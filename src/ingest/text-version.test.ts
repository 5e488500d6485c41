import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import process from "node:process";
import { describe, expect, it } from "vitest";
import type { PageText } from "../core/model/page-text.ts";
import { contentsOf, faultsOf, spacedWords } from "../core/fixtures/account.ts";
import type { TextVersion } from "../core/model/text-version.ts";
import { textOfContent } from "../core/structure/content.ts";
import { makeTextVersion } from "../core/structure/text-version.ts";
import { below, type SetPage, type SetPart, setPdf, wrapped } from "./fixtures/set-pdf.ts";
import { openPdf } from "./pdf/open-pdf.ts";

async function read(bytes: Uint8Array): Promise<{ pages: PageText[]; version: TextVersion; tagged: number }> {
  const opening = await openPdf(bytes);
  if (opening.kind === "fault") throw new Error(opening.fault.detail);
  const all = opening.pdf.pages.map((page) => ({ page, ...page.read() }));
  const facts = all.map(({ page: { label, width, height }, clues }) => ({ label, width, height, clues }));
  const pages = all.map(({ text, hidden }) => (expect(hidden).toEqual([]), text));
  opening.pdf.close();
  const version = makeTextVersion({ sha256: "0".repeat(64), pages }, facts);
  return { pages, version, tagged: all.filter(({ clues }) => clues.tags !== undefined).length };
}

/** Every word of the pages' text stands in the version once, with its own offsets. */
function expectEveryWordOnce(pages: readonly PageText[], version: TextVersion): void {
  const found = version.blocks.map((block) => contentsOf(block).map(textOfContent).join(" ")).join(" ");
  const wanted = pages.map(({ text }) => text.replace(/[-\u2010\u00AD\u0002]\n/gu, "")).join(" ");
  expect(spacedWords(found).toSorted()).toEqual(spacedWords(wanted).toSorted());
  expect(faultsOf(pages, version)).toEqual([]);
}

type Shape = string | readonly Shape[];

/** What a version says, without offsets. */
function shapesOf({ blocks }: TextVersion): Shape[] {
  return blocks.map((block): Shape => {
    switch (block.kind) {
      case "page":
        return `page ${block.page}`;
      case "figure":
        return `figure ${block.description}`;
      case "heading":
        return `h${block.level} ${textOfContent(block.content)}`;
      case "furniture":
        return `${block.edge} ${textOfContent(block.content)}`;
      case "list":
        return block.items.map(
          ({ depth, marker, content }) => `${depth} ${textOfContent(marker)} ${textOfContent(content)}`,
        );
      case "table":
        return block.rows.map((row) => row.map(({ header, content }) => (header ? "*" : "") + textOfContent(content)));
      default:
        return `${block.kind} ${textOfContent(block.content)}`;
    }
  });
}

const LONG =
  "The committee met on the third of March to hear what the departments had to say of the year before, and it heard them at length. Nobody who sat there that day could have said afterwards that the figures had been kept from him, for they were read aloud, one after the other, by the clerk.";
const OTHER =
  "What was decided in the end was little enough. Two of the members wanted more time, a third wanted less, and the chair gave all of them what they had asked for. So it came that the report was adopted twice, and that its second reading was shorter than its first by eleven pages.";

/** Pages with everything that has a tag, each set in one column. */
function report(): SetPage[] {
  const left = 72;
  const width = 468;
  const title = wrapped("Report of the Committee", { x: left, y: 96, width, size: 20, bold: true });
  const first = wrapped(LONG, { x: left, y: below(title), width });
  const section = wrapped("What was said", { x: left, y: below(first, 14), width, size: 14, bold: true });
  const second = wrapped(OTHER, { x: left, y: below(section), width });
  const items = [
    "the income of the year",
    "the expenses, as far as they are known and have been looked over by those whose duty it is to look them over",
    "what is left",
  ];
  let y = below(second);
  const list: SetPart[] = items.map((text, index) => {
    const label = { text: `${index + 1}.`, x: left, y, size: 11 };
    const body = wrapped(text, { x: left + 18, y, width: width - 18 });
    y = below(body, 2);
    return {
      tag: "LI",
      parts: [
        { tag: "Lbl", lines: [label] },
        { tag: "LBody", lines: body },
      ],
    };
  });
  const rows = [
    ["District", "Cases", "Sentences"],
    ["Northern", "12", "4"],
    ["Southern", "31", "17"],
    ["Eastern and Central", "8", "2"],
  ];
  y += 12;
  const table: SetPart[] = rows.map((cells, row) => {
    const parts = cells.map((text, column): SetPart => ({
      tag: row === 0 ? "TH" : "TD",
      lines: [{ text, x: left + column * 160, y, size: 11, bold: row === 0 }],
    }));
    y += 18;
    return { tag: "TR", parts };
  });
  const head = (page: number): SetPart => ({
    tag: "Artifact",
    lines: [
      { text: "Report of the year", x: left, y: 40, size: 9 },
      { text: String(page), x: 540, y: 40, size: 9 },
    ],
  });
  const broken = wrapped(`${LONG} ${OTHER}`, { x: left, y: y + 14, width });
  const cut = 5;
  const note = wrapped("1 The figures of the Northern district are from the clerk's own book.", {
    x: left,
    y: 720,
    width,
    size: 8,
  });
  const rest = broken.slice(cut).map((line, index) => ({ ...line, y: 96 + index * 11 * 1.3 }));
  return [
    {
      parts: [
        head(1),
        { tag: "H1", lines: title },
        { tag: "P", lines: first },
        { tag: "H2", lines: section },
        { tag: "P", lines: second },
        { tag: "L", parts: list },
        { tag: "Table", parts: table },
        { tag: "P", lines: broken.slice(0, cut) },
        { tag: "Note", lines: note },
      ],
    },
    { parts: [head(2), { tag: "P", lines: rest }] },
  ];
}

describe("a tagged file and its twin without tags", () => {
  it("come out alike", async () => {
    const one = await read(await setPdf(report(), true));
    const other = await read(await setPdf(report(), false));
    expect([one.tagged, other.tagged]).toEqual([2, 0]);
    expect(shapesOf(other.version)).toEqual(shapesOf(one.version));
    expectEveryWordOnce(one.pages, one.version);
    expectEveryWordOnce(other.pages, other.version);
  });

  it("as what they are", async () => {
    const { version } = await read(await setPdf(report(), false));
    expect(shapesOf(version)).toEqual([
      "page 1",
      "head Report of the year",
      "head 1",
      "h1 Report of the Committee",
      `paragraph ${LONG}`,
      "h2 What was said",
      `paragraph ${OTHER}`,
      [
        "0 1. the income of the year",
        "0 2. the expenses, as far as they are known and have been looked over by those whose duty it is to look them over",
        "0 3. what is left",
      ],
      [
        ["*District", "*Cases", "*Sentences"],
        ["Northern", "12", "4"],
        ["Southern", "31", "17"],
        ["Eastern and Central", "8", "2"],
      ],
      `paragraph ${LONG} ${OTHER}`,
      "footnote 1 The figures of the Northern district are from the clerk's own book.",
      "head Report of the year",
      "head 2",
    ]);
  });
});

const column = (text: string, x: number, y: number): SetPart => ({
  tag: "P",
  lines: wrapped(text, { x, y, width: 220 }),
});
const paragraph = (text: string, y: number, size = 11): SetPart => ({
  tag: "P",
  lines: wrapped(text, { x: 72, y, width: 468, size }),
});
const lines = (texts: readonly string[], x = 72, y = 96): SetPart => ({
  tag: "P",
  lines: texts.map((text, index) => ({ text, x, y: y + index * 14.3, size: 11 })),
});

const kinds: Record<string, { pages: SetPage[]; shapes: Shape[] }> = {
  "two columns": {
    pages: [
      {
        parts: [
          { tag: "H1", lines: wrapped("Two columns", { x: 72, y: 60, width: 400, size: 20 }) },
          column(LONG, 72, 100),
          column(OTHER, 320, 100),
        ],
      },
    ],
    shapes: ["page 1", "h1 Two columns", `paragraph ${LONG}`, `paragraph ${OTHER}`],
  },
  "two columns, the right one first in the file": {
    pages: [{ parts: [column(OTHER, 320, 100), column(LONG, 72, 100)] }],
    shapes: ["page 1", `paragraph ${LONG}`, `paragraph ${OTHER}`],
  },
  "two columns, read across by the file": {
    pages: [
      {
        parts: [
          {
            tag: "P",
            lines: across(wrapped(LONG, { x: 72, y: 100, width: 220 }), wrapped(OTHER, { x: 320, y: 100, width: 220 })),
          },
        ],
      },
    ],
    shapes: ["page 1", `paragraph ${LONG}`, `paragraph ${OTHER}`],
  },
  "a paragraph over two columns": {
    pages: [{ parts: overColumns(`${LONG} ${OTHER}`) }],
    shapes: ["page 1", `paragraph ${LONG} ${OTHER}`],
  },
  "hyphenated words": {
    pages: [
      {
        parts: [
          lines([
            "The thera-",
            "pist said that drug-",
            "related crime and the truths of the coun-",
            "try were known, as drug-related things are in a country, and the Anglo-",
            "American ones of 2010-",
            "2012 as well.",
          ]),
        ],
      },
    ],
    shapes: [
      "page 1",
      "paragraph The therapist said that drug-related crime and the truths of the country were known, as drug-related things are in a country, and the Anglo-American ones of 2010-2012 as well.",
    ],
  },
  "indented paragraphs": {
    pages: [
      {
        parts: [
          { tag: "P", lines: wrapped(LONG, { x: 72, y: 96, width: 468, indent: 18 }) },
          {
            tag: "P",
            lines: wrapped(OTHER, {
              x: 72,
              y: 96 + wrapped(LONG, { x: 72, y: 0, width: 468, indent: 18 }).length * 14.3,
              width: 468,
              indent: 18,
            }),
          },
        ],
      },
    ],
    shapes: ["page 1", `paragraph ${LONG}`, `paragraph ${OTHER}`],
  },
  "nested lists": {
    pages: [
      {
        parts: [
          lines(["• first", "• second"]),
          lines(["(a) inner one", "(b) inner two"], 100, 96 + 2 * 14.3),
          lines(["• third"], 72, 96 + 4 * 14.3),
        ],
      },
    ],
    shapes: ["page 1", ["0 • first", "0 • second", "1 (a) inner one", "1 (b) inner two", "0 • third"]],
  },
  "a turned page": {
    pages: [{ rotate: 90, parts: [paragraph(LONG, 96), paragraph(OTHER, 200)] }],
    shapes: ["page 1", `paragraph ${LONG}`, `paragraph ${OTHER}`],
  },
  "an upside down page": {
    pages: [{ rotate: 180, parts: [paragraph(LONG, 96), paragraph(OTHER, 200)] }],
    shapes: ["page 1", `paragraph ${LONG}`, `paragraph ${OTHER}`],
  },
  "pages of several sizes": {
    pages: [
      { size: [300, 400], parts: [{ tag: "P", lines: wrapped("A card.", { x: 20, y: 60, width: 260 }) }] },
      { size: [1200, 800], parts: [{ tag: "P", lines: wrapped(LONG, { x: 72, y: 96, width: 1000 }) }] },
      { parts: [paragraph(OTHER, 96)] },
    ],
    shapes: ["page 1", "paragraph A card.", "page 2", `paragraph ${LONG}`, "page 3", `paragraph ${OTHER}`],
  },
  "an empty page between two": {
    pages: [{ parts: [paragraph(LONG, 96)] }, { parts: [] }, { parts: [paragraph(OTHER, 96)] }],
    shapes: ["page 1", `paragraph ${LONG}`, "page 2", "page 3", `paragraph ${OTHER}`],
  },
  "a single word": { pages: [{ parts: [paragraph("Word", 300)] }], shapes: ["page 1", "paragraph Word"] },
  "no text at all": { pages: [{ parts: [] }], shapes: ["page 1"] },
};

function across(...columns: readonly (readonly { text: string; x: number; y: number; size: number }[])[]) {
  return columns.flat().toSorted((one, other) => one.y - other.y || one.x - other.x);
}

function overColumns(text: string): SetPart[] {
  const all = wrapped(text, { x: 72, y: 100, width: 220 });
  const half = Math.floor(all.length / 2);
  const right = all.slice(half).map((line, index) => ({ ...line, x: 320, y: 100 + index * 14.3 }));
  return [
    { tag: "P", lines: all.slice(0, half) },
    { tag: "P", lines: right },
  ];
}

describe("the text version of", () => {
  it.each(Object.entries(kinds))("%s has every word once, in order", async (_, { pages: set, shapes }) => {
    const { pages, version } = await read(await setPdf(set, false));
    expect(shapesOf(version)).toEqual(shapes);
    expectEveryWordOnce(pages, version);
  });

  it("twelve pages with heads and feet sets those apart, and joins what goes on", async () => {
    const text = Array.from({ length: 40 }, (_, index) => `${LONG} Number ${index + 1}.`).join(" ");
    const all = wrapped(text, { x: 72, y: 90, width: 468 });
    const perPage = Math.ceil(all.length / 12);
    const set = Array.from({ length: 12 }, (_, index): SetPage => {
      const own = all
        .slice(index * perPage, (index + 1) * perPage)
        .map((line, row) => ({ ...line, y: 90 + row * 14.3 }));
      const head = index % 2 === 0 ? "The Committee" : "Report of the year";
      return {
        parts: [
          { tag: "Artifact", lines: [{ text: head, x: 72, y: 40, size: 9 }] },
          { tag: "P", lines: own },
          { tag: "Artifact", lines: [{ text: `Page ${index + 1} of 12`, x: 280, y: 750, size: 9 }] },
        ],
      };
    });
    for (const tagged of [false, true]) {
      const { pages, version } = await read(await setPdf(set, tagged));
      expectEveryWordOnce(pages, version);
      expect(version.blocks.filter(({ kind }) => kind === "furniture")).toHaveLength(24);
      const running = version.blocks.filter(({ kind }) => kind === "paragraph");
      expect(running.map((block) => contentsOf(block).map(textOfContent).join(""))).toEqual([text]);
    }
  });

  it("Hebrew reads from right to left", async () => {
    const words = ["הוועדה התכנסה בשלישי במרץ כדי לשמוע", "את מה שהיה למחלקות לומר"];
    const set: SetPage[] = [
      {
        parts: [
          {
            tag: "P",
            lines: words.map((text, index) => ({ text, x: 200, y: 100 + index * 15, size: 12, hebrew: true })),
          },
        ],
      },
    ];
    const { pages, version } = await read(await setPdf(set, false));
    expect(version.direction).toBe("rtl");
    expectEveryWordOnce(pages, version);
    const [, block] = version.blocks;
    expect(block?.kind).toBe("paragraph");
  });

  it("a described figure says what it shows", async () => {
    const set: SetPage[] = [
      { parts: [paragraph(LONG, 96), { tag: "Figure", alternative: "A seal", lines: [] }, paragraph(OTHER, 300)] },
    ];
    const { version } = await read(await setPdf(set, true));
    expect(shapesOf(version)).toEqual(["page 1", `paragraph ${LONG}`, "figure A seal", `paragraph ${OTHER}`]);
  });
});

const memo = new Uint8Array(
  readFileSync(join(import.meta.dirname, "..", "..", "documents", "sessions-memo", "memo.pdf")),
);

describe("the memo", () => {
  it("has every word that was read, once", async () => {
    const { pages, version } = await read(memo);
    expectEveryWordOnce(pages, version);
    expect(shapesOf(version)).toContain("h1 MEMORANDUM FOR UNITED STATES ATTORNEYS");
  });

  it("has the words that poppler reads, in poppler's order", async () => {
    const { version } = await read(memo);
    const folder = mkdtempSync(join(tmpdir(), "verbatim-"));
    try {
      writeFileSync(join(folder, "a.pdf"), memo);
      const program = process.env["VERBATIM_PDFTOTEXT"] ?? "pdftotext";
      const text = execFileSync(program, [join(folder, "a.pdf"), "-"], { encoding: "utf8" });
      const ours = version.blocks.flatMap((block) => contentsOf(block).map(textOfContent)).join(" ");
      expect(spacedWords(ours)).toEqual(spacedWords(text.replace(/-\n/gu, "")));
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
