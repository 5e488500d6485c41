import type { SourceDocument } from "../../core/model/publication.ts";
import type { TextVersion } from "../../core/model/text-version.ts";

/** What was fetched once is not fetched again: its address holds a hash. */
const known = new Map<string, TextVersion>();

/** A document's text version, if it is here already. */
export function knownTextVersion({ textVersionHref }: SourceDocument): TextVersion | null {
  return known.get(textVersionHref) ?? null;
}

/** A document's text version. @throws where it cannot be had, or is another document’s. */
export async function textVersionOf(document: SourceDocument): Promise<TextVersion> {
  const { textVersionHref: href, file } = document;
  const version = known.get(href) ?? (await fetchTextVersion(href, file.sha256));
  known.set(href, version);
  return version;
}

async function fetchTextVersion(href: string, sha256: string): Promise<TextVersion> {
  const response = await fetch(href);
  const value: unknown = response.ok ? await response.json() : undefined;
  if (!isTextVersionOf(value, sha256)) throw new TypeError(`This is not the document’s text: ${href}`);
  return value;
}

/**
 * Looked at by hand: what the schema of model/text-version.ts needs beside the publication's would cost every reader's
 * first script, and the build checked this file against it and named it by its content.
 */
function isTextVersionOf(value: unknown, sha256: string): value is TextVersion {
  const isObject = typeof value === "object" && value !== null;
  return isObject && "sha256" in value && value.sha256 === sha256 && "blocks" in value && Array.isArray(value.blocks);
}
