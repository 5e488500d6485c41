import type { ReactNode } from "react";
import { recipes, type Recipe } from "../core/embed/recipes.ts";
import type { ServerFile } from "../core/hosting/hosted-site.ts";
import type { Annotation, PictureSource, Publication } from "../core/model/publication.ts";
import type { Example } from "../core/model/publication-summary.ts";
import { passagesOf } from "../reader/annotation-facts.ts";
import { embedSubject } from "../reader/embed-subject.ts";
import { embeddingWords } from "../ui/embedding-words.ts";
import { words } from "../ui/words.ts";
import { CodeToCopy, nameOfFile } from "./code-to-copy.tsx";
import { articleBlocks, LiveArticle, LiveEmbed } from "./embedding-live.tsx";

export interface EmbeddingPageProps {
  /** The publication that the page shows. */
  readonly example: Example;
  /** Origin and base of the site, absolute, or what stands for it until the page's script knows better. */
  readonly site: string;
  readonly servers: readonly ServerFile[];
}

/** In UTF-16 units: a passage of a sentence or so, to be taken in at a glance. */
const LONGEST_EXAMPLE = 160;

/** What a claim's embed can be shown with: one that is in the document, word for word if there is such a one. */
export function exampleClaim(annotations: readonly Annotation[]): Annotation | undefined {
  const length = (annotation: Annotation): number => passagesOf(annotation).join(" ").length;
  const shown = annotations.filter(({ crops, elsewhere }) => crops.length > 0 && elsewhere === undefined);
  const exact = shown.filter(
    (annotation) => annotation.standing.kind === "exact" && length(annotation) <= LONGEST_EXAMPLE,
  );
  return exact.toSorted((one, other) => length(other) - length(one))[0] ?? shown[0] ?? annotations[0];
}

/** As much of a publication as the page shows: it may have been built elsewhere. */
export function exampleOf(publication: Publication, card: PictureSource): Example {
  const { document, annotations, commentary } = publication;
  const inOnePiece = { ...publication };
  delete inOnePiece.parts;
  delete inOnePiece.documents;
  const claim = exampleClaim(annotations);
  return {
    card,
    publication: {
      ...inOnePiece,
      commentary: { ...commentary, blocks: articleBlocks(commentary.blocks) },
      document: { ...document, pages: document.pages.slice(0, 1) },
      annotations: claim === undefined ? [] : [claim],
    },
  };
}

/** All recipes for the example. */
export function exampleRecipes({ publication }: Example, site: string): ReturnType<typeof recipes> {
  const whole = embedSubject(publication, undefined, site);
  return recipes(whole, embedSubject(publication, exampleClaim(publication.annotations), site));
}

/** How to embed, shown live. Complete without script, which adds the copying, and the embeds' own. */
export function EmbeddingPage({ example, site, servers }: EmbeddingPageProps): ReactNode {
  const { publication } = example;
  const { base, slug, title, language } = publication;
  const claim = exampleClaim(publication.annotations);
  const recipe = exampleRecipes(example, site);
  return (
    <div className="embedding-page">
      <header>
        <p className="embedding-site">
          <a href={base}>{words.app.siteName}</a>
        </p>
        <p className="embedding-kicker">{embeddingWords.kicker}</p>
        <h1>{embeddingWords.title}</h1>
        <p className="embedding-purpose">{embeddingWords.purpose}</p>
        <p className="embedding-links">
          {embeddingWords.example} <cite lang={language}>{title}</cite>.{" "}
          <a href={`${base}${slug}/`}>{embeddingWords.readIt}</a>
        </p>
      </header>
      <main>
        <section aria-labelledby="embedding-live">
          <h2 id="embedding-live">{embeddingWords.live}</h2>
          <p className="embedding-hint">{embeddingWords.liveHint}</p>
          <LiveArticle publication={publication} />
          <CodeToCopy recipe={recipe.document} />
        </section>
        {claim === undefined ? null : (
          <section aria-labelledby="embedding-card" className="embedding-pair">
            <div>
              <h2 id="embedding-card">{embeddingWords.card}</h2>
              <p className="embedding-hint">{embeddingWords.cardHint}</p>
              <CodeToCopy recipe={recipe.card} />
            </div>
            <LiveEmbed publication={publication} claim={claim} view="card" />
          </section>
        )}
        <section aria-labelledby="embedding-reader">
          <h2 id="embedding-reader">{embeddingWords.reader}</h2>
          <p className="embedding-hint">{embeddingWords.readerHint}</p>
          <LiveEmbed publication={publication} view="reader" />
          <CodeToCopy recipe={recipe.reader} />
          <CodeToCopy recipe={recipe.iframe} />
        </section>
        <Recipes example={example} recipe={recipe} />
        <Reference base={base} />
        <Headers servers={servers} />
      </main>
      <p className="visually-hidden" role="status" data-announce />
    </div>
  );
}

