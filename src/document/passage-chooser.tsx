import { type ReactNode, useEffect, useLayoutEffect, useRef } from "react";
import type { ClaimId } from "../core/model/commentary.ts";
import type { CssPixels } from "../core/model/units.ts";
import { Button } from "../ui/button.tsx";
import { chooserWords } from "../ui/chooser-words.ts";
import type { PassageMark } from "./passage-shapes.ts";
import "./passage-chooser.css";

export interface PassageChooserProps {
  readonly passages: readonly PassageMark[];
  /** Where the pointer was, in the window: the list stands there, within what it is placed in. Null: at the foot. */
  readonly place: { readonly x: CssPixels; readonly y: CssPixels } | null;
  readonly onChoose: (id: ClaimId, byKeyboard: boolean) => void;
  readonly onClose: () => void;
}

/** The other claims that rest on the words that were clicked. */
export function PassageChooser(props: PassageChooserProps): ReactNode {
  const { passages, place, onChoose, onClose } = props;
  const list = useRef<HTMLDivElement>(null);

  useLayoutEffect(() => {
    const element = list.current;
    const pane = element?.offsetParent;
    if (!element || !pane || place === null) return;
    const frame = pane.getBoundingClientRect();
    const left = Math.max(8, Math.min(place.x - frame.left - 24, pane.clientWidth - element.offsetWidth - 8));
    const below = place.y - frame.top + 18;
    const fitsBelow = below + element.offsetHeight < pane.clientHeight - 8;
    const top = Math.max(8, fitsBelow ? below : place.y - frame.top - element.offsetHeight - 18);
    element.style.setProperty("inset", `${top}px auto auto ${left}px`);
  }, [place, passages]);

  useEffect(() => {
    const stop = new AbortController();
    window.addEventListener(
      "keydown",
      (event) => {
        if (event.key !== "Escape") return;
        // The first Esc closes this list alone.
        event.preventDefault();
        event.stopPropagation();
        onClose();
      },
      { capture: true, signal: stop.signal },
    );
    window.addEventListener(
      "pointerdown",
      (event) => {
        if (event.target instanceof Node && list.current?.contains(event.target) === false) onClose();
      },
      { capture: true, signal: stop.signal },
    );
    return () => stop.abort();
  }, [onClose]);

  return (
    <div
      ref={list}
      className={place === null ? "document-chooser document-chooser-at-foot" : "document-chooser"}
      role="group"
      aria-label={chooserWords.alsoHere}
    >
      <div className="document-chooser-head">
        <p>{chooserWords.alsoHere}</p>
        <Button label={chooserWords.close} icon="close" iconOnly look="bare" onClick={onClose} />
      </div>
      <ul>
        {passages.map((passage) => (
          <li key={passage.id}>
            <button
              type="button"
              className="document-chooser-choice"
              onClick={(event) => onChoose(passage.id, event.detail === 0)}
            >
              {passage.label}
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
