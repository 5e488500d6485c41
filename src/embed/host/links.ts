import type { Embed } from "./page.ts";
import { type Place, readPlace } from "./place.ts";
import { styleLinksAround } from "./styles.ts";

/**
 * Where a link leads, if to a publication. `#claim` leads to the one that `data-verbatim` names on an element around
 * the link, unless the page has such a place itself.
 */
export function placeOfLink(link: HTMLAnchorElement): Place | null {
  const written = link.getAttribute("href") ?? "";
  if (!written.startsWith("#")) return readPlace(link.href, link.baseURI);
  const named = link.closest("[data-verbatim]")?.getAttribute("data-verbatim");
  if (!named || document.getElementById(written.slice(1))) return null;
  const around = readPlace(named, link.baseURI);
  return around && readPlace(written, around.publication);
}

/** The link to a claim: the one that was followed last, else the first that is shown. */
export function linkOf(embed: Embed, claim: string | null): HTMLAnchorElement | null {
  if (claim === null) return null;
  const leadsThere = (link: HTMLAnchorElement): boolean => {
    const place = placeOfLink(link);
    return link.isConnected && place?.claim === claim && place.publication === embed.wish?.place.publication;
  };
  if (embed.current !== null && leadsThere(embed.current)) return embed.current;
  const root = embed.getRootNode();
  const trees = root instanceof ShadowRoot ? [root, document] : [document];
  const links = trees.flatMap((tree) => [...tree.querySelectorAll<HTMLAnchorElement>("a[href]")]);
  return links.find((link) => link.getClientRects().length > 0 && !embed.contains(link) && leadsThere(link)) ?? null;
}

/** Marks the link of what is open, for eyes and for screen readers. Gives the one that was marked before. */
export function lightLink(embed: Embed, link: HTMLAnchorElement | null): HTMLAnchorElement | null {
  const { current } = embed;
  for (const name of ["data-verbatim-current", "aria-current"]) {
    current?.removeAttribute(name);
    link?.setAttribute(name, "true");
  }
  if (link !== null) styleLinksAround(link);
  embed.current = link;
  return current;
}
