import { claimHref } from "../../core/documents/document-views.ts";
import type { Publication } from "../../core/model/publication.ts";
import { isPlain } from "../../reader/activation.ts";
import type { EmbeddedAddresses } from "../../state/embedded-address.ts";

/**
 * Other documents of the publication are seen in the frame, too: links to them, and to claims that rest on them, lead to
 * the same view of those. Without script they lead out of the frame, as all links do.
 *
 * @param go goes to a page in this one's place, for the frame shares its host's history.
 */
export function stayInFrame(
  root: HTMLElement,
  publication: Publication,
  addresses: EmbeddedAddresses,
  go: (address: string) => void,
): void {
  const { documents = [], annotations } = publication;
  const pages = new Map(documents.map(({ href }) => [href, addresses.page(href)]));
  for (const annotation of annotations) {
    const there = addresses.elsewhere({ kind: "claim", id: annotation.id });
    if (there !== null) pages.set(claimHref(publication, annotation.id), there);
  }
  root.addEventListener(
    "click",
    (event) => {
      const link = event.target instanceof Element ? event.target.closest("a") : null;
      // The way out of the frame is one.
      if (link === null || !isPlain(event) || link.closest(".embed-masthead") !== null) return;
      const page = pages.get(link.pathname);
      if (page === undefined) return;
      event.preventDefault();
      go(page + (page.includes("?") ? "" : link.search));
    },
    { capture: true },
  );
}
