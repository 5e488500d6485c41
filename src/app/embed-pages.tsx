import { renderToStaticMarkup, renderToString } from "react-dom/server";
import { homeOf } from "../core/documents/document-views.ts";
import type { Annotation } from "../core/model/publication.ts";
import { Card } from "../embed/card/card.tsx";
import { type EmbeddedView, embeddedAddresses } from "../state/embedded-address.ts";
import { staticNavigation } from "../state/navigation-port.ts";
import { createReader } from "../state/reader.ts";
import { embedWords } from "../ui/embed-words.ts";
import { words } from "../ui/words.ts";
import { embedDocument } from "./embed-shell.ts";
import { EMBED_ROOT_ID } from "./embed-root-id.ts";
import { EmbeddedPage } from "./embedded-page.tsx";
import { dataBlock, moduleScript, voidElement } from "./head.ts";
import { unpackPublication } from "../core/packing/packed-publication.ts";
import { packedFor } from "./packed-for.ts";
import { pageHead } from "./page-head.ts";
import { DATA_BLOCK_ID } from "./publication-data.ts";
import type { SiteSetting, SitePage, ViewInput } from "./site-input.ts";

/** The one family that a card is set in (embed/card/card.css). */
const CARD_FONT = /\/serif[^/]*$/;

/** A publication's embedded pages besides its cards, complete without script. */
export function readingEmbeds(one: ViewInput, input: SiteSetting): SitePage[] {
  return [readingEmbed(one, "reader", input), readingEmbed(one, "document", input)];
}

function readingEmbed({ publication, cards }: ViewInput, view: EmbeddedView, input: SiteSetting): SitePage {
  const { slug, title, document } = publication;
  const addresses = embeddedAddresses(publication, view);
  const path = addresses.addressOf({ kind: "none" });
  const packed = packedFor(publication, undefined);
  const shown = unpackPublication(packed);
  const reader = createReader({ publication: shown, path, navigation: staticNavigation(path), addresses });
  const root = renderToString(<EmbeddedPage publication={shown} reader={reader} view={view} />);
  const { embed } = input.assets;
  const head = embedHead(input, {
    title: view === "reader" ? title : embedWords.documentTitle(document.title, title),
    description: publication.description,
    canonical: homeOf(publication).slice(publication.base.length),
    card: cards.publication,
    styles: embed.styles,
    fonts: input.assets.fonts,
    scripts: [embed.frameScript],
  });
  const body =
    `<div id="${EMBED_ROOT_ID}">${input.development ? root : linksOut(root)}</div>` +
    dataBlock(DATA_BLOCK_ID, packed) +
    embed.lateScripts.map((href) => voidElement("link", { rel: "modulepreload", href })).join("") +
    moduleScript(embed.script);
  return {
    path: `${path.slice(publication.base.length)}index.html`,
    html: embedDocument({ publication: slug, view, head, body }),
  };
}

/** The embedded page of one claim. */
export function cardEmbed({ publication, cards }: ViewInput, annotation: Annotation, input: SiteSetting): SitePage {
  const { slug, title } = publication;
  const { id, claimText } = annotation;
  const { embed } = input.assets;
  const head = embedHead(input, {
    title: embedWords.cardTitle(claimText, title),
    description: title,
    canonical: `${slug}/c/${id}/`,
    card: cards.claims[id] ?? cards.publication,
    styles: embed.cardStyles,
    fonts: input.assets.fonts.filter((href) => CARD_FONT.test(href)),
    scripts: [embed.frameScript],
  });
  const body = linksOut(renderToStaticMarkup(<Card publication={publication} annotation={annotation} />));
  return {
    path: `${slug}/c/${id}/embed/index.html`,
    html: embedDocument({ publication: slug, view: "card", claim: id, head, body }),
  };
}

interface EmbedHead {
  readonly title: string;
  readonly description: string;
  readonly canonical: string;
  readonly card: ViewInput["cards"]["publication"];
  readonly styles: readonly string[];
  /** Letters that are among the first requests. */
  readonly fonts: readonly string[];
  /** Scripts that decide how the page looks: nothing is painted before they have run, or could not be had. */
  readonly scripts: readonly string[];
}

function embedHead(input: SiteSetting, { fonts, scripts, ...page }: EmbedHead): string {
  const extra = [
    voidElement("meta", { name: "robots", content: "noindex" }),
    ...scripts.map((script) => moduleScript(script, "before-paint")),
  ];
  return pageHead(
    { ...page, kind: "article", siteName: words.app.siteName, extra, embedded: true },
    { ...input, assets: { ...input.assets, fonts } },
  );
}

/**
 * Links of the page lead out of the frame. (Not in development, where React complains of attributes that it does not know.) The reading view's own parts do not know that they stand in one; with script,
 * `follow-link` sees to it, and this is for where there is none.
 */
function linksOut(html: string): string {
  return html.replace(/<a (?![^>]*\btarget=)(?=[^>]*\bhref="(?!#))/g, '<a target="_blank" rel="noopener" ');
}
