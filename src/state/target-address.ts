import { formatAddress, parseAddress } from "../core/address/address.ts";
import type { Publication } from "../core/model/publication.ts";
import type { Target } from "./reader.ts";

/** Addresses of one publication's targets. */
export interface Addresses {
  /** What an address (path, query and fragment) asks for. */
  targetOf(address: string): Target;
  /** The canonical address of a target: an absolute path, with a query for words. */
  addressOf(target: Target): string;
}

/** The grammar of core/address, with the claims that this publication has. */
export function addressesOf(publication: Publication): Addresses {
  const { base, slug } = publication;
  const known = new Set(publication.annotations.map(({ id }) => id));
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
      return formatAddress({ kind: "publication", slug, target: named }, base);
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
