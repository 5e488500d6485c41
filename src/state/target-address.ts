import type { Publication } from "../core/model/publication.ts";
import type { Target } from "./reader.ts";

/** Addresses of one publication's targets. */
export interface Addresses {
  /** What an address (path, query and fragment) asks for. */
  targetOf(address: string): Target;
  /** The canonical address of a target: an absolute path, with a query for words. */
  addressOf(target: Target): string;
}

/** Addresses as the site has them. */
export function addressesOf(publication: Publication): Addresses {
  const home = `${publication.base}${publication.slug}/`;
  const known = new Set(publication.annotations.map(({ id }) => id));

  function claim(id: string): Target {
    return known.has(id) ? { kind: "claim", id } : { kind: "unknown-claim", id };
  }

  return {
    targetOf(address) {
      const url = new URL(address, "http://site");
      const named = url.pathname.startsWith(`${home}c/`) ? url.pathname.slice(home.length + 2).replace(/\/$/, "") : "";
      if (named !== "") return claim(named);
      const asked = url.searchParams.get("c");
      if (asked !== null) return claim(asked);
      const exact = url.searchParams.get("q");
      if (exact !== null && exact !== "") {
        const prefix = url.searchParams.get("before") ?? undefined;
        const suffix = url.searchParams.get("after") ?? undefined;
        return { kind: "words", quote: { exact, prefix, suffix } };
      }
      const fragment = url.hash.slice(1).replace(/^(?:passage|note)-/, "");
      return known.has(fragment) ? { kind: "claim", id: fragment } : { kind: "none" };
    },
    addressOf(target) {
      if (target.kind === "claim" || target.kind === "unknown-claim")
        return `${home}c/${encodeURIComponent(target.id)}/`;
      if (target.kind === "none") return home;
      const query = new URLSearchParams({ q: target.quote.exact });
      if (target.quote.prefix) query.set("before", target.quote.prefix);
      if (target.quote.suffix) query.set("after", target.quote.suffix);
      return `${home}?${query.toString()}`;
    },
  };
}
