import { describe, expect, it } from "vitest";
import type { Annotation, Publication } from "../core/model/publication.ts";
import { embedSubject } from "./embed-subject.ts";

const picture = (href: string, width: number, height: number) => ({ sources: [{ href, width, height }] });
const page = { label: "1", width: 612, height: 792, picture: picture("/memos/memo/1.webp", 1224, 1584) };
const crop = {
  picture: picture("/memos/memo/crop.webp", 1600, 400),
  page: 1,
  left: 0,
  top: 0,
  width: 400,
  height: 100,
};
const part = { page: 1, text: "every lawful tool", start: 0, end: 17, quads: [] };
const claim: Annotation = {
  id: "tool",
  number: 1,
  relation: "includesQuotationFrom",
  basis: "document",
  claimText: "every lawful tool",
  standing: { kind: "exact", quotations: [] },
  note: [],
  anchors: [{ state: "exact", whole: false, errorShare: 0, parts: [part] }],
  crops: [crop],
  related: [],
};
const whole: Annotation = {
  ...claim,
  standing: { kind: "whole", quotations: [] },
  anchors: [{ state: "region", whole: true, errorShare: 0, parts: [{ ...part, text: "" }] }],
  crops: [],
};
const elsewhere: Annotation = {
  ...claim,
  basis: "source",
  standing: { kind: "source", quotations: [] },
  anchors: [],
  crops: [],
};
const publication: Publication = {
  format: 1,
  slug: "memo",
  base: "/memos/",
  title: "The memo",
  description: "What it says.",
  language: "en",
  date: "2018-03-21",
  commentary: {
    title: [],
    standfirst: [],
    byline: "By the editors",
    credit: [
      { type: "text", value: "After " },
      {
        type: "link",
        href: "https://a.example/",
        children: [{ type: "emphasis", children: [{ type: "text", value: "Reason" }] }],
      },
      { type: "break" },
      { type: "code", value: "2018" },
    ],
    language: "en",
    blocks: [],
  },
  document: {
    id: "memo",
    title: "Guidance",
    shortTitle: "the memo",
    creator: "Jeff Sessions",
    date: "2018-03-20",
    language: "en",
    provenance: "",
    rights: "",
    file: { href: "/memos/memo.pdf", name: "memo.pdf", bytes: 1, sha256: "0".repeat(64) },
    textHrefs: ["/memos/text.json"],
    wordsHrefs: ["/memos/words.json"],
    textVersionHref: "/memos/text-version.json",
    pages: [page],
  },
  annotations: [claim, whole, elsewhere],
};
const site = "https://example.org/memos/";

describe("what an embed is written from", () => {
  it("is a publication with absolute addresses and its credit without mark-up", () => {
    expect(embedSubject(publication, undefined, site)).toEqual({
      site,
      address: "https://example.org/memos/memo/",
      title: "The memo",
      description: "What it says.",
      language: "en",
      documentTitle: "Guidance",
      documentLanguage: "en",
      credit: "Jeff Sessions, March 20, 2018. After Reason 2018",
      claim: undefined,
    });
  });

  it("is a claim with its passage, and the picture no wider than a column", () => {
    expect(embedSubject(publication, claim, site).claim).toEqual({
      id: "tool",
      words: "every lawful tool",
      standing: "quoted exactly",
      passages: ["every lawful tool"],
      cardHeights: { narrow: expect.any(Number), wide: expect.any(Number) },
      picture: {
        src: "https://example.org/memos/memo/crop.webp",
        width: 680,
        height: 170,
        alt: "Part of page 1 of the memo, with the passage marked: every lawful tool",
      },
    });
  });

  it("shows the first page of what is meant as a whole", () => {
    const { passages, picture: shown } = embedSubject(publication, whole, site).claim ?? {};
    expect(passages).toEqual([]);
    expect(shown).toMatchObject({ src: "https://example.org/memos/memo/1.webp", width: 612, height: 792 });
  });

  it("has no passage and no picture for what rests on another source, and says so", () => {
    expect(embedSubject(publication, elsewhere, site).claim).toMatchObject({
      standing: "another source",
      passages: [],
      picture: undefined,
    });
  });
});
