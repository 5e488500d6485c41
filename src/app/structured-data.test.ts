import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { noAssets } from "../core/fixtures/no-assets.ts";
import type { Annotation, Publication } from "../core/model/publication.ts";
import { dublinCore } from "./dublin-core.ts";
import { siteFiles } from "./site-files.ts";
import type { SharedInput } from "./site-input.ts";
import { summaryOf } from "./summary-of.ts";
import { structuredData } from "./structured-data.ts";

const picture = { sources: [{ href: "/m/p.webp", width: 1, height: 1 }] };
const quoted: Annotation = {
  id: "every-tool",
  number: 1,
  relation: "includesQuotationFrom",
  basis: "document",
  claimText: "“every lawful tool”",
  standing: { kind: "exact", quotations: [] },
  note: [],
  anchors: [
    {
      state: "exact",
      whole: false,
      errorShare: 0,
      parts: [{ page: 1, start: 0, end: 17, quads: [], text: "every lawful tool" }],
    },
  ],
  crops: [],
  related: [],
};
const publication: Publication = {
  format: 1,
  slug: "memo",
  base: "/m/",
  title: "The memo",
  description: "What it says.",
  language: "en",
  date: "2018-03",
  commentary: {
    title: [{ type: "text", value: "Read closely" }],
    standfirst: [],
    byline: "By the editors",
    credit: [],
    language: "en",
    blocks: [],
    citation: { authors: [{ name: "The editors" }] },
  },
  document: {
    id: "memo",
    title: "Guidance",
    shortTitle: "the memo",
    creator: "The Office",
    date: "2018-03-20",
    language: "en",
    provenance: "",
    rights: "",
    citation: { authors: [{ family: "Sessions", given: "Jeff" }] },
    file: { href: "/m/memo/memo.pdf", name: "memo.pdf", bytes: 1, sha256: "0".repeat(64) },
    textHrefs: ["/m/memo/text.json"],
    wordsHrefs: ["/m/memo/words.json"],
    textVersionHref: "/m/memo/text-version.json",
    pages: [{ label: "1", width: 612, height: 792, picture }],
  },
  annotations: [quoted, { ...quoted, id: "other", number: 2, relation: "discusses" }],
};
const site = "https://example.org/m/";

describe("structured data", () => {
  it("is an article that cites a digital document", () => {
    expect(structuredData(publication, site)).toMatchObject({
      "@context": "https://schema.org",
      "@type": "Article",
      headline: "Read closely",
      url: "https://example.org/m/memo/",
      author: [{ "@type": "Organization", name: "The editors" }],
      citation: {
        "@type": "DigitalDocument",
        url: "https://example.org/m/memo/memo.pdf",
        author: [{ "@type": "Person", name: "Jeff Sessions", familyName: "Sessions" }],
      },
    });
  });

  it("has the quotations of a claim on its own page, as the document has them", () => {
    const [claim, other] = publication.annotations;
    expect(structuredData(publication, site, claim)["@graph"]).toMatchObject([
      { "@type": "Article" },
      {
        "@type": "Quotation",
        text: "every lawful tool",
        url: "https://example.org/m/memo/c/every-tool/",
        isBasedOn: { "@id": "https://example.org/m/memo/#document" },
        citation: "Guidance, page 1",
      },
    ]);
    expect(structuredData(publication, site, other)["@graph"]).toHaveLength(1);
  });

  it("names the commentary in Dublin Core", () => {
    const head = dublinCore([publication]).join("\n");
    expect(head).toContain('<meta name="DC.title" content="Read closely">');
    expect(head).toContain('<meta name="DC.creator" content="The editors">');
    expect(head).toContain('<meta name="DC.date" content="2018-03">');
  });
});

describe("sitemap, feed and robots", () => {
  it("need to know where the site will stand", () => {
    expect(siteFiles(input([publication], undefined))).toEqual([]);
    expect(siteFiles(input([publication], site)).map(({ path }) => path)).toEqual(["sitemap.xml", "feed.xml"]);
    expect(siteFiles(input([publication], "https://example.org/", "/")).map(({ path }) => path)).toContain(
      "robots.txt",
    );
  });

  it("list every page once, by its whole address", () => {
    const addresses = [...fileOf("sitemap.xml", publication).matchAll(/<loc>(.*?)<\/loc>/g)].map(([, loc]) => loc);
    expect(addresses).toEqual([
      site,
      ...["", "text/", "ledger/", "cite/", "c/every-tool/", "c/other/"].map((below) => `${site}memo/${below}`),
    ]);
  });

  it("are well formed, whatever a title says", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (title) => {
        const text = fileOf("feed.xml", { ...publication, title, description: title });
        expect(text).not.toMatch(/(?![\t\n\r])[\p{Cc}\p{Surrogate}]/u);
        // Every "<" opens or closes an element of Atom, every "&" an entity, and the elements nest.
        const open: string[] = [];
        for (const [tag, close, name, empty] of text.matchAll(/<(\/?)([a-z]+)(?: [a-z:]+="[^"<]*")*(\/?)>/g)) {
          if (close === "/") expect(open.pop(), tag).toBe(name);
          else if (empty === "") open.push(name ?? "");
        }
        expect(open).toEqual([]);
        const bare = text.replace(/<\?xml[^>]*\?>|<\/?[a-z]+(?: [a-z:]+="[^"<]*")*\/?>|&(?:amp|lt|gt|quot|#39);/g, "");
        expect(bare).not.toMatch(/[<&]/);
      }),
    );
  });

  it("give what Atom asks for: ids, titles, whole instants, authors", () => {
    const feed = fileOf("feed.xml", publication);
    expect(feed.match(/<id>/g)).toHaveLength(2);
    expect(feed.match(/<updated>2018-03-01T00:00:00Z<\/updated>/g)).toHaveLength(2);
    expect(feed).toContain("<author><name>The editors</name></author>");
    expect(feed).toContain(`<link rel="self" type="application/atom+xml" href="${site}feed.xml"/>`);
  });
});

function fileOf(path: string, one: Publication): string {
  return siteFiles(input([one], site)).find((file) => file.path === path)?.html ?? "";
}

function input(publications: readonly Publication[], where: string | undefined, base = "/m/"): SharedInput {
  const card = { href: "", width: 1, height: 1 };
  const summaries = publications.map((one) => summaryOf([one], card, []));
  return {
    summaries,
    example: undefined,
    base,
    site: where,
    language: undefined,
    development: false,
    assets: noAssets,
  };
}
