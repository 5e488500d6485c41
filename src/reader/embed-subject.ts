import { cardHeights } from "../core/embed/card-height.ts";
import type { EmbeddedClaim, EmbeddedPicture, EmbedSubject } from "../core/embed/embed-subject.ts";
import type { Inline } from "../core/model/commentary.ts";
import { homeOf, publicationHref } from "../core/documents/document-views.ts";
import type { Annotation, Publication } from "../core/model/publication.ts";
import { words } from "../ui/words.ts";
import { passagesOf, shorten } from "./annotation-facts.ts";

/** In CSS pixels: a picture is shown at half its size in device pixels, and no wider than a column of text. */
const WIDEST_PICTURE = 680;

/** In UTF-16 units: as much of a passage as a quotation in somebody else's article bears. */
const LONGEST_PASSAGE = 400;

/**
 * What the code of an embed is written from: a publication, or one of its claims.
 *
 * @param site origin and base of the site, absolute, with a slash at the end.
 */
export function embedSubject(publication: Publication, annotation: Annotation | undefined, site: string): EmbedSubject {
  const { base, title, description, language, document, commentary } = publication;
  const { creator, date } = document;
  return {
    site,
    // A claim has its address below the publication's, whichever document it rests on.
    address: site + (annotation === undefined ? homeOf : publicationHref)(publication).slice(base.length),
    title,
    description,
    language,
    documentTitle: document.title,
    documentLanguage: document.language,
    credit: `${creator}, ${words.date(date)}. ${plainText(commentary.credit)}`,
    claim: annotation === undefined ? undefined : embeddedClaim(publication, annotation, site),
  };
}

function embeddedClaim(publication: Publication, annotation: Annotation, site: string): EmbeddedClaim {
  const { id, claimText, standing } = annotation;
  return {
    id,
    words: claimText,
    standing: words.standing[standing.kind],
    passages: passagesOf(annotation).map((passage) => shorten(passage, LONGEST_PASSAGE)),
    cardHeights: cardHeights(publication, annotation),
    picture: pictureOf(publication, annotation, site),
  };
}

/** The passage as it stands on the page; the first page, where the claim is about the whole document. */
function pictureOf({ base, document }: Publication, annotation: Annotation, site: string): EmbeddedPicture | undefined {
  const { claimText, crops, anchors } = annotation;
  const [crop] = crops;
  const [firstPage] = document.pages;
  const picture = anchors.some(({ whole }) => whole) ? firstPage?.picture : crop?.picture;
  const source = picture?.sources.at(-1);
  if (source === undefined) return undefined;
  const width = Math.min(Math.round(source.width / 2), WIDEST_PICTURE);
  return {
    src: `${site}${source.href.slice(base.length)}`,
    width,
    height: Math.round((width * source.height) / source.width),
    alt: words.reader.cropAlt(document.shortTitle, crop?.page ?? 1, claimText),
  };
}

/** What inline text says, without mark-up. */
function plainText(inlines: readonly Inline[]): string {
  return inlines
    .map((inline) => {
      if (inline.type === "text" || inline.type === "code") return inline.value;
      return inline.type === "break" ? " " : plainText(inline.children);
    })
    .join("");
}
