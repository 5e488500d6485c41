import { type MouseEvent, useCallback } from "react";
import { activationOf, isPlain } from "../../reader/activation.ts";
import { claimOfFragment, FOLLOWED_LINKS } from "../../reader/annotation-facts.ts";
import { usePublication } from "../../reader/publication-context.tsx";
import { useReader } from "../../state/reader-context.tsx";

/** Fragments would be entries of the host's history: what a link to one leads to is shown, and no address asked for. */
export function useFollowFragment(): (event: MouseEvent) => void {
  const reader = useReader();
  const { annotations } = usePublication();
  return useCallback(
    (event) => {
      const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>(FOLLOWED_LINKS) : null;
      if (link === null || !isPlain(event)) return;
      event.preventDefault();
      const named = claimOfFragment(link.hash, (id) => annotations.has(id));
      if (named === null) return;
      const origin = named.place === "passage" ? "commentary" : "controls";
      reader.select({ kind: "claim", id: named.id }, origin, activationOf(event));
    },
    [reader, annotations],
  );
}
