import { afterPaint } from "./after-paint.ts";
import { addressOfView } from "./embedded-address.ts";
import type { NavigationPort } from "./navigation-port.ts";

/** What of an embedded page's query says what it looks at; all else in it (theme, accent) stays. */
const TARGET_PARAMETERS = ["c", "q", "before", "after"];

/**
 * Navigation of an embedded page. It shares its host's history, so it only ever replaces its own address: one Back
 * leaves the host's article, however much was looked at in the frame.
 */
export function embeddedNavigation(window: Window): NavigationPort {
  const { history, location } = window;
  const nothing = (): void => undefined;

  function replace(address: string): void {
    try {
      history.replaceState(null, "", withOthers(address, location));
    } catch {
      // A frame without an origin of its own may be denied it. Then its address stays as it was, and nothing else is lost.
    }
  }

  return {
    address: () => `${location.pathname}${location.search}`,
    entry: () => null,
    push: replace,
    replace,
    leave: (address) => location.replace(withOthers(address, location)),
    back: nothing,
    scrollTop: () => 0,
    restoreScroll: nothing,
    afterPaint: (run) => afterPaint(window, run),
    listen: () => nothing,
  };
}

/** An address with what the page's own has besides the target: parameters of its looks, and the host's fragment. */
function withOthers(address: string, { search, hash }: Location): string {
  const [path = "", asked = ""] = address.split("?", 2);
  const others = [...new URLSearchParams(search)].filter(([name]) => !TARGET_PARAMETERS.includes(name));
  const kept = new URLSearchParams(others).toString();
  const query = [asked, kept].filter((part) => part !== "").join("&");
  return `${path}${query === "" ? "" : `?${query}`}${hash}`;
}

/** Goes to the page of the view that the query names. @returns whether it goes. */
export function goToNamedView(window: Window): boolean {
  const { location } = window;
  const address = addressOfView(location);
  if (address === null) return false;
  location.replace(`${address}${location.hash}`);
  return true;
}
