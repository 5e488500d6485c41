/** Whether a frame scrolls by itself. */
export interface Gate {
  /** @param followed whether the host gives the frame all the height that its content has. */
  judge(followed: boolean): void;
  /** Lets the frame scroll from now on. */
  open(): void;
}

/** Ids in the page's shell (app/embed-shell.ts). */
export const GATE_ID = "read-here";

/**
 * A swipe that starts on an embed scrolls the article round it: a frame does not scroll by itself, until its reader asks
 * for it or chooses something in it. Where the host gives it all the height that it needs there is nothing to ask for.
 * Styles: `data-frame` on the root is "closed" (nothing scrolls), "open" or "followed"; absent outside of frames and without script.
 */
export function startGate(document: Document, framed: boolean): Gate {
  const root = document.documentElement;
  const foot = document.getElementById(GATE_ID);
  let opened = false;

  function show(state: "closed" | "open" | "followed", offers: boolean): void {
    if (!framed) return;
    root.dataset["frame"] = state;
    if (foot !== null) foot.hidden = !offers;
  }

  function open(): void {
    opened = true;
    if (root.dataset["frame"] === "closed") show("open", false);
  }

  // Before anything is known: without a scroll bar that would come and go again.
  show("closed", false);
  foot?.querySelector("button")?.addEventListener("click", open);
  return {
    judge(followed) {
      if (followed) show("followed", false);
      else show(opened ? "open" : "closed", !opened);
    },
    open,
  };
}
