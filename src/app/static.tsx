import { renderToStaticMarkup, renderToString } from "react-dom/server";
import type { Annotation, Publication } from "../core/model/publication.ts";
import type { Example, PublicationSummary } from "../core/model/publication-summary.ts";
import { staticNavigation } from "../state/navigation-port.ts";
import { createReader } from "../state/reader.ts";
import { citationWords } from "../ui/citation-words.ts";
import { speak } from "../ui/catalogue.ts";
import { nearestLanguage } from "../ui/languages.ts";
import { ledgerWords } from "../ui/ledger-words.ts";
import { textWords } from "../ui/text-words.ts";
import { translationFor } from "../ui/translations.ts";
import { siteWords } from "../ui/site-words.ts";
import { words } from "../ui/words.ts";
import { claimBody } from "./claim-body.tsx";
import { CitationPage } from "./citation-page.tsx";
import { citationFiles, withCitations } from "./citations.ts";
import { cardEmbed, readingEmbeds } from "./embed-pages.tsx";
import { exampleOf } from "./embedding-page.tsx";
import { embeddingPages } from "./embedding-pages.tsx";
import { dublinCore } from "./dublin-core.ts";
import { firstPage, firstPicture } from "./first-picture.ts";
import { dataBlock, linkedDataBlock, moduleScript, voidElement } from "./head.ts";
import { IndexPage, NotFoundPage } from "./index-page.tsx";
import { LedgerPage } from "./ledger-page.tsx";
import { oembedAnswer, oembedPath } from "./oembed.ts";
import { unpackPublication } from "../core/packing/packed-publication.ts";
import { packedFor } from "./packed-for.ts";
import { type PageDescription, pageHead } from "./page-head.ts";
import { notesInPdf } from "./pdf-notes.ts";
import { ReadingPage } from "./reading-page.tsx";
import { paintedAtOnce } from "./painted-at-once.ts";
import { DATA_BLOCK_ID } from "./publication-data.ts";
import { ROOT_ID } from "./root-id.ts";
import type { PdfNoteText, PublicationInput, SharedInput, SiteInput, SitePage, SiteSetting } from "./site-input.ts";
import { siteFiles } from "./site-files.ts";
import { startScript } from "./start-script.ts";
import { structuredData } from "./structured-data.ts";
import { summaryOf } from "./summary-of.ts";
import { textPage } from "./text-pages.tsx";
import { wholeDocument } from "./whole-document.ts";
import "./ledger-page.css";
import "./styles.css";

/** Every page of the site, complete without script. */
export function renderSite(input: SiteInput): SitePage[] {
  const rendered = input.publications.map((one) => {
    const pages = [...renderPublication(one, input)];
    const paths = pages.map(({ path }) => path);
    return { pages, ...aboutPublication(one, paths) };
  });
  const summaries = rendered.map(({ summary }) => summary);
  return [
    ...renderShared({ ...input, summaries, example: rendered[0]?.example }),
    ...rendered.flatMap(({ pages }) => pages),
  ];
}

/** The pages of one publication, made one by one: each of a long document's may be large, and there are many. */
export function* renderPublication(each: PublicationInput, input: SiteSetting): Generator<SitePage> {
  const asked = input.language ?? each.publication.language;
  const one = speaking(asked, () => cited(each, input));
  const { annotations } = one.publication;
  const works: (() => readonly SitePage[])[] = [
    () => [readingPage(one, undefined, input)],
    () => [ledgerPage(one, input), textPage(one, input), citationPage(one, input)],
    () => citationFiles(one.publication, input.site),
    ...annotations.map((annotation) => () => [readingPage(one, annotation, input)]),
    () => readingEmbeds(one, input),
    ...annotations.map((annotation) => () => [cardEmbed(one, annotation, input)]),
    () => oembedAnswers(one, input),
  ];
  for (const work of works) yield* speaking(asked, work);
}

/** What the pages about all publications are made of. @param paths of the pages that were rendered. */
export function aboutPublication(
  { publication, cards }: PublicationInput,
  paths: readonly string[],
): { readonly summary: PublicationSummary; readonly example: Example } {
  const card = cards.publication;
  return { summary: summaryOf(publication, card, paths), example: exampleOf(publication, card) };
}

/** The pages about all publications. They are in the language of the first. */
export function renderShared(input: SharedInput): SitePage[] {
  return speaking(input.language ?? input.summaries[0]?.language ?? "en", () => {
    const pages = [indexPage(input), notFoundPage(input), ...siteFiles(input)];
    const paths = [...pages.map(({ path }) => path), ...input.summaries.flatMap((one) => one.pages)];
    return [...pages, ...embeddingPages(input, paths)];
  });
}

/** What the annotated copy of a document says. @param language as in the render's input. */
export function pdfNotes(
  publication: Publication,
  site: string | undefined,
  language: string | undefined,
): PdfNoteText[] {
  return speaking(language ?? publication.language, () => notesInPdf(publication, site));
}

/** What is drawn while the interface speaks the nearest language to a tag. */
function speaking<Drawn>(tag: string, draw: () => Drawn): Drawn {
  speak(translationFor(nearestLanguage(tag)));
  try {
    return draw();
  } finally {
    speak();
  }
}

