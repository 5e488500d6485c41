import { embeddedPages, headerRules, type Headers, LASTING_FOLDER } from "./header-rules.ts";
import type { HostedSite } from "./hosted-site.ts";

/** Folders and files of a publication whose names hold hashes, as far as a pattern with one star at its end can say it. */
const LASTING_OF_PUBLICATION = ["pages/*", "crops/*", "cards/*"] as const;

/**
 * `_headers`, as Netlify, Cloudflare Pages and others read it. No two blocks set the same header, because some join
 * the values and others choose. Such hosts ask about everything anew each time, so only what lasts is said.
 */
export function headersFile({ base, policies, folders, pages }: HostedSite): string {
  const rules = headerRules(policies);
  const isEmbedded = new RegExp(embeddedPages(""));
  const lasting = folders.flatMap((folder) => LASTING_OF_PUBLICATION.map((path) => `${folder}/${path}`));
  return `# Verbatim, for Netlify, Cloudflare Pages and hosts like them. Save as _headers in the folder that you publish.
${[
  block(`${base}*`, rules.every),
  ...patternsOf(pages).map((path) => block(base + path, isEmbedded.test(path) ? rules.embedded : rules.page)),
  ...[`${LASTING_FOLDER}*`, ...lasting].map((path) => block(base + path, rules.lasting)),
].join("")}`;
}

/** Addresses of pages, those of a publication's claims as one. */
function patternsOf(pages: readonly string[]): string[] {
  const patterns = pages.map((page) =>
    page.replace(/(^|\/)index\.html$/, "$1").replace(/^([^/]+)\/c\/[^/]+\//, "$1/c/:claim/"),
  );
  return [...new Set(patterns)].toSorted();
}

function block(path: string, headers: Headers): string {
  const lines = Object.entries(headers).map(([name, value]) => `  ${name}: ${value}\n`);
  return `\n${path}\n${lines.join("")}`;
}
