import type { Activation } from "../state/reader.ts";

interface ClickFacts {
  readonly button: number;
  readonly detail: number;
  readonly altKey: boolean;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly shiftKey: boolean;
  readonly defaultPrevented: boolean;
}

/** True for a click that asks for nothing but the link: others (new tab, save) are the browser's. */
export function isPlain(event: ClickFacts): boolean {
  const modified = event.altKey || event.ctrlKey || event.metaKey || event.shiftKey;
  return event.button === 0 && !modified && !event.defaultPrevented;
}

/** Enter on a link clicks it with a `detail` of 0 (UI Events, 3.3.1); pointers count from 1. */
export function activationOf(event: Pick<ClickFacts, "detail">): Activation {
  return event.detail === 0 ? "keyboard" : "pointer";
}
