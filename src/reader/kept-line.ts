import type { CssPixels } from "../core/model/units.ts";

/**
 * Keeps what is being read where it is when the commentary's lines are broken anew: the window is resized or turned, or
 * the divider moved. That is the current claim while it can be seen, else what stands a third down the window. At its
 * very top the article stays there. Returns what ends it.
 */
export function keepLine(commentary: HTMLElement): () => void {
  // Both: as a pane the column can be just as wide as it was alone, with other letters.
  const widths = (): string => `${commentary.clientWidth} ${window.innerWidth}`;
  let last = widths();
  let held: { readonly element: Element; readonly top: CssPixels } | null = null;
  const hold = (): void => {
    const element = window.scrollY === 0 ? null : beingRead(commentary);
    held = element && { element, top: topOf(element) };
  };
  const sizes = new ResizeObserver(() => {
    if (widths() !== last && held?.element.isConnected) {
      window.scrollBy({ top: topOf(held.element) - held.top, behavior: "instant" });
    }
    last = widths();
    hold();
  });
  // A scroll that a change of width brought about tells nothing of what was read before.
  const scrolled = (): void => {
    if (widths() === last) hold();
  };
  sizes.observe(commentary);
  document.addEventListener("scroll", scrolled, { passive: true });
  return () => {
    sizes.disconnect();
    document.removeEventListener("scroll", scrolled);
  };
}

function beingRead(commentary: Element): Element | null {
  const claim = commentary.querySelector('[data-claim][aria-current="true"]');
  const box = claim?.getBoundingClientRect();
  if (claim && box && box.bottom > 0 && box.top < window.innerHeight) return claim;
  const { left, width } = commentary.getBoundingClientRect();
  const here = document.elementFromPoint(left + width / 2, window.innerHeight / 3);
  return here?.closest("#commentary :is(p, li, h1, h2, h3, figure)") ?? null;
}

function topOf(element: Element): CssPixels {
  return element.getBoundingClientRect().top;
}
