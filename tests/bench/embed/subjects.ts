import { existsSync, readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { embedCode } from "../../../src/core/embed/embed-code.ts";
import { EMBED_VIEWS, type EmbedView } from "../../../src/core/embed/embed-options.ts";
import type { EmbedSubject } from "../../../src/core/embed/embed-subject.ts";

/** A page that shows something, to be measured. */
export interface Subject {
  readonly name: string;
  /** The page's HTML, or the path of a page among the peers. */
  readonly page: { readonly html: string } | { readonly peer: string };
  /** Whether to scroll to its end, so that what lies there is reached. */
  readonly reaches?: boolean;
  /** Whether it can be read without script: that is then measured too. */
  readonly readsWithoutScript?: boolean;
  /** Set where there is nothing to measure, and why. */
  readonly missing?: string;
}

/** Screens of text: before the embed on a host's page, so that it is not near. */
const FAR = "<p>An article of another site has words of its own, and many of them.</p>".repeat(200);

/** @param site its folder; @param address where it is served, with a slash at the end. */
export function ourSubjects(site: string, address: string): Subject[] {
  const { slug, claim } = exampleOf(site);
  const subject: EmbedSubject = {
    site: address,
    address: `${address}${slug}/`,
    title: "An article with its document",
    description: "",
    language: "en",
    documentTitle: "The document",
    documentLanguage: "en",
    credit: "",
    claim: {
      id: claim,
      words: "A claim",
      standing: "quoted exactly",
      passages: ["the words"],
      cardHeights: { narrow: 700, wide: 560 },
    },
  };
  const names: Readonly<Record<EmbedView, string>> = {
    card: "one claim as a card",
    document: "the document alone",
    reader: "the whole reader",
  };
  const views = EMBED_VIEWS.toReversed();
  const missing = existsSync(join(site, "embed.js")) ? {} : { missing: "the site has no embed.js" };
  return [
    { name: "a picture of page 1 (<img>)", page: { html: pictureOf(site, address, slug) }, readsWithoutScript: true },
    ...views.map((view) => ({
      name: `frame: ${names[view]}`,
      page: { html: embedCode(subject, { view }).iframe.replace('loading="lazy"', "") },
      readsWithoutScript: true,
    })),
    {
      name: "<verbatim-embed>, not near",
      page: { html: FAR + embedCode(subject, { view: "reader" }).element },
      ...missing,
    },
    ...views.map((view) => ({
      name: `<verbatim-embed>, reached: ${names[view]}`,
      page: { html: FAR + embedCode(subject, { view }).element },
      reaches: true,
      ...missing,
    })),
  ];
}

/** Publication and claim that the site's own page on embedding shows. */
export function exampleOf(site: string): { slug: string; claim: string } {
  const code = readFileSync(join(site, "embedding", "card.html.txt"), "utf8");
  const slug = /src="[^"]*?([^/"]+)\/" claim/.exec(code)?.[1];
  const claim = / claim="([^"]+)"/.exec(code)?.[1];
  if (slug === undefined || claim === undefined) throw new Error("The site's page on embedding shows no claim.");
  return { slug, claim };
}

/** The first page as an article would show it, in the widths that the site has. */
function pictureOf(site: string, address: string, slug: string): string {
  const found = readdirSync(join(site, slug, "pages"))
    .map((file) => ({ file, width: Number(/^p1-(\d+)\./.exec(file)?.[1] ?? Number.NaN) }))
    .filter(({ width }) => Number.isFinite(width))
    .toSorted((one, other) => one.width - other.width);
  const href = (file: string): string => `${address}${slug}/pages/${file}`;
  const [first] = found;
  if (first === undefined) throw new Error("The site has no picture of a first page.");
  const widths = found.map(({ file, width }) => `${href(file)} ${width}w`).join(", ");
  return `<a href="${address}${slug}/"><img src="${href(first.file)}" srcset="${widths}" sizes="720px" width="720" alt=""></a>`;
}
