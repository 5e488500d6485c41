/** The item of a list at a step; null where it is not in the document tree. */
export function itemOf(list: HTMLElement, step: number): HTMLElement | null {
  return list.querySelector<HTMLElement>(`[data-step="${step}"]`);
}

/** Scrolls the list alone, and only as far as need be. */
export function scrollToShow(list: HTMLElement, item: Element): void {
  const frame = list.getBoundingClientRect();
  const { top, bottom } = item.getBoundingClientRect();
  if (top < frame.top) list.scrollTop -= frame.top - top;
  else if (bottom > frame.bottom) list.scrollTop += bottom - frame.bottom;
}
