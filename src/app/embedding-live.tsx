import { createElement, Fragment, type ReactNode } from "react";
import type { EmbedView } from "../core/embed/embed-options.ts";
import type { Block, Inline } from "../core/model/commentary.ts";
import type { Annotation, Publication } from "../core/model/publication.ts";
import { passagesOf } from "../reader/annotation-facts.ts";
import { embeddingWords } from "../ui/embedding-words.ts";
import { words } from "../ui/words.ts";

/** As much of the commentary as makes an article: enough links to try, and not the whole of it once more. */
const PARAGRAPHS = 4;

/** The paragraphs of a commentary that the article has. */
export function articleBlocks(blocks: readonly Block[]): (Block & { type: "paragraph" })[] {
  return blocks.filter(isParagraphWithClaim).slice(0, PARAGRAPHS);
}

/** The publication's own commentary as an article of another site: plain paragraphs, ordinary links, the document. */
export function LiveArticle({ publication }: { publication: Publication }): ReactNode {
  const { base, slug, commentary } = publication;
  const address = `${base}${slug}/`;
  const paragraphs = articleBlocks(commentary.blocks);
  return (
    <article className="embedding-article" data-verbatim={address} aria-label={embeddingWords.live}>
      <p className="embedding-host" aria-hidden="true">
        {embeddingWords.host}
      </p>
      <div className="embedding-columns">
        <div lang={commentary.language}>
          <h3>
            <Plain inlines={commentary.title} address={address} />
          </h3>
          {paragraphs.map(({ children }, index) => (
            <p key={index}>
              <Plain inlines={children} address={address} />
            </p>
          ))}
        </div>
        <LiveEmbed publication={publication} view="document" />
      </div>
    </article>
  );
}

export interface LiveEmbedProps {
  readonly publication: Publication;
  readonly view: EmbedView;
  readonly claim?: Annotation;
}

/** `<verbatim-embed>` with what can be read without it. */
export function LiveEmbed({ publication, view, claim }: LiveEmbedProps): ReactNode {
  const { base, slug, title, document, language } = publication;
  const address = `${base}${slug}/`;
  const [crop] = claim?.crops ?? [];
  return createElement(
    "verbatim-embed",
    { src: address, view, claim: claim?.id, label: title, lang: language },
    <blockquote key="words">
      {claim === undefined ? (
        <p lang={language}>{publication.description}</p>
      ) : (
        <>
          {passagesOf(claim).map((passage, index) => (
            <p key={index} lang={document.language}>
              “{passage}”
            </p>
          ))}
          <p lang={publication.commentary.language}>
            {claim.claimText} ({words.standing[claim.standing.kind]})
          </p>
        </>
      )}
      <p>
        {words.reader.createdBy(document.creator, words.date(document.date))}.{" "}
        <a href={claim === undefined ? address : `${address}c/${claim.id}/`} lang={language}>
          {title}
        </a>
      </p>
    </blockquote>,
    claim === undefined || crop === undefined ? null : (
      <img
        key="crop"
        src={crop.picture.sources.at(-1)?.href}
        srcSet={crop.picture.sources.map(({ href, width }) => `${href} ${width}w`).join(", ")}
        sizes="min(100vw, 36rem)"
        width={crop.picture.sources.at(-1)?.width}
        height={crop.picture.sources.at(-1)?.height}
        alt={words.reader.cropAlt(document.shortTitle, crop.page, claim.claimText)}
        loading="lazy"
      />
    ),
  );
}

function isParagraphWithClaim(block: Block): block is Block & { type: "paragraph" } {
  return block.type === "paragraph" && block.children.some(({ type }) => type === "claim");
}

/** Inline text with claims as ordinary links. */
function Plain({ inlines, address }: { inlines: readonly Inline[]; address: string }): ReactNode {
  return inlines.map((inline, index) => <Fragment key={index}>{draw(inline, address)}</Fragment>);
}

function draw(inline: Inline, address: string): ReactNode {
  if (inline.type === "text" || inline.type === "code") return inline.value;
  if (inline.type === "break") return " ";
  const children = <Plain inlines={inline.children} address={address} />;
  if (inline.type === "claim") return <a href={`${address}c/${inline.id}/`}>{children}</a>;
  if (inline.type === "link") return <a href={inline.href}>{children}</a>;
  return inline.type === "emphasis" ? <em>{children}</em> : children;
}
