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
import { kinds, LONG, OTHER, paragraph, type Shape } from "./fixtures/set-kinds.ts";
import { type SetPage, setPdf, wrapped } from "./fixtures/set-pdf.ts";
import { report } from "./fixtures/set-report.ts";
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

describe("the text version of", () => {
  it.each(Object.entries(kinds))("%s has every word once, in order", async (_, { pages: set, shapes, withoutTags }) => {
    for (const tagged of withoutTags === true ? [false] : [false, true]) {
      const { pages, version } = await read(await setPdf(set, tagged));
      expect(shapesOf(version), tagged ? "tagged" : "without tags").toEqual(shapes);
      expectEveryWordOnce(pages, version);
    }
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
    for (const tagged of [false, true]) {
      const { pages, version } = await read(await setPdf(set, tagged));
      expect(version.direction).toBe("rtl");
      expectEveryWordOnce(pages, version);
      expect(shapesOf(version)).toEqual(["page 1", `paragraph ${words.join(" ")}`]);
    }
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
