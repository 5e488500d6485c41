import type { HistoryEntry } from "./history-entry.ts";

/** The browser's address, history and scroll position, as far as the reader needs them. */
export interface NavigationPort {
  /** Path, query and fragment: "/sessions-memo/?q=every%20lawful%20tool". */
  address(): string;
  /** What the current entry of history holds. It may be anything: another script or page may have written it. */
  entry(): unknown;
  push(address: string, entry: HistoryEntry): void;
  replace(address: string, entry: HistoryEntry): void;
  /** Goes to another page in the place of this one. */
  leave(address: string): void;
  /** Goes back one entry; `popped` is called when the browser is there. */
  back(): void;
  /** CSS pixels from the top of the article. */
  scrollTop(): number;
  /** Puts the article back, once the change that is under way has been drawn. */
  restoreScroll(scrollTop: number): void;
  /** Calls back once the change that is under way has been painted. */
  afterPaint(run: () => void): void;
  /** Starts listening; returns what stops it. `scrolled` is called when the article has come to rest. */
  listen(listeners: { popped(): void; scrolled(): void }): () => void;
}

/** Navigation of a static render: one address, no history. */
export function staticNavigation(address: string): NavigationPort {
  const nothing = (): void => undefined;
  return {
    address: () => address,
    entry: () => null,
    push: nothing,
    replace: nothing,
    leave: nothing,
    back: nothing,
    scrollTop: () => 0,
    restoreScroll: nothing,
    afterPaint: (run) => run(),
    listen: () => nothing,
  };
}
