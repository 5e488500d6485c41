import { goBack } from "./journey.ts";
import { styleEmbed } from "./styles.ts";

/** What an embed is made of, besides the frame and what its author wrote into it. */
export interface Parts {
  /** As high as the embed; the frame fills it. */
  readonly box: HTMLElement;
  /** Keeps the height free that the frame wants. */
  readonly place: HTMLElement;
  /** Where the author wrote nothing: a link to the publication. */
  readonly link: HTMLAnchorElement;
  /** Its lower edge. */
  readonly end: HTMLElement;
  /** Back to where the reader was before a link led here. */
  readonly back: HTMLButtonElement;
}

export function buildParts(host: HTMLElement): Parts {
  const root = host.attachShadow({ mode: "open" });
  styleEmbed(root);
  const back = element("button");
  back.type = "button";
  back.hidden = true;
  back.addEventListener("click", goBack);
  const box = element("div", "box");
  const place = element("div", "place");
  const slot = element("slot");
  const link = element("a");
  const end = element("div", "end");
  slot.append(link);
  place.append(slot);
  box.append(place, end);
  root.append(back, box);
  return { box, place, link, end, back };
}

/** @param label names the publication. @param box what it is to fill. */
export function buildFrame(
  address: string,
  label: string,
  { offsetWidth, offsetHeight }: HTMLElement,
): HTMLIFrameElement {
  const frame = element("iframe");
  frame.title = label;
  frame.loading = "lazy";
  frame.allow = "clipboard-write; fullscreen";
  frame.width = String(offsetWidth);
  frame.height = String(offsetHeight);
  // Where the host's page is isolated (COEP), a frame may come without cookies, and with no header of its own.
  frame.setAttribute("credentialless", "");
  // Before it is in the page, an address makes no entry in the history.
  frame.src = address;
  return frame;
}

function element<Name extends keyof HTMLElementTagNameMap>(name: Name, className = ""): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  made.className = className;
  return made;
}
