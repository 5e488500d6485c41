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
import type { SharedInput, SitePage } from "./site-input.ts";
import { wholeDocument } from "./whole-document.ts";

const FOLDER = "embedding/";

/**
 * The page on embedding, with its recipes and the servers' configurations as files beside it.
 * None without a publication.
 *
 * @param others paths of all other pages.
 */
export function embeddingPages(input: SharedInput, others: readonly string[]): SitePage[] {
  const { example, base, assets } = input;
  if (example === undefined) return [];
  const site = input.site ?? `${UNKNOWN_ORIGIN}${base}`;
  const servers = serverFiles(hostedSite(input, [`${FOLDER}index.html`, ...others]));
  const head = pageHead(
    {
      title: embeddingWords.title,
      description: embeddingWords.description,
      canonical: FOLDER,
      card: example.card,
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

function hostedSite({ summaries, base, site, assets }: SharedInput, paths: readonly string[]): HostedSite {
  return {
    base,
    hostName: site === undefined ? "example.org" : new URL(site).host,
    policies: {
      page: contentSecurityPolicy(false, assets.readerSheet?.hash),
      embedded: contentSecurityPolicy(false, undefined, true),
    },
    pages: paths.filter((path) => path.endsWith(".html")),
    folders: summaries.flatMap(({ slug, documents = [] }) => [
      slug,
      ...documents.slice(1).map(({ folder }) => folder.replace(/\/$/, "")),
    ]),
  };
}
