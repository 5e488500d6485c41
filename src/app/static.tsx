import { renderToStaticMarkup } from "react-dom/server";
import { homeOf, isFirstView } from "../core/documents/document-views.ts";
import type { Ledger } from "../core/model/ledger.ts";
import type { Annotation, Publication } from "../core/model/publication.ts";
import type { Example, PublicationSummary } from "../core/model/publication-summary.ts";
import { citationWords } from "../ui/citation-words.ts";
import { speak } from "../ui/catalogue.ts";
import { nearestLanguage } from "../ui/languages.ts";
import { ledgerWords } from "../ui/ledger-words.ts";
import { translationFor } from "../ui/translations.ts";
import { siteWords } from "../ui/site-words.ts";
import { words } from "../ui/words.ts";
import { CitationPage } from "./citation-page.tsx";
import { citationFiles, withCitations } from "./citations.ts";
import { cardEmbed, readingEmbeds } from "./embed-pages.tsx";
import { exampleOf } from "./embedding-page.tsx";
import { embeddingPages } from "./embedding-pages.tsx";
import { moduleScript, voidElement } from "./head.ts";
import { IndexPage, NotFoundPage } from "./index-page.tsx";
import { LedgerPage } from "./ledger-page.tsx";
import { oembedAnswer } from "./oembed.ts";
import { type PageDescription, pageHead } from "./page-head.ts";
import { notesInPdf } from "./pdf-notes.ts";
import { readingPage } from "./reading-pages.tsx";
import type {
  PdfNoteText,
  PublicationInput,
  SharedInput,
  SiteInput,
  SitePage,
  SiteSetting,
  ViewInput,
} from "./site-input.ts";
import { siteFiles } from "./site-files.ts";
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
  const first = speaking(asked, () => cited(each, input));
  const views = [first, ...each.others.map((other) => speaking(asked, () => cited(other, input)))];
  const all = views.map(({ publication }) => publication);
  const works: (() => readonly SitePage[])[] = views.flatMap((one) => {
    const annotations = claimsOfView(one.publication);
    return [
      () => [readingPage(one, undefined, input, all)],
      () => [
        ...(one === first ? [ledgerPage(first, each.ledger, input, all)] : []),
        textPage(one, input),
        citationPage(one, input),
      ],
      () => citationFiles(one.publication, input.site),
      ...annotations.map((annotation) => () => [readingPage(one, annotation, input, all)]),
      () => readingEmbeds(one, input),
      ...annotations.map((annotation) => () => [cardEmbed(one, annotation, input)]),
      () => oembedAnswers(one, annotations, input),
    ];
  });
  for (const work of works) yield* speaking(asked, work);
}

/** What the pages about all publications are made of. @param paths of the pages that were rendered. */
export function aboutPublication(
  { publication, cards, others }: PublicationInput,
  paths: readonly string[],
): { readonly summary: PublicationSummary; readonly example: Example } {
  const card = cards.publication;
  const all = [publication, ...others.map((other) => other.publication)];
  return { summary: summaryOf(all, card, paths), example: exampleOf(publication, card) };
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

/** The claims whose own pages show this document: those that rest on it, and with the first those that rest on none. */
function claimsOfView(publication: Publication): readonly Annotation[] {
  const isFirst = isFirstView(publication);
  return publication.annotations.filter(({ elsewhere, basis }) => {
    return elsewhere === undefined && (isFirst || basis === "document");
  });
}

function ledgerPage(
  { publication, cards }: ViewInput,
  ledger: Ledger,
  input: SiteSetting,
  all: readonly Publication[],
): SitePage {
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
  const body = renderToStaticMarkup(<LedgerPage publication={publication} ledger={ledger} all={all} />);
  return { path: `${folder}index.html`, html: wholeDocument(pageHead(page, input), body) };
}

/** None where it is not known where the site will stand. */
function oembedAnswers(one: ViewInput, annotations: readonly Annotation[], { site }: SiteSetting): SitePage[] {
  if (site === undefined) return [];
  return [undefined, ...annotations].map((annotation) => oembedAnswer(one, annotation, site));
}

function cited(one: ViewInput, { site }: SiteSetting): ViewInput {
  return { ...one, publication: withCitations(one.publication, site) };
}

function citationPage({ publication, cards }: ViewInput, input: SiteSetting): SitePage {
  const folder = `${homeOf(publication).slice(publication.base.length)}cite/`;
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
