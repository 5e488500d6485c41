import { renderToStaticMarkup } from "react-dom/server";
import type { HostedSite } from "../core/hosting/hosted-site.ts";
import { serverFiles } from "../core/hosting/server-files.ts";
import { embeddingWords } from "../ui/embedding-words.ts";
import { words } from "../ui/words.ts";
import { contentSecurityPolicy } from "./content-security-policy.ts";
import { EmbeddingPage, exampleRecipes } from "./embedding-page.tsx";
import { UNKNOWN_ORIGIN } from "./embedding-copy.ts";
import { moduleScript } from "./head.ts";
import { pageHead } from "./page-head.ts";
import type { SiteInput, SitePage } from "./site-input.ts";
import { wholeDocument } from "./whole-document.ts";

const FOLDER = "embedding/";

/**
 * The page on embedding, with its recipes and the servers' configurations as files beside it.
 * None without a publication.
 *
 * @param others all other pages.
 */
export function embeddingPages(input: SiteInput, others: readonly SitePage[]): SitePage[] {
  const { publications, base, assets } = input;
  const [example] = publications;
  if (example === undefined) return [];
  const site = input.site ?? `${UNKNOWN_ORIGIN}${base}`;
  const servers = serverFiles(hostedSite(input, [`${FOLDER}index.html`, ...others.map(({ path }) => path)]));
  const head = pageHead(
    {
      title: embeddingWords.title,
      description: embeddingWords.description,
      canonical: FOLDER,
      card: example.cards.publication,
      kind: "website",
      siteName: words.app.siteName,
      styles: assets.embeddingStyles,
      extra: [`<script src="${base}embed.js" async></script>`],
    },
    input,
  );
  const body =
    renderToStaticMarkup(<EmbeddingPage example={example} site={site} servers={servers} />) +
    (assets.embeddingScript === undefined ? "" : moduleScript(assets.embeddingScript));
  return [
    { path: `${FOLDER}index.html`, html: wholeDocument(head, body) },
    ...[...Object.values(exampleRecipes(example, site)), ...servers].map((file) => ({
      path: FOLDER + ("file" in file ? file.file : file.path),
      html: file.text,
    })),
  ];
}

function hostedSite({ publications, base, site }: SiteInput, paths: readonly string[]): HostedSite {
  return {
    base,
    hostName: site === undefined ? "example.org" : new URL(site).host,
    policies: { page: contentSecurityPolicy(false), embedded: contentSecurityPolicy(false, true) },
    pages: paths.filter((path) => path.endsWith(".html")),
    slugs: publications.map(({ publication }) => publication.slug),
  };
}
