import { renderToStaticMarkup } from "react-dom/server";
import { homeOf, isFirstView, publicationHref } from "../core/documents/document-views.ts";
import type { Annotation, Publication } from "../core/model/publication.ts";
import { Card } from "../embed/card/card.tsx";
import { moduleScript } from "./head.ts";

/**
 * A claim's own page where the article is too long to be in thousands of pages: the claim by itself; script goes on to the
 * reading view, opened there.
 *
 * @param script the 404 page's, which sends from a claim's address to its publication.
 */
export function claimBody(publication: Publication, annotation: Annotation, script: string | undefined): string {
  const home = homeOf(publication);
  const html = renderToStaticMarkup(
    <>
      <Card publication={publication} annotation={annotation} href={`${home}?c=${annotation.id}`} />
      <a
        data-publication={publication.slug}
        href={publicationHref(publication)}
        {...(isFirstView(publication) ? {} : { "data-view": home })}
        hidden
      >
        {publication.title}
      </a>
    </>,
  );
  return html + (script === undefined ? "" : moduleScript(script));
}
