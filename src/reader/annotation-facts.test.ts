import { describe, expect, it } from "vitest";
import type { Anchor } from "../core/model/anchor.ts";
import type { Annotation } from "../core/model/publication.ts";
import {
  announcement,
  claimOfFragment,
  claimLink,
  passagesOf,
  relationSentence,
  shorten,
  sourceName,
  whereIn,
} from "./annotation-facts.ts";

function anchor(...parts: [page: number, text: string][]): Anchor {
  const quads: Anchor["parts"][number]["quads"] = [];
  return {
    state: "exact",
    whole: false,
    errorShare: 0,
    parts: parts.map(([page, text]) => ({ page, text, start: 0, end: text.length, quads })),
  };
}

const annotation: Annotation = {
  id: "every-lawful-tool",
  number: 6,
  relation: "includesQuotationFrom",
  basis: "document",
  claimText: "“federal prosecutors must consider every lawful tool”",
  standing: { kind: "exact", quotations: [] },
  note: [],
  anchors: [anchor([3, "must consider"], [4, "every lawful tool"]), anchor([1, "March 20, 2018"])],
  crops: [],
  related: [],
};
const politico = { title: "Death penalty", publisher: "Politico", date: "2018-03-20" };
const elsewhere: Annotation = { ...annotation, basis: "source", anchors: [], source: politico };

describe("facts of an annotation", () => {
  it("joins the parts of a passage and keeps passages apart", () => {
    expect(passagesOf(annotation)).toEqual(["must consider every lawful tool", "March 20, 2018"]);
  });

  it("names the pages in order", () => {
    expect(whereIn(annotation)).toBe("Pages 1, 3, and 4");
    expect(whereIn({ ...annotation, anchors: [anchor([2, "x"])] })).toBe("Page 2");
    expect(whereIn(elsewhere)).toBe("");
  });

  it("links to the passage, or to the note where there is none", () => {
    const short = { base: "/", slug: "memo", document: { id: "memo", pages: { length: 1 } } };
    expect(claimLink(short, annotation)).toEqual({ href: "#passage-every-lawful-tool" });
    expect(claimLink(short, elsewhere)).toEqual({ href: "#note-every-lawful-tool" });
  });

  it("links to the passage in the text of a long document, whose pages are not all there without script", () => {
    const long = { base: "/site/", slug: "report", document: { id: "memo", pages: { length: 500 } } };
    const href = "/site/report/text/#passage-every-lawful-tool";
    expect(claimLink(long, annotation)).toEqual({ href, "data-passage": "true" });
    expect(claimLink(long, elsewhere)).toEqual({ href: "#note-every-lawful-tool" });
  });

  it("is announced in one sentence, and where", () => {
    const one = { ...annotation, anchors: [anchor([1, "x"])] };
    expect(announcement(one, 24, "the memo")).toBe("Claim 6 of 24: quoted exactly. Page 1.");
    expect(announcement({ ...elsewhere, standing: { kind: "source", quotations: [] } }, 24, "the memo")).toBe(
      "Claim 6 of 24: another source. Politico, March 20, 2018.",
    );
  });

  it("names a source as far as its date goes", () => {
    expect(sourceName(politico)).toBe("Politico, March 20, 2018");
    expect(sourceName({ ...politico, date: "2018-03" })).toBe("Politico, March 2018");
    expect(sourceName({ title: "x", publisher: "NBC News" })).toBe("NBC News");
  });

  it("never says that a dispute with somebody else is with the paper that reports it", () => {
    expect(relationSentence(annotation, "the memo")).toBe("The commentary quotes the memo.");
    expect(relationSentence({ ...elsewhere, relation: "obtainsBackgroundFrom" }, "the memo")).toBe(
      "The commentary takes background from Politico.",
    );
    expect(relationSentence({ ...elsewhere, relation: "disputes" }, "the memo")).toBe("The commentary disputes this.");
  });

  it("shortens at a space", () => {
    expect(shorten("federal prosecutors must consider", 25)).toBe("federal prosecutors must…");
    expect(shorten("short", 25)).toBe("short");
    expect(shorten("unbroken", 4)).toBe("unbr…");
  });
});

describe("fragments", () => {
  const has = (id: string): boolean => id === "march-20";

  it.each([
    ["#march-20", "claim"],
    ["#passage-march-20", "passage"],
    ["#note-march-20", "note"],
  ])("%s is the %s", (hash, place) => {
    expect(claimOfFragment(hash, has)).toEqual({ id: "march-20", place });
  });

  it.each(["", "#", "#commentary", "#passage-", "#passage-nobody"])("%j is none of ours", (hash) => {
    expect(claimOfFragment(hash, has)).toBeNull();
  });
});
