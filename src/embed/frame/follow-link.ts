import { linkMessage } from "./dialects.ts";

/** Id in the page's shell (app/embed-shell.ts): where an address stands that could not be opened. */
export const BLOCKED_ID = "blocked";

/**
 * Links lead out of the frame into a window of their own; or the host follows them, where it has said that it does. Where
 * a sandbox lets nothing be opened, the address is shown, to be copied by hand.
 */
export function followLink(event: MouseEvent, window: Window, post: (message: unknown) => void): void {
  if (event.defaultPrevented || event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey) return;
  const link = event.target instanceof Element ? event.target.closest("a[href]") : null;
  if (!(link instanceof HTMLAnchorElement) || link.hasAttribute("download")) return;
  if (link.getAttribute("href")?.startsWith("#")) return;
  event.preventDefault();
  const message = linkMessage(link.href, window.location);
  if (message === undefined) openOutside(link.href, window);
  else post(message);
}

/** Opens an address in a window of its own, and says so where it may not. */
export function openOutside(href: string, window: Window): void {
  let opened: Window | null = null;
  try {
    // With "noopener" nothing would tell whether it was opened.
    opened = window.open(href, "_blank");
    if (opened !== null) opened.opener = null;
  } catch {
    // What was opened is out of reach already.
  }
  const notice = window.document.getElementById(BLOCKED_ID);
  if (notice === null) return;
  notice.hidden = opened !== null;
  const field = notice.querySelector("input");
  if (opened !== null || field === null) return;
  field.value = href;
  field.focus();
  field.select();
}
