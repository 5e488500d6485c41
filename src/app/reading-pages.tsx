import { renderToString } from "react-dom/server";
import { claimHref, homeOf, isFirstView } from "../core/documents/document-views.ts";
import type { Inline } from "../core/model/commentary.ts";
import type { Annotation, Publication } from "../core/model/publication.ts";
import { staticNavigation } from "../state/navigation-port.ts";
import { createReader } from "../state/reader.ts";
import { textWords } from "../ui/text-words.ts";
import { siteWords } from "../ui/site-words.ts";
import { words } from "../ui/words.ts";
import { claimBody } from "./claim-body.tsx";
import { earlyFonts } from "./early-fonts.ts";
import { dublinCore } from "./dublin-core.ts";
import { firstPage, firstPicture } from "./first-picture.ts";
import { dataBlock, linkedDataBlock, moduleScript, voidElement } from "./head.ts";
import { oembedPath } from "./oembed.ts";
import { unpackPublication } from "../core/packing/packed-publication.ts";
import { packedFor } from "./packed-for.ts";
import { type PageDescription, pageHead } from "./page-head.ts";
import { ReadingPage } from "./reading-page.tsx";
import { paintedAtOnce } from "./painted-at-once.ts";
import { DATA_BLOCK_ID } from "./publication-data.ts";
import { ROOT_ID } from "./root-id.ts";
import type { SitePage, SiteSetting, ViewInput } from "./site-input.ts";
import { startScript } from "./start-script.ts";
import { structuredData } from "./structured-data.ts";
import { wholeDocument } from "./whole-document.ts";

/** The reading view, opened at a claim or at none. */
export function readingPage(
  { publication, cards }: ViewInput,
  annotation: Annotation | undefined,
  input: SiteSetting,
  all: readonly Publication[],
): SitePage {
  const home = homeOf(publication);
  const folder = (annotation === undefined ? home : claimHref(publication, annotation.id)).slice(
    publication.base.length,
  );
  const path = `${input.base}${folder}`;
  const page: PageDescription = {
    title: annotation === undefined ? titleOf(publication) : `${annotation.claimText} — ${publication.title}`,
    description: annotation === undefined ? publication.description : claimDescription(annotation, publication),
    canonical: folder,
    card: annotation === undefined ? cards.publication : (cards.claims[annotation.id] ?? cards.publication),
    kind: "article",
    siteName: words.app.siteName,
    oembed: oembedPath(publication, annotation),
    extra: [
      voidElement("link", {
        rel: "alternate",
        type: "text/html",
        href: `${home}text/`,
        title: textWords.title(publication.document.shortTitle),
      }),
      voidElement("link", {
        rel: "alternate",
        type: "application/ld+json",
        href: `${publication.base}${publication.slug}/annotations.jsonld`,
      }),
      ...(annotation === undefined ? dublinCore(all) : []),
      linkedDataBlock(structuredData(publication, input.site, annotation, all)),
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
    // Vite's own modules have to come first, and what an import by address fetches does not wait for them.
    (input.development ? moduleScript(script) : startScript(script, first)) +
    // Nothing of it is seen: the page is painted before it has come.
    dataBlock(DATA_BLOCK_ID, packed);
  const sheet = input.assets.readerSheet?.text;
  const { fonts, slantedFonts } = input.assets;
  // Behind a linked sheet it would wait for that.
  const early = sheet === undefined ? [] : [earlyFonts([...fonts, ...slantedFonts], slantsAtFirst(publication))];
  const setting = early.length === 0 ? input : { ...input, assets: { ...input.assets, fonts: [] } };
  const head = pageHead(
    {
      ...page,
      sheet,
      first: firstPicture(publication, first),
      whole: paintedAtOnce(root),
      extra: [...early, ...(page.extra ?? [])],
    },
    setting,
  );
  return { path: `${folder}index.html`, html: wholeDocument(head, body) };
}

/**
 * Whether there are slanted letters in the article's head. Where they come after it is painted, its lines are broken anew,
 * and all below moves.
 */
function slantsAtFirst({ commentary: { title, standfirst, credit } }: Publication): boolean {
  const slants = (inlines: readonly Inline[]): boolean =>
    inlines.some((inline) => inline.type === "emphasis" || ("children" in inline && slants(inline.children)));
  return [title, standfirst, credit].some(slants);
}

/** Of several documents each has a page of its own, which is called after it. */
function titleOf(publication: Publication): string {
  const { title, document } = publication;
  return isFirstView(publication) ? title : `${title} — ${document.title}`;
}

function claimDescription(annotation: Annotation, publication: Publication): string {
  const passage = annotation.anchors.flatMap((anchor) => anchor.parts.map((part) => part.text)).join(" … ");
  return siteWords.claimDescription(annotation.standing.kind, passage, publication.document.title);
}
