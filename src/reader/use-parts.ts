import { useCallback, useMemo, useRef, useState } from "react";
import type { ClaimId } from "../core/model/commentary.ts";
import type { Publication } from "../core/model/publication.ts";

/** The publication with the parts of it that have come, and what asks for others. A publication in one piece asks for none. */
export function useParts(came: Publication): {
  readonly publication: Publication;
  want(ids: readonly ClaimId[]): void;
} {
  const [publication, setPublication] = useState(came);
  const asked = useRef(new Set<string>());
  const hrefOf = useMemo(() => hrefsOfPending(came), [came]);

  const want = useCallback(
    (ids: readonly ClaimId[]): void => {
      for (const href of new Set(ids.map((id) => hrefOf.get(id)))) {
        if (href === undefined || asked.current.has(href)) continue;
        asked.current.add(href);
        partAt(href).then(
          setPublication,
          // It is asked for again with whatever next needs it.
          () => asked.current.delete(href),
        );
      }
    },
    [hrefOf],
  );
  return { publication, want };
}

/** Where the rest of each annotation is of which there is only the head. */
function hrefsOfPending({ annotations, parts }: Publication): ReadonlyMap<ClaimId, string> {
  const hrefs = new Map<ClaimId, string>();
  for (const [index, { id, pending }] of annotations.entries()) {
    const href = parts?.hrefs[parts.of[index] ?? -1];
    if (pending === true && href !== undefined) hrefs.set(id, href);
  }
  return hrefs;
}

/** What fetches comes with what is fetched: a short publication needs neither. */
async function partAt(href: string): Promise<(publication: Publication) => Publication> {
  return (await import("./part-of-publication.ts")).partAt(href);
}
