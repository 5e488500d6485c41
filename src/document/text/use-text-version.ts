import { useCallback, useEffect, useState } from "react";
import type { SourceDocument } from "../../core/model/publication.ts";
import type { TextVersion } from "../../core/model/text-version.ts";

/** What was fetched once is not fetched again: its address holds a hash. */
const known = new Map<string, TextVersion>();

/** Fetches a document's text version. */
export function useTextVersion(document: SourceDocument): {
  readonly version: TextVersion | null;
  readonly failed: boolean;
  retry(): void;
} {
  const { textVersionHref: dataHref } = document;
  const { sha256 } = document.file;
  const [version, setVersion] = useState<TextVersion | null>(() => known.get(dataHref) ?? null);
  const [failures, setFailures] = useState(0);
  const [attempt, setAttempt] = useState(0);

  useEffect(() => {
    const stop = new AbortController();
    if (known.has(dataHref)) return undefined;
    fetchTextVersion(dataHref, sha256, stop.signal).then(
      (read) => {
        known.set(dataHref, read);
        if (!stop.signal.aborted) setVersion(read);
      },
      () => {
        if (!stop.signal.aborted) setFailures(attempt + 1);
      },
    );
    return () => stop.abort();
  }, [dataHref, sha256, attempt]);

  const retry = useCallback(() => setAttempt((number) => number + 1), []);
  return { version, failed: failures > attempt, retry };
}

/** @throws where it cannot be had, or is another document’s. */
async function fetchTextVersion(href: string, sha256: string, signal: AbortSignal): Promise<TextVersion> {
  const response = await fetch(href, { signal });
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
