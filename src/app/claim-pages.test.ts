import { describe, expect, it } from "vitest";
import type { Annotation, Publication } from "../core/model/publication.ts";
import { unpackPublication } from "../core/packing/packed-publication.ts";
import { claimBody } from "./claim-body.tsx";
import { firstPage, firstPicture } from "./first-picture.ts";
import { packedFor } from "./packed-for.ts";

const picture = { sources: [{ href: "/report/pages/p1-640.0a1b2c3d.webp", width: 640, height: 828 }] };

function annotation(number: number): Annotation {
  return {
    id: `claim-${number}`,
    number,
    relation: "includesQuotationFrom",
    basis: "document",
    claimText: `what is said in ${number}`,
    standing: { kind: "exact", quotations: [] },
    note: [],
    anchors: [
      {
        state: "exact",
        whole: false,
        errorShare: 0,
        parts: [
          { page: number, start: 0, end: 9, text: `words of page ${number}`, quads: [[5, 9, 90, 9, 90, 20, 5, 20]] },
        ],
      },
    ],
    crops: [],
    related: [],
  };
}

function publicationOf(count: number): Publication {
  const annotations = Array.from({ length: count }, (_, at) => annotation(at + 1));
  const blocks = annotations.map(({ id, claimText }) => ({
    type: "paragraph" as const,
    children: [{ type: "claim" as const, id, children: [{ type: "text" as const, value: claimText }] }],
  }));
  return {
    format: 1,
    slug: "report",
    base: "/",
    title: "A report",
    description: "A report and what was made of it.",
    language: "en",
    date: "2026-11-29",
    commentary: { title: [], standfirst: [], byline: "Editors", credit: [], language: "en", blocks },
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
      pages: annotations.map((_, at) => ({ label: String(at + 1), width: 612, height: 792, picture })),
    },
    annotations,
  };
}

describe("a claim's page of a publication in parts", () => {
  it("is as light with a thousand claims as with ten, says what it is about, and leads to the reading view", () => {
    const [few, many] = [publicationOf(10), publicationOf(1000)].map((publication) => {
      const seventh = publication.annotations[6];
      if (seventh === undefined) throw new Error("There are ten.");
      return claimBody(publication, seventh, "/assets/not-found.js");
    });
    expect(many?.length).toBeLessThan((few?.length ?? 0) + 20);
    expect(many).toContain("words of page 7");
    expect(many).toContain('href="/report/?c=claim-7"');
    expect(many).toMatch(/<a data-publication="report" href="\/report\/" hidden/);
    expect(many).toContain('src="/assets/not-found.js"');
  });
});

describe("what a page carries of a publication", () => {
  const publication = {
    ...publicationOf(1000),
    parts: { hrefs: ["/1.json"], of: Array.from({ length: 1000 }, () => 0) },
  };
  const whole = (claim: string | undefined): number[] =>
    unpackPublication(packedFor(publication, claim)).annotations.flatMap(({ number, pending }) =>
      pending ? [] : number,
    );

  it("are the annotations of the page that is seen first, whole", () => {
    expect(whole(undefined)).toEqual([1]);
    expect(whole("claim-400")).toEqual([400]);
  });
});

describe("the picture that is fetched first", () => {
  const publication = publicationOf(1000);

  it("is of the page that is seen first", () => {
    expect(firstPage(publication, undefined)).toBe(1);
    expect(firstPage(publication, publication.annotations[399])).toBe(400);
    expect(firstPage(publicationOf(9), publicationOf(9).annotations[7])).toBe(1);
  });

  it("is asked for as the page itself asks for it, and only where the page is seen at first", () => {
    expect(firstPicture(publication, 1)).toBe(
      '<link rel="preload" as="image" imagesrcset="/report/pages/p1-640.0a1b2c3d.webp 640w"' +
        ' imagesizes="(min-width: 900px) 50vw, 100vw" media="(min-width: 900px)" fetchpriority="high">',
    );
    expect(firstPicture(publication, 1001)).toBe("");
  });
});
