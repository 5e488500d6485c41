/**
 * The headers that the site's files are served with: one table, which `verbatim serve` reads and from which the
 * configurations of other servers are written.
 */

export type Headers = Readonly<Record<string, string>>;

/**
 * Groups of files, by their paths. Every file is `fresh` or `lasting`; a page has the headers of `page` besides, or of
 * `embedded`, if it is made for the frames of other sites.
 */
export type FileGroup = "every" | "page" | "embedded" | "lasting" | "fresh";

/** The Content Security Policies of the pages. They hold them themselves; as headers they hold from the first byte. */
export type Policies = Readonly<Record<"page" | "embedded", string>>;

/** Paths of pages for frames below a base, with or without their file's name. A regular expression. */
export function embeddedPages(base: string): string {
  return String.raw`^${escapePattern(base)}[^/]+/(?:[cd]/[^/]+/)?embed/(?:document/)?(?:index\.html)?$`;
}

/** Text within a regular expression. */
export function escapePattern(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
}

/** Paths of all pages. */
export const ANY_PAGE = String.raw`(?:/|\.html)$`;

const YEAR_IN_SECONDS = 31_536_000;

/** Names that hold a hash of the content: what they hold never changes. A part of a regular expression. */
export const NAME_WITH_HASH = String.raw`\.[0-9a-f]{16}\.\w+$`;

/** The folder of the bundle, whose names hold hashes of another kind, and of pdf.js, whose path holds its version. */
export const LASTING_FOLDER = "assets/";

export function headerRules(policies: Partial<Policies>): Readonly<Record<FileGroup, Headers>> {
  const policyOf = (policy: string | undefined): Headers =>
    policy === undefined ? {} : { "Content-Security-Policy": policy };
  return {
    every: {
      "X-Content-Type-Options": "nosniff",
      "Referrer-Policy": "strict-origin-when-cross-origin",
      // Everything here is public and asks for no cookie. In a frame with `sandbox="allow-scripts"` the site's own files
      // are another origin's: module scripts, fonts and the document come only with leave.
      "Access-Control-Allow-Origin": "*",
      // What pdf.js must see of an answer to fetch a long document in parts.
      "Access-Control-Expose-Headers": "Accept-Ranges, Content-Range, Content-Length",
      // Hosts under `Cross-Origin-Embedder-Policy: require-corp` show only pages that say the same, with files and
      // workers that say so too.
      "Cross-Origin-Resource-Policy": "cross-origin",
      "Cross-Origin-Embedder-Policy": "require-corp",
    },
    page: policyOf(policies.page),
    embedded: policyOf(policies.embedded),
    lasting: { "Cache-Control": `public, max-age=${YEAR_IN_SECONDS}, immutable` },
    fresh: { "Cache-Control": "no-cache" },
  };
}

/** The headers of one file. @param path below the site's root, without a slash at its beginning. */
export function headersOf(path: string, policies: Partial<Policies>): Headers {
  const rules = headerRules(policies);
  const isEmbedded = new RegExp(embeddedPages("")).test(path);
  const lasts = path.startsWith(LASTING_FOLDER) || new RegExp(NAME_WITH_HASH).test(path);
  return {
    ...rules.every,
    ...(path.endsWith(".html") ? (isEmbedded ? rules.embedded : rules.page) : {}),
    ...(lasts ? rules.lasting : rules.fresh),
  };
}

/** A rule in a server's configuration, a header a line. @param before what each line begins with. */
export function headerLines(rule: Headers, before: string): string {
  return Object.entries(rule)
    .map(([name, value]) => `${before}${name} "${value}"`)
    .join("\n");
}
