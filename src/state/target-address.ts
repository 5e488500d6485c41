import { formatAddress, parseAddress } from "../core/address/address.ts";
import { claimHref, isFirstView } from "../core/documents/document-views.ts";
import type { Publication } from "../core/model/publication.ts";
import type { Target } from "./reader.ts";

/** Addresses of one publication's targets, beside the document that is seen. */
export interface Addresses {
  /** What an address (path, query and fragment) asks for. */
  targetOf(address: string): Target;
  /** The canonical address of a target: an absolute path, with a query for words. */
  addressOf(target: Target): string;
  /** Where a target is seen in full that rests on another document than the one that is seen here; null for any other. */
  elsewhere(target: Target): string | null;
}

/** The grammar of core/address, with the claims that this publication has. */
export function addressesOf(publication: Publication): Addresses {
  const { base, slug } = publication;
  const known = new Map(publication.annotations.map((annotation) => [annotation.id, annotation]));
  const document = isFirstView(publication) ? undefined : publication.document.id;
  return {
    targetOf(text) {
      const address = parseAddress(partsOf(text), base, (id) => known.has(id));
      if (address.kind !== "publication" || address.slug !== slug) return { kind: "none" };
      const { target } = address;
      if (target.kind !== "claim" || known.has(target.id)) return target;
      return { kind: "unknown-claim", id: target.id };
    },
    addressOf(target) {
      const named = target.kind === "unknown-claim" ? { kind: "claim" as const, id: target.id } : target;
      // A claim that rests on a document has its page beside that one.
      const hasPage = target.kind === "claim" && known.get(target.id)?.basis === "document";
      return formatAddress(
        { kind: "publication", slug, document: hasPage ? undefined : document, target: named },
        base,
      );
    },
    elsewhere(target) {
      const annotation = target.kind === "claim" ? known.get(target.id) : undefined;
      return annotation?.elsewhere === undefined ? null : claimHref(publication, annotation.id);
    },
  };
}

/** The fragment begins at the first "#", the query at the first "?" before it (RFC 3986, 3). */
function partsOf(text: string): { pathname: string; search: string; hash: string } {
  const hashAt = text.indexOf("#");
  const hash = hashAt === -1 ? "" : text.slice(hashAt);
  const rest = hashAt === -1 ? text : text.slice(0, hashAt);
  const searchAt = rest.indexOf("?");
  if (searchAt === -1) return { pathname: rest, search: "", hash };
  return { pathname: rest.slice(0, searchAt), search: rest.slice(searchAt), hash };
}
