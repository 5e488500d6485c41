import { type EmbedView, type HostMessage, isName, isTheme, isView, readAccent } from "../protocol/messages.ts";
import { frameAddress, type Place, readPlace } from "./place.ts";

/** What an embed is to show, by its attributes. */
export interface Wish {
  readonly place: Place;
  readonly view: EmbedView;
  readonly claim: string | null;
  readonly appearance: HostMessage & { readonly type: "appearance" };
  /** The name of the frame. */
  readonly label: string;
  /** In CSS pixels: what is kept free for the frame until it says what it needs. */
  readonly height: number;
  /** In CSS pixels: the frame gets what it asks for up to here. What needs more keeps what it has, and scrolls by itself. */
  readonly mostHeight: number;
  /** Changes with what only another page in the frame can show. */
  readonly page: string;
}

/** In CSS pixels: what is kept free for reader and document. A card takes the place of what its author wrote there. */
const USUAL_HEIGHT = 640;

/** In CSS pixels: three pages of a document. More would be most of its host's page; a card is to be seen whole. */
const MOST_HEIGHT = 3200;

/** Null where `src` is no address of a publication. */
export function readWish(embed: Element): Wish | null {
  const place = readPlace(embed.getAttribute("src") ?? "", embed.baseURI);
  if (place === null) return null;
  const named = embed.getAttribute("claim");
  const claim = isName(named) ? named : place.claim;
  const asked = embed.getAttribute("view");
  const wanted = isView(asked) ? asked : (place.view ?? (claim === null ? "reader" : "card"));
  const view = wanted === "card" && claim === null ? "reader" : wanted;
  const theme = embed.getAttribute("theme");
  const accent = readAccent(embed.getAttribute("accent"));
  const written = Number(embed.getAttribute("height"));
  const height = written > 0 && written < 1e5 ? written : null;
  return {
    place,
    view,
    claim,
    appearance: { type: "appearance", theme: isTheme(theme) ? theme : "auto", accent },
    label: embed.getAttribute("label") || place.name.replaceAll("-", " "),
    height: height ?? (view === "card" ? 0 : USUAL_HEIGHT),
    mostHeight: view === "card" ? Infinity : height === null ? MOST_HEIGHT : 0,
    page: frameAddress(place, view, view === "card" ? claim : null, "auto", null),
  };
}
