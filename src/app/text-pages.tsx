import { renderToStaticMarkup } from "react-dom/server";
import { homeOf } from "../core/documents/document-views.ts";
import { textWords } from "../ui/text-words.ts";
import { words } from "../ui/words.ts";
import { type PageDescription, pageHead } from "./page-head.ts";
import type { SiteSetting, SitePage, ViewInput } from "./site-input.ts";
import { TextPage } from "./text-page.tsx";
import { wholeDocument } from "./whole-document.ts";
import "./text-page.css";

/** The page of a document's text version. */
export function textPage(one: ViewInput, input: SiteSetting): SitePage {
  const { document, base } = one.publication;
  const folder = `${homeOf(one.publication).slice(base.length)}text/`;
  const page: PageDescription = {
    title: textWords.title(document.title),
    description: textWords.description(document.title, document.creator),
    canonical: folder,
    card: one.cards.publication,
    kind: "article",
    siteName: words.app.siteName,
    styles: input.assets.textStyles,
  };
  const body = renderToStaticMarkup(<TextPage publication={one.publication} version={one.textVersion} />);
  return { path: `${folder}index.html`, html: wholeDocument(pageHead(page, input), body) };
}
