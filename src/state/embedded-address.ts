import { encodePercent } from "../core/address/percent.ts";
import { homeOf } from "../core/documents/document-views.ts";
import type { Publication } from "../core/model/publication.ts";
import { type Addresses, addressesOf } from "./target-address.ts";

/** The embedded views whose address changes with what the reader looks at. */
export type EmbeddedView = "reader" | "document";

/** Path of an embedded view below the publication's. */
const FOLDERS: Readonly<Record<EmbeddedView, string>> = { reader: "embed/", document: "embed/document/" };

export interface EmbeddedAddresses extends Addresses {
  /** Address of the same view of another document. @param home of that document's page. */
  page(home: string): string;
}

/**
 * Addresses of what one publication's embedded page looks at: its own path, and the target in the query. The fragment
 * belongs to the host, which keeps its secrets there, and asks for nothing.
 */
export function embeddedAddresses(publication: Publication, view: EmbeddedView): EmbeddedAddresses {
  const plain = addressesOf(publication);
  const home = homeOf(publication);
  const known = new Map(publication.annotations.map((annotation) => [annotation.id, annotation]));
  const page = (of: string): string => of + FOLDERS[view];
  const path = page(home);
  return {
    targetOf(address) {
      const [beforeFragment = ""] = address.split("#", 1);
      const queryAt = beforeFragment.indexOf("?");
      return plain.targetOf(queryAt === -1 ? home : home + beforeFragment.slice(queryAt));
    },
    addressOf(target) {
      if (target.kind === "claim" || target.kind === "unknown-claim") return `${path}?c=${encodePercent(target.id)}`;
      return path + plain.addressOf(target).slice(home.length);
    },
    elsewhere(target) {
      const annotation = target.kind === "claim" ? known.get(target.id) : undefined;
      const other = publication.documents?.find(({ id }) => id === annotation?.elsewhere?.document);
      return other && annotation ? `${page(other.href)}?c=${encodePercent(annotation.id)}` : null;
    },
    page,
  };
}

/** Where an address that names its view in the query leads: `?view=document` on the reader's page. Null where it is there. */
export function addressOfView(address: { readonly pathname: string; readonly search: string }): string | null {
  const query = new URLSearchParams(address.search);
  const view = query.get("view");
  const claim = query.get("c");
  query.delete("view");
  if (view === "card" && claim !== null) {
    query.delete("c");
    return pathWith(`../c/${encodePercent(claim)}/embed/`);
  }
  return view === "document" ? pathWith("document/") : null;

  function pathWith(path: string): string {
    const rest = query.toString();
    return `${address.pathname.replace(/index\.html$/, "")}${path}${rest === "" ? "" : `?${rest}`}`;
  }
}
