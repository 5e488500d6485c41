import { encodePercent } from "../core/address/percent.ts";
import type { Publication } from "../core/model/publication.ts";
import { type Addresses, addressesOf } from "./target-address.ts";

/** The embedded views whose address changes with what the reader looks at. */
export type EmbeddedView = "reader" | "document";

/** Path of an embedded view below the publication's. */
const FOLDERS: Readonly<Record<EmbeddedView, string>> = { reader: "embed/", document: "embed/document/" };

/**
 * Addresses of what one publication's embedded page looks at: its own path, and the target in the query. The fragment
 * belongs to the host, which keeps its secrets there, and asks for nothing.
 */
export function embeddedAddresses(publication: Publication, view: EmbeddedView): Addresses {
  const plain = addressesOf(publication);
  const home = `${publication.base}${publication.slug}/`;
  const path = home + FOLDERS[view];
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
