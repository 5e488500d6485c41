import { type ReactNode, type RefObject, useEffect, useLayoutEffect, useRef } from "react";
import type { ReaderState } from "../state/reader.ts";
import { useReader, useReaderState } from "../state/reader-context.tsx";
import { focusAfter, focusedControl } from "./focus-place.ts";
import { arrivedAnew, bringIntoView } from "./scroll-place.ts";
import { useKeptLine } from "./use-kept-line.ts";

interface Held {
  readonly element: Element;
  /** CSS pixels from the top of the window, before the change. */
  readonly top: number;
}

/**
 * Keeps the reader's place when the selection changes. A note opens and another closes above or below it: what was
 * activated in the commentary stays where it is on the screen (on a narrow one it gives way, while it stays in view, to
 * the note that it opened); for any other origin the claim comes into view. Focus follows where it was asked for by
 * keyboard. Draws nothing.
 */
export function ClaimPlace({ narrow, touched }: { narrow: boolean; touched: RefObject<Element | null> }): ReactNode {
  const reader = useReader();
  const opened = useReaderState((state) => state.opened);
  const held = useRef<Held | null>(null);
  const control = useRef<string | null>(null);
  const last = useRef(claimOf(reader.getState()));
  const opening = useRef(true);
  useKeptLine();

  // The store calls this before React draws: the last moment to see where things are.
  useEffect(() => {
    let seen = reader.getState();
    return reader.subscribe(() => {
      const state = reader.getState();
      if (state.opened === seen.opened) return;
      seen = state;
      const id = claimOf(state) ?? last.current;
      const inCommentary = state.origin === "commentary" && touched.current?.isConnected ? touched.current : null;
      const element = inCommentary ?? (id === null ? null : document.getElementById(id));
      held.current = element === null ? null : { element, top: element.getBoundingClientRect().top };
      control.current = focusedControl();
    });
  }, [reader, touched]);

  useLayoutEffect(() => {
    const state = reader.getState();
    const id = claimOf(state);
    const claim = id === null ? null : document.getElementById(id);
    if (held.current?.element.isConnected) {
      const moved = held.current.element.getBoundingClientRect().top - held.current.top;
      if (moved !== 0) window.scrollBy({ top: moved, behavior: "instant" });
    }
    const touchedClaim = state.origin === "commentary" && touched.current === claim;
    held.current = null;
    touched.current = null;
    const arriving = state.origin === "address";
    if (claim !== null && state.origin !== "commentary" && (!arriving || arrivedAnew())) {
      bringIntoView(claim, arriving || state.origin === "history" ? "instant" : "smooth");
    }
    const note = id === null ? null : document.getElementById(`comment-${id}`);
    if (narrow && claim !== null && note !== null && touchedClaim) {
      // It glides there, and may begin a little later: the code for it is for narrow screens alone.
      import("./reveal-note.ts").then(
        ({ revealNote }) => revealNote(claim, note),
        () => undefined,
      );
    }
    if (!opening.current) focusAfter(state, { id, claim, note, last: last.current, narrow, control: control.current });
    opening.current = false;
    control.current = null;
    if (id !== null) last.current = id;
    // `narrow` decides where focus goes; that it changes is no reason to move it.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [reader, opened, touched]);

  return null;
}

function claimOf({ opened: { target } }: ReaderState): string | null {
  return target.kind === "claim" ? target.id : null;
}
