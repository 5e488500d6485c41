import { embedCode } from "../core/embed/embed-code.ts";
import { claimHref, homeOf } from "../core/documents/document-views.ts";
import type { Annotation, Publication } from "../core/model/publication.ts";
import { embedSubject } from "../reader/embed-subject.ts";
import { words } from "../ui/words.ts";
import type { SitePage, ViewInput } from "./site-input.ts";

/** How long a content system may keep an answer, in seconds. */
const DAY = 86_400;

/** Path of an answer below the site's root. */
export function oembedPath(publication: Publication, annotation: Annotation | undefined): string {
  const page = annotation === undefined ? homeOf(publication) : claimHref(publication, annotation.id);
  return `${page.slice(publication.base.length)}oembed.json`;
}

/**
 * The answer to a content system that asks how to embed a publication or a claim (oEmbed 1.0, 2.3: `rich`). It is a file
 * like any other: what it says does not depend on the question, so `maxwidth` is not heard.
 *
 * @param site origin and base of the site: an answer with addresses that are not whole would be useless.
 */
export function oembedAnswer(
  { publication, cards }: Pick<ViewInput, "publication" | "cards">,
  annotation: Annotation | undefined,
  site: string,
): SitePage {
  const { base, commentary } = publication;
  const view = annotation === undefined ? "reader" : "card";
  const code = embedCode(embedSubject(publication, annotation, site), { view });
  const thumbnail = annotation === undefined ? cards.publication : (cards.claims[annotation.id] ?? cards.publication);
  const answer = {
    version: "1.0",
    type: "rich",
    title: code.title,
    author_name: commentary.byline,
    author_url: code.link,
    provider_name: words.app.siteName,
    provider_url: site,
    cache_age: DAY,
    thumbnail_url: site + thumbnail.href.slice(base.length),
    thumbnail_width: thumbnail.width,
    thumbnail_height: thumbnail.height,
    html: code.rich,
    width: code.width,
    height: code.height,
  };
  return { path: oembedPath(publication, annotation), html: `${JSON.stringify(answer, undefined, 2)}\n` };
}
