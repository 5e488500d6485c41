import type { SelectionActivation } from "../protocol/messages.ts";
import { beginJourney, endJourney, isInView } from "./journey.ts";
import { lightLink, linkOf, placeOfLink } from "./links.ts";
import type { Parts } from "./parts.ts";
import type { Wish } from "./wish.ts";

/** What the page around them knows of its embeds. */
export interface Embed extends HTMLElement {
  readonly parts: Parts;
  /** Null where its attributes name no publication. */
  readonly wish: Wish | null;
  readonly frame: HTMLIFrameElement | null;
  /** The link of its open passage. */
  current: HTMLAnchorElement | null;
  /** Whether it can open any claim of its publication. */
  readonly canShowAny: boolean;
  /** Opens a claim in the embedded page, which is loaded if it was not. */
  open(claim: string | null, activation: SelectionActivation): void;
  /** Takes what its frame posted, whatever it is. */
  receive(data: unknown): void;
}

const embeds = new Set<Embed>();

/** One listener of each kind for all embeds, as long as there is one: links that are added later are heard too. */
export function join(embed: Embed): void {
  if (embeds.size === 0) {
    addEventListener("message", hear);
    document.addEventListener("click", follow);
  }
  embeds.add(embed);
}

export function leave(embed: Embed): void {
  embeds.delete(embed);
  endJourney();
  lightLink(embed, null);
  if (embeds.size > 0) return;
  removeEventListener("message", hear);
  document.removeEventListener("click", follow);
}

/** Shows the reader the link in the page that belongs to what was selected in the embed. */
export function showLink(embed: Embed, claim: string | null, activation: SelectionActivation): void {
  const link = linkOf(embed, claim);
  const last = lightLink(embed, link);
  const isKeyboard = activation === "keyboard";
  // Nothing is selected any more: whoever came from a link goes on there.
  if (claim === null && isKeyboard) last?.focus();
  // The whole reader has the commentary beside the page; only the page alone has it out here.
  if (link === null || embed.wish?.view !== "document" || activation === "program") return;
  endJourney();
  if (isKeyboard) link.focus({ preventScroll: true });
  const { top, bottom } = link.getBoundingClientRect();
  if (top < 0 || bottom > innerHeight) link.scrollIntoView({ block: "center", behavior: "instant" });
}

function hear({ source, data }: MessageEvent<unknown>): void {
  // Who sent it comes first: of anybody else's messages not a field is read.
  if (source === null) return;
  for (const embed of embeds) if (embed.frame?.contentWindow === source) embed.receive(data);
}

/** A click on a link to a claim opens it in an embed of its publication. Any other click is left alone. */
function follow(event: MouseEvent): void {
  if (event.defaultPrevented || event.button !== 0) return;
  if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
  const path = event.composedPath();
  const link = path.find((target) => target instanceof HTMLAnchorElement);
  if (link === undefined || link.hasAttribute("download")) return;
  const place = placeOfLink(link);
  if (place === null) return;
  const able = [...embeds].filter((one) => one.canShowAny && one.wish?.place.publication === place.publication);
  const around = able.find((one) => path.includes(one));
  const embed = around ?? able.find(isInView) ?? able[0];
  // What stands in an embed opens it, whatever it leads to.
  if (embed === undefined || (around === undefined && place.claim === null)) return;

  event.preventDefault();
  const { top } = link.getBoundingClientRect();
  if (around === undefined) lightLink(embed, link);
  // Enter, and the click of a screen reader, have no count of clicks.
  embed.open(place.claim, event.detail === 0 ? "keyboard" : "pointer");
  beginJourney(embed, link, top);
}
