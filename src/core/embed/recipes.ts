import { escapeHtml } from "../text/escape-html.ts";
import { embedCode } from "./embed-code.ts";
import type { EmbedSubject } from "./embed-subject.ts";

/** Ready-made code for one kind of site, with the addresses of one publication in it. */
export interface Recipe {
  readonly id: string;
  /** The name of its file among the downloads. */
  readonly file: string;
  readonly text: string;
}

/**
 * All recipes: the only source of what the site's page on embedding shows, of the files that it offers, and of what the
 * tests run.
 *
 * @param whole the publication.
 * @param claim one of its claims.
 */
export function recipes(whole: EmbedSubject, claim: EmbedSubject) {
  const reader = embedCode(whole, { view: "reader" });
  const document = embedCode(whole, { view: "document" });
  const card = embedCode(claim, { view: "card" });
  return {
    link: recipe("link.txt", reader.link),
    claimLink: recipe("claim-link.txt", card.link),
    card: recipe("card.html.txt", inLines(card.element)),
    document: recipe("document.html.txt", inLines(document.element)),
    reader: recipe("reader.html.txt", inLines(reader.element)),
    iframe: recipe("iframe.html.txt", reader.iframe),
    article: recipe("article.html.txt", articleWithLinks(whole, claim)),
    drupalTags: recipe("drupal-tags.txt", DRUPAL_TAGS),
    react: recipe("verbatim-embed.jsx.txt", reactComponent(whole)),
  };
}

/** What Drupal's filter must let through for the quotation and the frame. */
const DRUPAL_TAGS =
  "<blockquote> <p> <a href> <img src width height alt loading> <iframe src title width height loading allow>";

function recipe(file: string, text: string): Recipe {
  return { id: file.replace(/\..*/, ""), file, text };
}

/** An article whose links to claims turn the pages of the document beside them. */
function articleWithLinks(whole: EmbedSubject, { claim }: EmbedSubject): string {
  const { site, address, title, documentTitle, language } = whole;
  const link = `${address}c/${claim?.id}/`;
  return `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>${escapeHtml(title)}</title>
    <style>
      /* Room for the document, so that nothing moves when it comes. */
      @media (scripting: enabled) { verbatim-embed { display: block; min-height: 640px } }
    </style>
    <script src="${escapeHtml(site)}embed.js" async></script>
  </head>
  <body>
    <article data-verbatim="${escapeHtml(address)}">
      <p>An ordinary link turns the page: <a href="${escapeHtml(link)}">${escapeHtml(claim?.words ?? "")}</a>.</p>
      <p>So does a short one: <a href="#${claim?.id}">the same passage</a>.</p>
      <verbatim-embed src="${escapeHtml(address)}" view="document" label="${escapeHtml(title)}" lang="${escapeHtml(language)}">
        <a href="${escapeHtml(address)}">${escapeHtml(documentTitle)}</a>
      </verbatim-embed>
    </article>
  </body>
</html>
`;
}

function reactComponent({ site, address }: EmbedSubject): string {
  return `import { createElement, useEffect } from "react";

const SCRIPT = ${JSON.stringify(`${site}embed.js`)};

/** <VerbatimEmbed claim="…" view="card" />, with what readers see without script as its children. */
export function VerbatimEmbed({ src = ${JSON.stringify(address)}, children, ...rest }) {
  useEffect(() => {
    if (document.querySelector(\`script[src="\${SCRIPT}"]\`) !== null) return;
    document.head.append(Object.assign(document.createElement("script"), { src: SCRIPT, async: true }));
  }, []);
  // Room for a reader or a document, so that nothing moves when it comes.
  const style = { display: "block", minHeight: rest.view === "card" ? 0 : rest.height ?? 640 };
  return createElement("verbatim-embed", { src, style, ...rest }, children);
}
`;
}

/** The same code, with its elements on lines of their own where they are long. */
function inLines(html: string): string {
  return html
    .replace("<blockquote>", "\n  <blockquote>")
    .replaceAll(/ ?(<p[ >])/g, "\n    $1")
    .replace("</blockquote>", "\n  </blockquote>")
    .replace("<img", "\n  <img")
    .replace("</verbatim-embed>", "\n</verbatim-embed>\n");
}
