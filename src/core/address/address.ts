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
 *     <base><slug>/d/<document>/              a publication beside another of its documents than the first
 *
 * Also understood, of either document: `?c=<claim>`, and the fragments `#<claim>`, `#passage-<claim>` and `#note-<claim>`;
 * and `?at=<claim>`, with which a fragment only says where in the commentary one was, and opens nothing.
 */

export type AddressTarget =
  | { readonly kind: "none" }
  /** Any name at all: whether there is such a claim, the publication knows. */
  | { readonly kind: "claim"; readonly id: string }
  | { readonly kind: "words"; readonly quote: TextQuote };

export type Address =
  | { readonly kind: "index" }
  | {
      readonly kind: "publication";
      readonly slug: string;
      /** Id of the document, where the address names one. */
      readonly document?: string | undefined;
      readonly target: AddressTarget;
    }
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
  const [first, marker, name] = segments.map(decodePercent);
  if (first === undefined) return { kind: "index" };
  if (!isClaimId(first)) return { kind: "unknown" };

  const parameters = parametersOf(parts.search);
  const isOne = name !== undefined && segments.length === 3;
  let named: AddressTarget;
  if (marker === undefined || (marker === "d" && isOne)) named = targetOf(parameters);
  else if (marker === "c" && isOne) named = { kind: "claim", id: name };
  else return { kind: "unknown" };
  const publication = { kind: "publication" as const, slug: first, ...(marker === "d" ? { document: name } : {}) };
  if (parameters.has("at")) return { ...publication, target: named };

  const fragment = claimOfFragment(parts.hash);
  const heard = fragment !== undefined && (isClaim ? isClaim(fragment) : named.kind === "none");
  return { ...publication, target: heard ? { kind: "claim", id: fragment } : named };
}

/** Writes an address as path and query, in its one canonical form. An unknown address is written as the index. */
export function formatAddress(address: Address, base: string): string {
  const root = base.endsWith("/") ? base : `${base}/`;
  if (address.kind !== "publication") return root;
  const { target, document } = address;
  const named = document === undefined ? "" : `d/${encodePercent(document)}/`;
  const publication = `${root}${encodePercent(address.slug)}/${named}`;
  switch (target.kind) {
    case "none":
      return publication;
    case "claim":
      // A name that no claim can have goes into the query: as a path it could read "..", which browsers take away.
      return isClaimId(target.id) && document === undefined
        ? `${publication}c/${target.id}/`
        : `${publication}?c=${encodePercent(target.id)}`;
    case "words": {
      const { exact, prefix, suffix } = target.quote;
      const before = prefix ? `&before=${encodePercent(prefix)}` : "";
      const after = suffix ? `&after=${encodePercent(suffix)}` : "";
      return `${publication}?q=${encodePercent(exact)}${before}${after}`;
    }
  }
}

function parametersOf(search: string): ReadonlyMap<string, string> {
  const parameters = new Map<string, string>();
  for (const pair of search.replace(/^\?/, "").split("&")) {
    const equals = pair.indexOf("=");
    if (equals < 0) continue;
    const name = decodeParameter(pair.slice(0, equals));
    // The first of a name counts: what others append to a link comes last.
    if (!parameters.has(name)) parameters.set(name, decodeParameter(pair.slice(equals + 1)));
  }
  return parameters;
}

function targetOf(parameters: ReadonlyMap<string, string>): AddressTarget {
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
