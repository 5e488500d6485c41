import type { ClaimId } from "../../core/model/commentary.ts";
import type { Reader } from "../../state/reader.ts";
import type { Frame } from "./frame.ts";

/**
 * Ties the reader's state to the talk with the host: what is chosen inside is told, what the host asks for is chosen, and
 * not told back.
 */
export function connectReader(reader: Reader, frame: Frame, has: (id: ClaimId) => boolean): void {
  let asking = false;
  let seen = reader.getState();
  reader.subscribe(() => {
    const state = reader.getState();
    if (state.target === seen.target && state.turn === seen.turn) return;
    seen = state;
    if (asking || state.origin === "address") return;
    frame.tellSelected(state.target.kind === "claim" ? state.target.id : null, state.activation);
  });
  frame.onSelect(({ claim, activation }) => {
    asking = true;
    try {
      if (claim === null) reader.clear("controls");
      else if (has(claim)) reader.select({ kind: "claim", id: claim }, "controls", activation);
    } finally {
      asking = false;
    }
  });
}
