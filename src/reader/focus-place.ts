import type { ReaderState } from "../state/reader.ts";

export interface FocusFacts {
  /** The current claim's link, null where there is none or it is not here; its note; the id of the claim before. */
  readonly id: string | null;
  readonly claim: Element | null;
  readonly note: Element | null;
  readonly last: string | null;
  readonly narrow: boolean;
  /** The control of the closed note that had the focus; "" for another place in the note or in the document. */
  readonly control: string | null;
}

/** Which control of the open note has the focus; "" elsewhere in the note or in the document; null elsewhere. */
export function focusedControl(): string | null {
  const active = document.activeElement;
  if (active === null || active.closest(".note, .reading-document") === null) return null;
  return active.closest("[data-control]")?.getAttribute("data-control") ?? "";
}

/** Moves the focus where a change of the selection asks for it, and nowhere else. Nothing scrolls but the note. */
export function focusAfter(state: ReaderState, { id, claim, note, last, narrow, control }: FocusFacts): void {
  if (id === null) {
    if (state.target.kind === "none" && control !== null && last !== null) focus(document.getElementById(last));
    return;
  }
  const byKeyboard = state.activation === "keyboard";
  if (state.origin === "controls") {
    const same = control ? (note?.querySelector(`[data-control="${control}"]`) ?? null) : null;
    if (same !== null) focus(same);
    else if (byKeyboard || control !== null) focus(claim);
  } else if (state.origin === "document") {
    if (byKeyboard) focus(claim);
  } else if (state.origin === "commentary" && byKeyboard) {
    const passage = narrow
      ? (note?.querySelector('[data-control="crop"]') ?? null)
      : document.getElementById(`passage-${id}`);
    focus(passage ?? note);
    if (!narrow && passage === null) note?.scrollIntoView({ block: "nearest", behavior: "instant" });
  }
}

function focus(element: Element | null): void {
  if (element instanceof HTMLElement || element instanceof SVGElement) element.focus({ preventScroll: true });
}