function Recipes({ example, recipe }: { example: Example; recipe: ReturnType<typeof recipes> }): ReactNode {
  const { publication, card } = example;
  const { href, width, height } = card;
  return (
    <section aria-labelledby="embedding-recipes">
      <h2 id="embedding-recipes">{embeddingWords.recipes}</h2>
      <p className="embedding-hint">{embeddingWords.recipesHint}</p>
      <div className="embedding-recipes">
        <Way name={embeddingWords.wordpress}>
          <p>{embeddingWords.wordpressLink}</p>
          <CodeToCopy recipe={recipe.link} />
          <CodeToCopy recipe={recipe.claimLink} />
          <p>
            {embeddingWords.wordpressBlock} <Above recipe={recipe.document} />
          </p>
        </Way>
        <Way name={embeddingWords.ghost}>
          <p>
            {embeddingWords.ghostLink} <Above recipe={recipe.document} />
          </p>
          <CodeToCopy recipe={recipe.link} again />
        </Way>
        <Way name={embeddingWords.linkOnly}>
          <p>{embeddingWords.linkOnlyHint}</p>
          <CodeToCopy recipe={recipe.link} again />
          <figure className="embedding-preview">
            <img src={href} width={width} height={height} alt={embeddingWords.linkOnlyAlt} loading="lazy" />
            <figcaption>
              <b lang={publication.language}>{publication.title}</b>
              <span lang={publication.language}>{publication.description}</span>
            </figcaption>
          </figure>
        </Way>
        <Way name={embeddingWords.drupal}>
          <p>{embeddingWords.drupalHint}</p>
          <CodeToCopy recipe={recipe.drupalTags} />
          <p>
            {embeddingWords.drupalCode} <Above recipe={recipe.iframe} />
          </p>
        </Way>
        <Way name={embeddingWords.react}>
          <p>{embeddingWords.reactHint}</p>
          <CodeToCopy recipe={recipe.react} />
        </Way>
        <Way name={embeddingWords.html}>
          <p>{embeddingWords.htmlHint}</p>
          <CodeToCopy recipe={recipe.article} />
        </Way>
      </div>
    </section>
  );
}

function Way({ name, children }: { name: string; children: ReactNode }): ReactNode {
  return (
    <section>
      <h3>{name}</h3>
      {children}
    </section>
  );
}

/** Where the code stands that is meant, which is long. */
function Above({ recipe: { id, file } }: { recipe: Recipe }): ReactNode {
  return (
    <a className="embedding-above" translate="no" href={`#recipe-${id}`}>
      {nameOfFile(file)}
    </a>
  );
}

function Reference({ base }: { base: string }): ReactNode {
  return (
    <section aria-labelledby="embedding-element">
      <h2 id="embedding-element">{embeddingWords.element}</h2>
      <dl className="embedding-attributes">
        {embeddingWords.attributes.map(([name, meaning]) => (
          <div key={name}>
            <dt>
              <code>{name}</code>
            </dt>
            <dd>{meaning}</dd>
          </div>
        ))}
      </dl>
      <p className="embedding-hint">{embeddingWords.bridge}</p>
      <p className="embedding-hint">
        {embeddingWords.scripts}{" "}
        <a translate="no" href={`${base}embed.d.ts`}>
          embed.d.ts
        </a>
        .
      </p>
      <p className="embedding-hint">{embeddingWords.policy}</p>
    </section>
  );
}

function Headers({ servers }: { servers: readonly ServerFile[] }): ReactNode {
  return (
    <section aria-labelledby="embedding-headers">
      <h2 id="embedding-headers">{embeddingWords.headers}</h2>
      <p className="embedding-hint">{embeddingWords.headersHint}</p>
      <p className="embedding-hint">{embeddingWords.headersNever}</p>
      {servers.map(({ server, path, name, text }) => (
        <details key={path}>
          <summary translate="no">{server}</summary>
          <CodeToCopy recipe={{ id: path, file: path, name, text }} />
        </details>
      ))}
    </section>
  );
}
