import { useCallback, useMemo, useRef, useState } from "react";
import type { ClaimId } from "../core/model/commentary.ts";
import type { Annotation, Publication } from "../core/model/publication.ts";

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
        annotationsAt(href).then(
          (part) => setPublication((before) => withPart(before, part)),
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

function withPart(publication: Publication, part: readonly Annotation[]): Publication {
  const annotations = [...publication.annotations];
  for (const annotation of part) {
    const index = annotation.number - 1;
    if (annotations[index]?.id === annotation.id) annotations[index] = annotation;
  }
  return { ...publication, annotations };
}

/** @throws where they cannot be had. */
async function annotationsAt(href: string): Promise<Annotation[]> {
  const response = await fetch(href);
  const value: unknown = response.ok ? await response.json() : undefined;
  if (!areAnnotations(value)) throw new TypeError(`These are no annotations: ${href}`);
  return value;
}

/** Looked at by hand, as the page's own data are: the build checked them and named the file by its content. */
function areAnnotations(value: unknown): value is Annotation[] {
  return (
    Array.isArray(value) && value.every((one: unknown) => typeof one === "object" && one !== null && "number" in one)
  );
}
