import { describe, expect, it } from "vitest";
import type { Annotation, Publication } from "../model/publication.ts";
import { cutAnnotations } from "./annotation-parts.ts";
import { packPublication, unpackPublication } from "./packed-publication.ts";

function annotation(number: number, pages: readonly number[], whole = false): Annotation {
  const parts = pages.map((page) => {
    const top = 10 * page;
    return {
      page,
      start: 0,
      end: 9,
      text: "the words",
      quads: [[5, top, 90, top, 90, top + 9, 5, top + 9]] satisfies number[][],
    };
  });
  const anchors = whole ? [{ state: "region" as const, whole, errorShare: 0, parts: [] }] : [];
  return {
    id: `claim-${number}`,
    number,
    relation: "includesQuotationFrom",
    basis: pages.length > 0 || whole ? "document" : "judgement",
    claimText: "what it says",
    standing: { kind: "exact", quotations: [{ quoted: "the words", source: "the words", exact: true, changes: [] }] },
    note: [{ type: "text", value: "It says so." }],
    anchors:
      pages.length === 0
        ? anchors
        : [
            {
              state: "exact",
              whole: false,
              errorShare: 0,
              parts: parts.map((part) => ({ ...part, quads: part.quads.map(quadOf) })),
            },
          ],
    crops: [],
    related: [],
  };
}

function quadOf([
  a = 0,
  b = 0,
  c = 0,
  d = 0,
  e = 0,
  f = 0,
  g = 0,
  h = 0,
]: readonly number[]): Annotation["anchors"][number]["parts"][number]["quads"][number] {
  return [a, b, c, d, e, f, g, h];
}

/** Pages and how far down they are; page 0 is the document as a whole. */
function placesOf(annotation: Annotation | undefined): (readonly [page: number, top: number])[] {
  const anchors = annotation?.anchors ?? [];
  return anchors.flatMap(({ whole, parts }) =>
    whole ? [[0, 0] as const] : parts.map(({ page, quads }) => [page, quads[0]?.[1] ?? 0] as const),
  );
}

function publicationOf(annotations: readonly Annotation[], pageCount: number): Publication {
  const picture = { sources: [{ href: "/report/pages/p1-640.0a1b2c3d.webp", width: 640, height: 828 }] };
  return {
    format: 1,
    slug: "report",
    base: "/",
    title: "A report",
    description: "A report and what was made of it.",
    language: "en",
    date: "2026-11-29",
    commentary: { title: [], standfirst: [], byline: "Editors", credit: [], language: "en", blocks: [] },
    document: {
      id: "report",
      title: "A report",
      shortTitle: "the report",
      creator: "A court",
      date: "2026",
      language: "en",
      provenance: "Filed.",
      rights: "Public domain.",
      file: { href: "/report/report.pdf", name: "report.pdf", bytes: 9, sha256: "0".repeat(64) },
      textHrefs: ["/report/text.json"],
      wordsHrefs: ["/report/words.json"],
      textVersionHref: "/report/text-version.json",
      pages: Array.from({ length: pageCount }, (_, at) => ({
        width: 612,
        height: 792,
        picture,
        label: String(at + 1),
      })),
    },
    annotations: [...annotations],
  };
}

describe("a publication as a page carries it", () => {
  it("is whole where it is short", () => {
    const publication = publicationOf([annotation(1, [1]), annotation(2, [])], 3);
    expect(unpackPublication(packPublication(publication, () => false))).toEqual(publication);
  });

  it("has of a long one what is shown at first, and of all else the place and the standing", () => {
    const annotations = Array.from({ length: 1000 }, (_, at) =>
      annotation(at + 1, at % 10 === 9 ? [] : [1 + (at % 50), 2 + (at % 50)], at % 100 === 9),
    );
    const parts = cutAnnotations(annotations);
    const of = annotations.map(({ id }) => parts.findIndex((part) => part.some((one) => one.id === id)));
    const publication = {
      ...publicationOf(annotations, 51),
      parts: { hrefs: parts.map((_, at) => `/${at}.json`), of },
    };
    const shown = new Set(["claim-3", "claim-10"]);
    const packed = packPublication(publication, ({ id }) => shown.has(id));
    expect(JSON.stringify(packed).length).toBeLessThan(JSON.stringify(publication).length / 6);

    const unpacked = unpackPublication(packed);
    expect(unpacked.annotations.map(({ id }) => id)).toEqual(annotations.map(({ id }) => id));
    for (const [index, one] of unpacked.annotations.entries()) {
      const full = annotations[index];
      if (shown.has(one.id)) expect(one).toEqual(full);
      else {
        expect(one.pending).toBe(true);
        expect([one.number, one.standing.kind, one.basis]).toEqual([full?.number, full?.standing.kind, full?.basis]);
        expect(placesOf(one)).toEqual(placesOf(full));
      }
    }
  });

  it("is cut into parts of a few pages, every annotation in one", () => {
    const annotations = Array.from({ length: 1000 }, (_, at) =>
      annotation(at + 1, at % 7 === 0 ? [] : [1 + ((at * 37) % 500)]),
    );
    const parts = cutAnnotations(annotations);
    expect(
      parts
        .flat()
        .map(({ id }) => id)
        .toSorted(),
    ).toEqual(annotations.map(({ id }) => id).toSorted());
    const pages = parts.map((part) =>
      part.flatMap(({ anchors }) => anchors.flatMap((one) => one.parts.map(({ page }) => page))),
    );
    for (const [index, on] of pages.entries()) {
      const before = pages[index - 1];
      if (before !== undefined) expect(Math.min(...on)).toBeGreaterThanOrEqual(Math.max(...before));
    }
    expect(cutAnnotations(annotations.slice(0, 200))).toEqual([]);
  });
});
