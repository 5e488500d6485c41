import { createContext, type ReactNode, useContext, useEffect, useMemo } from "react";
import type { ClaimId } from "../core/model/commentary.ts";
import type { Annotation, Publication } from "../core/model/publication.ts";
import { type Addresses, addressesOf } from "../state/target-address.ts";
import { useParts } from "./use-parts.ts";

export interface PublicationView {
  readonly publication: Publication;
  readonly annotations: ReadonlyMap<ClaimId, Annotation>;
  readonly addresses: Addresses;
  /** Sees to it that annotations come of which there is only the head. */
  want(ids: readonly ClaimId[]): void;
}

const PublicationContext = createContext<PublicationView | null>(null);
const CameContext = createContext<PublicationView | null>(null);

/** Gives one publication, with its annotations by id, to the reading view. */
export function PublicationProvider({
  publication: came,
  children,
}: {
  publication: Publication;
  children: ReactNode;
}): ReactNode {
  const { publication, want } = useParts(came);
  const first = useMemo(() => viewOf(came, want), [came, want]);
  const view = useMemo(
    () => (publication === came ? first : { ...viewOf(publication, want), addresses: first.addresses }),
    [publication, came, first, want],
  );
  return (
    <CameContext value={first}>
      <PublicationContext value={view}>{children}</PublicationContext>
    </CameContext>
  );
}

function viewOf(publication: Publication, want: PublicationView["want"]): PublicationView {
  const annotations = new Map(publication.annotations.map((annotation) => [annotation.id, annotation]));
  return { publication, annotations, addresses: addressesOf(publication), want };
}

/** The publication that is read. Throws outside `PublicationProvider`. */
export function usePublication(): PublicationView {
  return provided(useContext(PublicationContext));
}

/** The publication as the page came: for what needs no more of annotations than their heads, and is drawn by the thousand. */
export function usePublicationAsItCame(): PublicationView {
  return provided(useContext(CameContext));
}

/** An annotation of which all is needed: only its head, until the rest of it has come. */
export function useAnnotation(id: ClaimId | null): Annotation | undefined {
  const { annotations, want } = usePublication();
  useEffect(() => {
    if (id !== null) want([id]);
  }, [id, want]);
  return id === null ? undefined : annotations.get(id);
}

function provided(view: PublicationView | null): PublicationView {
  if (view === null) throw new Error("usePublication needs a PublicationProvider above it");
  return view;
}
