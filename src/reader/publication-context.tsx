import { createContext, type ReactNode, useContext, useMemo } from "react";
import type { ClaimId } from "../core/model/commentary.ts";
import type { Annotation, Publication } from "../core/model/publication.ts";
import { type Addresses, addressesOf } from "../state/target-address.ts";

export interface PublicationView {
  readonly publication: Publication;
  readonly annotations: ReadonlyMap<ClaimId, Annotation>;
  readonly addresses: Addresses;
}

const PublicationContext = createContext<PublicationView | null>(null);

/** Gives one publication, with its annotations by id, to the reading view. */
export function PublicationProvider({
  publication,
  children,
}: {
  publication: Publication;
  children: ReactNode;
}): ReactNode {
  const view = useMemo(
    () => ({
      publication,
      annotations: new Map(publication.annotations.map((annotation) => [annotation.id, annotation])),
      addresses: addressesOf(publication),
    }),
    [publication],
  );
  return <PublicationContext value={view}>{children}</PublicationContext>;
}

/** The publication that is read. Throws outside `PublicationProvider`. */
export function usePublication(): PublicationView {
  const view = useContext(PublicationContext);
  if (view === null) throw new Error("usePublication needs a PublicationProvider above it");
  return view;
}
