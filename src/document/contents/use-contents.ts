import { useCallback, useEffect, useState } from "react";
import type { Contents } from "../../core/model/contents.ts";
import type { SourceDocument } from "../../core/model/publication.ts";

/** What was fetched once is not fetched again: its address holds a hash. */
const known = new Map<string, Contents>();

/** A document's outline and thumbnails. */
export function useContents(
  document: SourceDocument,
  href: string,
): {
  readonly contents: Contents | null;
  readonly failed: boolean;
  retry(): void;
} {
  const [contents, setContents] = useState<Contents | null>(() => known.get(href) ?? null);
  const [failures, setFailures] = useState(0);
  const [attempt, setAttempt] = useState(0);
  const { sha256 } = document.file;

  useEffect(() => {
    let left = false;
    contentsAt(href, sha256).then(
      (read) => {
        if (!left) setContents(read);
      },
      () => {
        if (!left) setFailures(attempt + 1);
      },
    );
    return () => {
      left = true;
    };
  }, [href, sha256, attempt]);

  const retry = useCallback(() => setAttempt((number) => number + 1), []);
  return { contents, failed: failures > attempt, retry };
}

/** @throws where it cannot be had, or is another document's. */
async function contentsAt(href: string, sha256: string): Promise<Contents> {
  const before = known.get(href);
  if (before !== undefined) return before;
  const response = await fetch(href);
  const value: unknown = response.ok ? await response.json() : undefined;
  if (!isContentsOf(value, sha256)) throw new TypeError(`These are not the document’s contents: ${href}`);
  known.set(href, value);
  return value;
}

/**
 * Looked at by hand, as text versions are: a schema here would part the library of schemas from the first script, which
 * every reader would pay for, and the build checked this file against it and named it by its content.
 */
function isContentsOf(value: unknown, sha256: string): value is Contents {
  const isObject = typeof value === "object" && value !== null;
  return (
    isObject &&
    "sha256" in value &&
    value.sha256 === sha256 &&
    "outline" in value &&
    Array.isArray(value.outline) &&
    "thumbnails" in value &&
    Array.isArray(value.thumbnails)
  );
}