function indexPage(input: SharedInput): SitePage {
  const page: PageDescription = {
    title: words.app.siteName,
    description: siteWords.purpose,
    canonical: "",
    card: input.summaries[0]?.card,
    kind: "website",
    siteName: words.app.siteName,
    extra:
      input.site === undefined
        ? []
        : [
            voidElement("link", {
              rel: "alternate",
              type: "application/atom+xml",
              href: `${input.base}feed.xml`,
              title: siteWords.indexTitle,
            }),
          ],
  };
  const body = renderToStaticMarkup(<IndexPage publications={input.summaries} base={input.base} />);
  return { path: "index.html", html: wholeDocument(pageHead(page, input), body) };
}

function notFoundPage(input: SharedInput): SitePage {
  const page: PageDescription = {
    title: siteWords.notFoundTitle,
    description: siteWords.notFoundAdvice,
    canonical: undefined,
    card: undefined,
    kind: "website",
    siteName: words.app.siteName,
    extra: [voidElement("meta", { name: "robots", content: "noindex" })],
  };
  const body =
    renderToStaticMarkup(<NotFoundPage publications={input.summaries} base={input.base} />) +
    (input.assets.notFoundScript === undefined ? "" : moduleScript(input.assets.notFoundScript));
  return { path: "404.html", html: wholeDocument(pageHead(page, input), body) };
}

/** The reading view, opened at a claim or at none. */
function readingPage(one: PublicationInput, annotation: Annotation | undefined, input: SiteSetting): SitePage {
  const { publication, cards } = one;
  const folder = annotation === undefined ? `${publication.slug}/` : `${publication.slug}/c/${annotation.id}/`;
  const path = `${input.base}${folder}`;
  const page: PageDescription = {
    title: annotation === undefined ? publication.title : `${annotation.claimText} — ${publication.title}`,
    description: annotation === undefined ? publication.description : claimDescription(annotation, publication),
    canonical: folder,
    card: annotation === undefined ? cards.publication : (cards.claims[annotation.id] ?? cards.publication),
    kind: "article",
    siteName: words.app.siteName,
    oembed: oembedPath(publication.slug, annotation),
    extra: [
      voidElement("link", {
        rel: "alternate",
        type: "text/html",
        href: `${publication.base}${publication.slug}/text/`,
        title: textWords.title(publication.document.shortTitle),
      }),
      voidElement("link", {
        rel: "alternate",
        type: "application/ld+json",
        href: `${publication.base}${publication.slug}/annotations.jsonld`,
      }),
      ...(annotation === undefined ? dublinCore(publication) : []),
      linkedDataBlock(structuredData(publication, input.site, annotation)),
    ],
  };
  if (annotation !== undefined && publication.parts !== undefined) {
    const { cardStyles } = input.assets.embed;
    const html = wholeDocument(
      pageHead({ ...page, styles: cardStyles }, input),
      claimBody(publication, annotation, input.assets.notFoundScript),
    );
    return { path: `${folder}index.html`, html };
  }
  const first = firstPage(publication, annotation);
  const packed = packedFor(publication, annotation?.id);
  const shown = unpackPublication(packed);
  const reader = createReader({ publication: shown, path, navigation: staticNavigation(path) });
  const root = renderToString(<ReadingPage publication={shown} reader={reader} />);
  const { script } = input.assets;
  const body =
    `<div id="${ROOT_ID}">${root}</div>` +
    dataBlock(DATA_BLOCK_ID, packed) +
    // Vite's own modules have to come first, and what an import by address fetches does not wait for them.
    (input.development ? moduleScript(script) : startScript(script, first));
  const sheet = input.assets.readerSheet?.text;
  const head = pageHead({ ...page, sheet, first: firstPicture(publication, first) + paintedAtOnce(root) }, input);
  return { path: `${folder}index.html`, html: wholeDocument(head, body) };
}

function ledgerPage({ publication, cards, ledger }: PublicationInput, input: SiteSetting): SitePage {
  const folder = `${publication.slug}/ledger/`;
  const page: PageDescription = {
    title: ledgerWords.title(publication.title),
    description: ledgerWords.description(publication.title, publication.document.shortTitle),
    canonical: folder,
    card: cards.publication,
    kind: "article",
    siteName: words.app.siteName,
    styles: input.assets.ledgerStyles,
  };
  const body = renderToStaticMarkup(<LedgerPage publication={publication} ledger={ledger} />);
  return { path: `${folder}index.html`, html: wholeDocument(pageHead(page, input), body) };
}

/** None where it is not known where the site will stand. */
function oembedAnswers(one: PublicationInput, { site }: SiteSetting): SitePage[] {
  if (site === undefined) return [];
  return [undefined, ...one.publication.annotations].map((annotation) => oembedAnswer(one, annotation, site));
}

function cited(one: PublicationInput, { site }: SiteSetting): PublicationInput {
  return { ...one, publication: withCitations(one.publication, site) };
}

function citationPage({ publication, cards }: PublicationInput, input: SiteSetting): SitePage {
  const folder = `${publication.slug}/cite/`;
  const page: PageDescription = {
    title: citationWords.title(publication.title),
    description: citationWords.description(publication.title, publication.document.shortTitle),
    canonical: folder,
    card: cards.publication,
    kind: "article",
    siteName: words.app.siteName,
    styles: input.assets.ledgerStyles,
  };
  const body = renderToStaticMarkup(<CitationPage publication={publication} site={input.site} />);
  return { path: `${folder}index.html`, html: wholeDocument(pageHead(page, input), body) };
}

function claimDescription(annotation: Annotation, publication: Publication): string {
  const passage = annotation.anchors.flatMap((anchor) => anchor.parts.map((part) => part.text)).join(" … ");
  return siteWords.claimDescription(annotation.standing.kind, passage, publication.document.title);
}
