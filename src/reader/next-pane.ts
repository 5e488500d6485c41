/** The parts of the reading view that F6 goes round, in the order of the page. The open note is one of its own. */
const PANES = ["#commentary", ".note", "#document .document-scroll:not([inert])", ".bottom-bar"];

/** Moves the focus to the next part of the view or the one before: to the current pair in it, where there is one. */
export function focusNextPane(by: 1 | -1): void {
  const panes = PANES.flatMap((selector) => {
    const pane = document.querySelector<HTMLElement>(selector);
    return pane?.checkVisibility() === true ? [pane] : [];
  });
  const here = panes.findLastIndex((pane) => pane.contains(document.activeElement));
  const next = panes.at(here < 0 ? Math.min(by, 0) : (here + by) % panes.length);
  const inside = next?.matches(".note") ? null : next?.querySelector<HTMLElement | SVGElement>('[aria-current="true"]');
  const place = inside ?? (next?.matches("[tabindex]") ? next : next?.querySelector("button"));
  place?.focus();
}
