import type { Embed } from "./page.ts";
import { isMostlySeen } from "./unseen.ts";
import { backToText } from "./words.ts";

/** Where a passage comes to rest, as a share of the window's height. */
const REST = 1 / 4;

interface Journey {
  readonly embed: Embed;
  readonly link: HTMLElement;
  /** Where the link was in the window, in CSS pixels: there it will be again. */
  readonly top: number;
  /** How far the page was scrolled on arrival; whoever has scrolled since is let alone. Nothing once the passage is there. */
  arrived: number | null;
}

/** From the link that was followed last. */
let journey: Journey | undefined;

/** The way back need not be offered where the link is in the window. */
const observer = new IntersectionObserver((entries) => {
  if (entries.some(({ isIntersecting }) => isIntersecting)) endJourney();
});

/**
 * Takes the reader from a link to an embed, as far as that is needed.
 *
 * @param top where the link is in the window, in CSS pixels.
 */
export function beginJourney(embed: Embed, link: HTMLElement, top: number): void {
  endJourney();
  journey = { embed, link, top, arrived: null };
  const { box } = embed.parts;
  if (!isInView(embed)) {
    box.scrollIntoView({ block: box.clientHeight > innerHeight ? "start" : "center", behavior: "instant" });
    offerReturn(journey);
  }
  journey.arrived = scrollY;
}

/**
 * Brings the passage that a link led to into the window, if the frame could not by itself.
 *
 * @param top in CSS pixels from the frame's upper edge, as is `height` in length.
 */
export function showPlace({ parts: { box } }: Embed, top: number, height: number): void {
  if (journey?.embed.parts.box !== box || journey.arrived !== scrollY) return;
  journey.arrived = null;
  const edges = box.getBoundingClientRect();
  const isInFrame = top < edges.height;
  const isSeen = edges.top + top >= 0 && Math.min(edges.top + top + height, edges.bottom) <= innerHeight;
  if (!isInFrame || isSeen) return;
  scrollBy({ top: edges.top + top - innerHeight * REST, behavior: "instant" });
  offerReturn(journey);
}

/** Goes back to the link, to the very place in the window where it was. */
export function goBack(): void {
  if (journey === undefined) return;
  const { link, top } = journey;
  endJourney();
  scrollBy({ top: link.getBoundingClientRect().top - top, behavior: "instant" });
  link.focus({ preventScroll: true });
}

export function endJourney(): void {
  observer.disconnect();
  if (journey !== undefined) journey.embed.parts.back.hidden = true;
  journey = undefined;
}

export function isInView({ parts }: Embed): boolean {
  return isMostlySeen(parts.box.getBoundingClientRect(), innerHeight);
}

function offerReturn({ embed, link }: Journey): void {
  const { back } = embed.parts;
  back.textContent = backToText(embed.closest<HTMLElement>("[lang]")?.lang ?? "");
  back.hidden = false;
  observer.observe(link);
}
