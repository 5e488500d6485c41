import { type EmbedTheme, type EmbedView, isName } from "../protocol/messages.ts";

/** What an address of a publication says, whichever of its pages it is the address of. */
export interface Place {
  /** Address of the publication's own page, with a slash at its end. */
  readonly publication: string;
  /** The last part of it: the publication's name. */
  readonly name: string;
  /** "d/indictment/" where it is the address of another document of the publication than its first; else empty. */
  readonly document: string;
  readonly claim: string | null;
  /** Where it is the address of an embedded page. */
  readonly view: EmbedView | null;
  /** Its query, with "?" or empty. */
  readonly search: string;
}

/** The site may stand anywhere on its server, so a path is read from its end. */
const PATH = /^(.*?\/([^/]+)\/)(d\/[^/]+\/)?(?:c\/([^/]+)\/)?(embed\/(document\/)?)?$/;

/** Reads an address of the grammar in src/core/address, or of an embedded page. Null for any other. */
export function readPlace(address: string, base: string): Place | null {
  let url: URL;
  try {
    url = new URL(address, base);
  } catch {
    return null;
  }
  const [, path = "", name, document = "", inPath, embedded, alone] =
    PATH.exec(url.pathname.replace(/\/?(index\.html)?$/, "/")) ?? [];
  if (!/^https?:$/.test(url.protocol) || !isName(name)) return null;
  const claim = [inPath, url.searchParams.get("c"), url.hash.replace(/^#(passage-|note-)?/, "")].find(isName) ?? null;
  const view = !embedded ? null : alone ? "document" : inPath ? "card" : "reader";
  return { publication: url.origin + path, name, document, claim, view, search: url.search };
}

/** Address of the page to put into the frame. */
export function frameAddress(
  { publication, document, search }: Place,
  view: EmbedView,
  claim: string | null,
  theme: EmbedTheme,
  accent: string | null,
): string {
  const page = view === "card" ? `c/${claim}/embed/` : `${document}embed/${view === "document" ? "document/" : ""}`;
  const address = new URL(publication + page + search);
  const wanted = { c: view === "card" ? null : claim, theme: theme === "auto" ? null : theme, accent };
  for (const [name, value] of Object.entries(wanted)) {
    if (value === null) address.searchParams.delete(name);
    else address.searchParams.set(name, value);
  }
  return address.href;
}
