import { type RefObject, useEffect } from "react";
import type { CssPixels } from "../../core/model/units.ts";

export interface BesideOptions {
  /** What both stand in: heights are counted from its top. */
  readonly stage: RefObject<HTMLElement | null>;
  /** What is moved: it gets the custom property `--beside`, in CSS pixels from the stage's top. */
  readonly moved: RefObject<HTMLElement | null>;
  /** Where its top edge should be, in CSS pixels from the stage's top; null for its usual place. */
  readonly wanted: (stage: DOMRect) => CssPixels | null;
  /** True where it must not hang out below the stage. */
  readonly within: boolean;
  /** Changes when it has to be placed anew. */
  readonly key: unknown;
}

/** So long after something was asked for, what scrolls inside the stage is still on its way there, in milliseconds. */
const SETTLING_MILLISECONDS = 1500;

/**
 * Brings one thing beside (or below) another. In a frame as high as its content nothing can scroll or stick: what
 * belongs together has to be put together. It is placed anew as sizes change, and while a long
 * document scrolls to what was asked for.
 */
export function useBeside({ stage, moved, wanted, within, key }: BesideOptions): void {
  useEffect(() => {
    const around = stage.current;
    const element = moved.current;
    if (around === null || element === null) return undefined;
    const place = (): void => {
      const frame = around.getBoundingClientRect();
      const top = wanted(frame);
      const most = within ? frame.height - element.getBoundingClientRect().height : Number.POSITIVE_INFINITY;
      const held = top === null ? 0 : Math.round(Math.max(0, Math.min(top, most)));
      element.style.setProperty("--beside", `${held}px`);
      // What lies over the stage takes no room in it: the stage makes room itself.
      const reach = getComputedStyle(element).position === "absolute" ? held + element.offsetHeight : 0;
      around.style.setProperty("--reach", `${reach}px`);
    };
    place();
    const observer = new ResizeObserver(place);
    observer.observe(around);
    observer.observe(element);
    around.addEventListener("scroll", place, { capture: true, passive: true });
    const settle = (): void => around.removeEventListener("scroll", place, { capture: true });
    const settled = setTimeout(settle, SETTLING_MILLISECONDS);
    return () => {
      observer.disconnect();
      clearTimeout(settled);
      settle();
    };
  }, [stage, moved, wanted, within, key]);
}
