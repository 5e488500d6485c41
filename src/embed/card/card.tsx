import type { ReactNode } from "react";
import "./card.css";
import type { Annotation, Crop, Publication } from "../../core/model/publication.ts";
import { whereIn } from "../../reader/annotation-facts.ts";
import { AnnotationBody } from "../../reader/annotation-body.tsx";
import { CropPicture } from "../../reader/crop-picture.tsx";
import { InlineText } from "../../reader/inline-text.tsx";
import { PublicationProvider } from "../../reader/publication-context.tsx";
import { StandingLine } from "../../reader/standing-line.tsx";
import { ReaderProvider } from "../../state/reader-context.tsx";
import { staticNavigation } from "../../state/navigation-port.ts";
import { createReader } from "../../state/reader.ts";
import { embedWords } from "../../ui/embed-words.ts";
import { Icon } from "../../ui/icons.tsx";
import { inLanguage } from "../../ui/languages.ts";
import { words } from "../../ui/words.ts";

export interface CardProps {
  readonly publication: Publication;
  readonly annotation: Annotation;
  /** Where the card leads to: the claim's own page, unless told. */
  readonly href?: string;
}

/** A card is as wide as a column of text; its picture no wider. */
const PICTURE_SIZES = "(min-width: 44rem) 42rem, 96vw";

/**
 * One annotation by itself: the claim, how it stands, the passage as it is on the page and in words, the note, and whose
 * all that is. Static HTML: the browser gets no code for it.
 */
export function Card({ publication, annotation, href }: CardProps): ReactNode {
  const { base, slug, document, commentary } = publication;
  const { id, number, claimText, standing } = annotation;
  const claimHref = href ?? `${base}${slug}/c/${id}/`;
  const path = `${base}${slug}/c/${id}/embed/`;
  const reader = createReader({ publication, path, navigation: staticNavigation(path) });
  const where = whereIn(annotation);
  const whole = annotation.anchors.some((anchor) => anchor.whole);
  return (
    <ReaderProvider reader={reader}>
      <PublicationProvider publication={publication}>
        <main className="card" data-standing={standing.kind}>
          <header className="card-head">
            <p className="card-place">
              {words.reader.claimOf(number, publication.annotations.length)}
              <StandingLine annotation={annotation} />
            </p>
            <h1 {...inLanguage(commentary.language)}>{words.capital(claimText)}</h1>
          </header>
          {cropsOf(annotation, document.pages[0]).map((crop, index) => (
            <a key={index} className="card-crop" data-whole={whole ? "" : undefined} href={claimHref}>
              <CropPicture
                crop={crop}
                alt={words.reader.cropAlt(document.shortTitle, crop.page, claimText)}
                sizes={whole ? "18rem" : PICTURE_SIZES}
                lit={annotation.anchors}
              />
            </a>
          ))}
          {annotation.anchors.length === 0 || document.notice === undefined ? null : (
            <p className="card-notice" {...inLanguage(publication.language)}>
              {document.notice}
            </p>
          )}
          <AnnotationBody annotation={annotation} />
          <footer className="card-foot">
            <p className="card-credit">
              <cite {...inLanguage(document.language)}>{document.title}</cite>, {document.creator},{" "}
              {words.date(document.date)}
              {where === "" ? null : `, ${where.toLocaleLowerCase(words.language)}`}.{" "}
              <span {...inLanguage(commentary.language)}>
                <InlineText inlines={commentary.credit} />
              </span>{" "}
              {embedWords.from}{" "}
              <a href={`${base}${slug}/`} {...inLanguage(publication.language)}>
                {publication.title}
              </a>
              . <span {...inLanguage(commentary.language)}>{commentary.byline}</span>.
            </p>
            <a className="button card-open" href={claimHref} title={embedWords.openClaim(claimText)}>
              {embedWords.open}
              <Icon name="outside" />
            </a>
          </footer>
        </main>
      </PublicationProvider>
    </ReaderProvider>
  );
}

/** The passage's crops; the beginning of the first page where the whole document is meant. */
function cropsOf({ anchors, crops }: Annotation, first: Publication["document"]["pages"][number] | undefined): Crop[] {
  if (!anchors.some(({ whole }) => whole) || first === undefined) return [...crops];
  return [{ picture: first.picture, page: 1, left: 0, top: 0, width: first.width, height: first.height }];
}
