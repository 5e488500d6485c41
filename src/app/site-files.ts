import type { PublicationSummary } from "../core/model/publication-summary.ts";
import { escapeHtml } from "../core/text/escape-html.ts";
import { siteWords } from "../ui/site-words.ts";
import { words } from "../ui/words.ts";
import type { SharedInput, SitePage } from "./site-input.ts";

/**
 * `sitemap.xml`, `feed.xml` and `robots.txt`. All of them are made of whole addresses, so there are none where nobody said
 * where the site will stand.
 */
export function siteFiles({ summaries: all, site, base }: SharedInput): SitePage[] {
  if (site === undefined) return [];
  return [
    { path: "sitemap.xml", html: sitemap(all, site) },
    { path: "feed.xml", html: feed(all, site) },
    // Robots ask for it at the origin's root alone (RFC 9309, 2.3).
    ...(base === "/" ? [{ path: "robots.txt", html: `User-agent: *\nAllow: /\n\nSitemap: ${site}sitemap.xml\n` }] : []),
  ];
}

const DECLARATION = '<?xml version="1.0" encoding="utf-8"?>\n';

/** The pages that are to be found by themselves (sitemaps.org 0.9): not the embedded ones, which show the same. */
function sitemap(publications: readonly PublicationSummary[], site: string): string {
  const pages = publications.flatMap(({ slug, date, claims, documents = [] }) => {
    const ofDocuments = documents
      .slice(1)
      .flatMap(({ folder }) => ["", "text/", "cite/"].map((below) => folder + below));
    const own = ["", "text/", "ledger/", "cite/", ...claims.map((id) => `c/${id}/`)].map((below) => `${slug}/${below}`);
    return [...own, ...ofDocuments].map((path) => ({ address: site + path, date }));
  });
  const newest = newestOf(publications);
  const urls = [{ address: site, date: newest }, ...pages].map(
    ({ address, date }) =>
      `  <url><loc>${escapeHtml(address)}</loc>${date === undefined ? "" : `<lastmod>${date}</lastmod>`}</url>\n`,
  );
  return `${DECLARATION}<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${urls.join("")}</urlset>\n`;
}

/** The publications, newest first, in Atom (RFC 4287). */
function feed(publications: readonly PublicationSummary[], site: string): string {
  const newestFirst = publications.toSorted((one, other) => other.date.localeCompare(one.date));
  const entries = newestFirst.map((publication) => {
    const { slug, title, description, date, language, authors } = publication;
    const address = `${site}${slug}/`;
    return [
      `  <entry xml:lang="${xml(language)}">`,
      `    <id>${xml(address)}</id>`,
      `    <title>${xml(title)}</title>`,
      `    <updated>${instant(date)}</updated>`,
      ...authors.map((author) => `    <author><name>${xml(author)}</name></author>`),
      `    <link rel="alternate" type="text/html" href="${xml(address)}"/>`,
      `    <summary>${xml(description)}</summary>`,
      "  </entry>",
    ].join("\n");
  });
  return [
    `${DECLARATION}<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${xml(words.language)}">`,
    `  <id>${xml(site)}</id>`,
    `  <title>${xml(words.app.siteName)}</title>`,
    `  <subtitle>${xml(siteWords.purpose)}</subtitle>`,
    `  <updated>${instant(newestOf(publications) ?? "1970")}</updated>`,
    `  <link rel="self" type="application/atom+xml" href="${xml(site)}feed.xml"/>`,
    `  <link rel="alternate" type="text/html" href="${xml(site)}"/>`,
    ...entries,
    "</feed>",
    "",
  ].join("\n");
}

function newestOf(publications: readonly PublicationSummary[]): string | undefined {
  return publications
    .map(({ date }) => date)
    .toSorted()
    .at(-1);
}

/** A date as far as it is known, as the first instant of it (RFC 3339). */
function instant(date: string): string {
  const [year = "1970", month = "01", day = "01"] = date.split("-");
  return `${year}-${month}-${day}T00:00:00Z`;
}

/** XML 1.0 has no control characters, not even escaped. */
function xml(text: string): string {
  return escapeHtml(text.replace(/(?![\t\n\r])[\p{Cc}\p{Surrogate}\uFFFE\uFFFF]/gu, "\uFFFD"));
}
