import type { ClaimId } from "../../core/model/commentary.ts";
import type { Activation, Reader } from "../../state/reader.ts";
import type { Frame } from "./frame.ts";

/** How often to look whether something still moves, and how long at most, in milliseconds. */
const LOOK_MILLISECONDS = 60;
const PATIENCE_MILLISECONDS = 1500;

/**
 * Ties the reader's state to the talk with the host: what is chosen inside is told, what the host asks for is chosen, and
 * not told back.
 *
 * @param isHere whether the page can show a claim; it may go to another that can.
 */
export function connectReader(reader: Reader, frame: Frame, isHere: (id: ClaimId) => boolean): void {
  let asking = false;
  let seen = reader.getState();
  reader.subscribe(() => {
    const state = reader.getState();
    if (state.target === seen.target && state.turn === seen.turn) return;
    seen = state;
    const claim = state.target.kind === "claim" ? state.target.id : null;
    frame.isAt(claim);
    if (!asking && state.origin !== "address") frame.tellSelected(claim, state.activation);
  });
  whenLive(reader, () => {
    frame.onSelect(choose);
    const { target, origin } = reader.getState();
    // What the host asked for may have been on another page, which came here by the address.
    if (target.kind === "claim" && origin === "address") tellPlaceOf(target.id);
  });

  function choose({ claim, activation }: { claim: ClaimId | null; activation: Activation }): void {
    asking = true;
    try {
      if (claim === null) reader.clear("controls");
      else if (isHere(claim)) {
        reader.select({ kind: "claim", id: claim }, "controls", activation);
        tellPlaceOf(claim);
      }
    } finally {
      asking = false;
    }
  }

  function tellPlaceOf(claim: ClaimId): void {
    whenAtRest(
      () => placeOf(claim),
      (box) => frame.tellPlace(box),
    );
  }
}

/** The first render has to be the static page's: what a host asks for meanwhile waits in the frame. */
function whenLive(reader: Reader, call: () => void): void {
  if (reader.getState().live) {
    call();
    return;
  }
  const stop = reader.subscribe(() => {
    if (!reader.getState().live) return;
    stop();
    call();
  });
}

/**
 * What a host's article leads to: the claim where there is the commentary, else its passage, else its note. Nothing as
 * long as a long document has not come to it.
 */
function placeOf(claim: ClaimId): DOMRect | undefined {
  const elements = ["", "passage-", "comment-"].map((prefix) => document.getElementById(prefix + claim));
  const shown = elements.find((element) => element !== null && element.getClientRects().length > 0);
  const box = shown?.getBoundingClientRect();
  const pages = shown?.closest(".document-scroll")?.getBoundingClientRect();
  if (box === undefined || pages === undefined) return box;
  return box.bottom > pages.top && box.top < pages.bottom ? box : undefined;
}

/** Calls once a box has stayed where it is from one look to the next, or is not waited for any longer. */
function whenAtRest(look: () => DOMRect | undefined, call: (box: DOMRect) => void): void {
  const started = performance.now();
  let before: DOMRect | undefined;
  const again = (): void => {
    const box = look();
    const rests = box !== undefined && before !== undefined && box.top === before.top && box.height === before.height;
    if (box !== undefined && (rests || performance.now() - started > PATIENCE_MILLISECONDS)) call(box);
    else if (performance.now() - started <= PATIENCE_MILLISECONDS) {
      before = box;
      window.setTimeout(again, LOOK_MILLISECONDS);
    }
  };
  again();
}
