import { afterPaint } from "./after-paint.ts";
import { readEntry } from "./history-entry.ts";
import type { NavigationPort } from "./navigation-port.ts";

/** How long a pause ends a scroll, in milliseconds, where the browser has no `scrollend`. */
const REST_MILLISECONDS = 200;

/**
 * Navigation of a browser window.
 *
 * The place in the article is restored here and not by the browser, which would restore it before the open note has
 * closed. On reload and on return from another page the browser does it better, so it gets the job back on `pagehide`.
 */
export function browserNavigation(window: Window): NavigationPort {
  const { history, location } = window;

  function restore(top: number): void {
    window.scrollTo({ top, behavior: "instant" });
  }

  return {
    address: () => `${location.pathname}${location.search}${location.hash}`,
    entry: () => history.state as unknown,
    push(address, entry) {
      history.scrollRestoration = "manual";
      history.pushState(entry, "", address);
      history.scrollRestoration = "manual";
    },
    replace: (address, entry) => history.replaceState(entry, "", address),
    leave: (address) => location.replace(address),
    back: () => history.back(),
    scrollTop: () => window.scrollY,
    restoreScroll(top) {
      // React draws in a microtask that is already queued; the second time is for layout that waits for a frame.
      window.queueMicrotask(() => restore(top));
      window.requestAnimationFrame(() => restore(top));
    },
    afterPaint: (run) => afterPaint(window, run),
    listen({ popped, scrolled }) {
      const ended = new AbortController();
      const { signal } = ended;
      let rest: ReturnType<typeof setTimeout> | undefined;
      window.addEventListener("popstate", popped, { signal });
      if ("onscrollend" in window.document) {
        window.document.addEventListener("scrollend", (event) => event.target === window.document && scrolled(), {
          signal,
        });
      } else {
        const later = (): void => {
          clearTimeout(rest);
          rest = setTimeout(scrolled, REST_MILLISECONDS);
        };
        window.addEventListener("scroll", later, { signal, passive: true });
      }
      const hold = (): void => {
        const { made, scrollTop } = readEntry(history.state);
        if (made || scrollTop !== null) history.scrollRestoration = "manual";
      };
      // Not before the page has loaded: until then the browser may still be restoring a reload.
      if (window.document.readyState === "complete") hold();
      else window.addEventListener("load", () => window.requestAnimationFrame(hold), { signal });
      window.addEventListener("pagehide", () => (history.scrollRestoration = "auto"), { signal });
      window.addEventListener("pageshow", (event) => event.persisted && hold(), { signal });
      return () => {
        clearTimeout(rest);
        ended.abort();
      };
    },
  };
}
