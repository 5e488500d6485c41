import type { TextQuote } from "../model/anchor.ts";
import { isClaimId } from "../model/is-claim-id.ts";
import { decodePercent, encodePercent } from "./percent.ts";

/**
 * The grammar of the site's addresses, which other sites rely on:
 *
 *     <base>                                  the index
 *     <base><slug>/                           a publication
 *     <base><slug>/c/<claim>/                 opened at a claim
 *     <base><slug>/?q=<words>&before=&after=  opened at words of the document
 *
 * Also understood: `?c=<claim>`, and the fragments `#<claim>`, `#passage-<claim>` and `#note-<claim>`.
 */

export type AddressTarget =
  | { readonly kind: "none" }
  /** Any name at all: whether there is such a claim, the publication knows. */
  | { readonly kind: "claim"; readonly id: string }
  | { readonly kind: "words"; readonly quote: TextQuote };

export type Address =
  | { readonly kind: "index" }
  | { readonly kind: "publication"; readonly slug: string; readonly target: AddressTarget }
  | { readonly kind: "unknown" };

/** The three parts of an address, as `Location` has them: `search` with its "?", `hash` with its "#", or empty. */
export interface AddressParts {
  readonly pathname: string;
  readonly search: string;
  readonly hash: string;
}

/** What precedes a claim's id in the ids of its passage and its note in the page. No claim's id begins so. */
export const FRAGMENT_PREFIXES = ["passage-", "note-"] as const;

const NOTHING: AddressTarget = { kind: "none" };

/**
 * Reads an address. Never throws: what it does not understand is `unknown`, or left aside where it is only a parameter.
 *
 * @param base the site's base path; begins and ends with "/".
 * @param isClaim whether the publication has such a claim. With it, the fragment of a known claim is heard before path
 *   and query (it is the last thing that was clicked), and a fragment that names none is left aside, for headings have
 *   ids too. Without it, a fragment counts that looks like a claim's where path and query name nothing.
 */
export function parseAddress(parts: AddressParts, base: string, isClaim?: (id: string) => boolean): Address {
  const root = base.endsWith("/") ? base : `${base}/`;
  const path = `${parts.pathname}/`.startsWith(root) ? parts.pathname.slice(root.length) : undefined;
  if (path === undefined) return { kind: "unknown" };
  const segments = path.split("/").filter((segment) => segment !== "");
  if (segments.at(-1) === "index.html") segments.pop();
  const [first, marker, claim] = segments.map(decodePercent);
  if (first === undefined) return { kind: "index" };
  if (!isClaimId(first)) return { kind: "unknown" };

  let named: AddressTarget;
  if (marker === undefined) named = targetOfQuery(parts.search);
  else if (marker === "c" && claim !== undefined && segments.length === 3) named = { kind: "claim", id: claim };
  else return { kind: "unknown" };

  const fragment = claimOfFragment(parts.hash);
  const heard = fragment !== undefined && (isClaim ? isClaim(fragment) : named.kind === "none");
  return { kind: "publication", slug: first, target: heard ? { kind: "claim", id: fragment } : named };
}

/** Writes an address as path and query, in its one canonical form. An unknown address is written as the index. */
export function formatAddress(address: Address, base: string): string {
  const root = base.endsWith("/") ? base : `${base}/`;
  if (address.kind !== "publication") return root;
  const publication = `${root}${encodePercent(address.slug)}/`;
  const { target } = address;
  switch (target.kind) {
    case "none":
      return publication;
    case "claim":
      // A name that no claim can have goes into the query: as a path it could read "..", which browsers take away.
      return isClaimId(target.id) ? `${publication}c/${target.id}/` : `${publication}?c=${encodePercent(target.id)}`;
    case "words": {
      const { exact, prefix, suffix } = target.quote;
      const before = prefix ? `&before=${encodePercent(prefix)}` : "";
      const after = suffix ? `&after=${encodePercent(suffix)}` : "";
      return `${publication}?q=${encodePercent(exact)}${before}${after}`;
    }
  }
}

function targetOfQuery(search: string): AddressTarget {
  const parameters = new Map<string, string>();
  for (const pair of search.replace(/^\?/, "").split("&")) {
    const equals = pair.indexOf("=");
    if (equals < 0) continue;
    const name = decodeParameter(pair.slice(0, equals));
    // The first of a name counts: what others append to a link comes last.
    if (!parameters.has(name)) parameters.set(name, decodeParameter(pair.slice(equals + 1)));
  }
  const claim = parameters.get("c");
  if (claim) return { kind: "claim", id: claim };
  const exact = parameters.get("q");
  if (!exact) return NOTHING;
  const prefix = parameters.get("before");
  const suffix = parameters.get("after");
  return { kind: "words", quote: { exact, ...(prefix ? { prefix } : {}), ...(suffix ? { suffix } : {}) } };
}

/** Forms write a space as "+"; {@link encodePercent} never leaves a "+" as it is. */
function decodeParameter(text: string): string {
  return decodePercent(text.replaceAll("+", " "));
}

function claimOfFragment(hash: string): string | undefined {
  const fragment = decodePercent(hash.replace(/^#/, ""));
  const prefix = FRAGMENT_PREFIXES.find((each) => fragment.startsWith(each));
  const id = prefix === undefined ? fragment : fragment.slice(prefix.length);
  return isClaimId(id) ? id : undefined;
}
