import { headerRules, type Headers, LASTING_FOLDER } from "./header-rules.ts";
import type { HostedSite } from "./hosted-site.ts";

/** Folders and files of a publication whose names hold hashes, as far as a pattern with one star at its end can say it. */
const LASTING_OF_PUBLICATION = ["pages/*", "crops/*", "cards/*"] as const;

/** What holds pages and nothing else. */
const PAGES_OF_PUBLICATION = ["", "c/:claim/", "ledger/"] as const;

/** The same, made for frames. */
const EMBEDDED_PAGES = ["embed/*", "c/:claim/embed/"] as const;

/**
 * `_headers`, as Netlify, Cloudflare Pages and others read it. No two blocks set the same header, because some join
 * the values and others choose. Such hosts ask about everything anew each time, so only what lasts is said.
 */
export function headersFile({ base, policies, slugs }: HostedSite): string {
  const rules = headerRules(policies);
  const lasting = slugs.flatMap((slug) => LASTING_OF_PUBLICATION.map((path) => `${slug}/${path}`));
  const embedded = slugs.flatMap((slug) => EMBEDDED_PAGES.map((path) => `${slug}/${path}`));
  const pages = slugs.flatMap((slug) => PAGES_OF_PUBLICATION.map((path) => `${slug}/${path}`));
  return `# Verbatim, for Netlify, Cloudflare Pages and hosts like them. Save as _headers in the folder that you publish.
${[
  block(`${base}*`, rules.every),
  ...["", "404.html", "embedding/", ...pages].map((path) => block(base + path, rules.page)),
  ...embedded.map((path) => block(base + path, rules.embedded)),
  ...[`${LASTING_FOLDER}*`, ...lasting].map((path) => block(base + path, rules.lasting)),
].join("")}`;
}

function block(path: string, headers: Headers): string {
  const lines = Object.entries(headers).map(([name, value]) => `  ${name}: ${value}\n`);
  return `\n${path}\n${lines.join("")}`;
}
