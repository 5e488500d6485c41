import { useCallback, useEffect, useState } from "react";
import type { SourceDocument } from "../../core/model/publication.ts";
import type { TextVersion } from "../../core/model/text-version.ts";
import { knownTextVersion, textVersionOf } from "./fetch-text-version.ts";

/** Fetches a document's text version, once it is wanted. */
export function useTextVersion(
  document: SourceDocument,
  wanted = true,
): {
  readonly version: TextVersion | null;
  readonly failed: boolean;
  retry(): void;
} {
  const [version, setVersion] = useState<TextVersion | null>(() => knownTextVersion(document));
  const [failures, setFailures] = useState(0);
  const [attempt, setAttempt] = useState(0);

  useEffect(() => {
    if (!wanted) return undefined;
    let left = false;
    textVersionOf(document).then(
      (read) => {
        if (!left) setVersion(read);
      },
      () => {
        if (!left) setFailures(attempt + 1);
      },
    );
    return () => {
      left = true;
    };
  }, [document, attempt, wanted]);

  const retry = useCallback(() => setAttempt((number) => number + 1), []);
  return { version, failed: failures > attempt, retry };
}
