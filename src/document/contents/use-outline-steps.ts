import { type FocusEvent, type KeyboardEvent, type RefObject, useEffect, useRef, useState } from "react";
import { pageSettings } from "../../state/settings.ts";
import { nearestShown } from "./outline-folds.ts";
import { deedOf, deedOfLetter, type OutlinePlace } from "./outline-keys.ts";
import type { OutlineTree } from "./outline-tree.ts";
import { itemOf, scrollToShow } from "./step-items.ts";
import type { UsedFolds } from "./use-folds.ts";

export interface OutlineSteps {
  /** The scroll area. */
  readonly list: RefObject<HTMLDivElement | null>;
  /** The entry that Tab comes to, with what opens and closes it. */
  readonly held: number;
  onKeyDown(event: KeyboardEvent): void;
  onFocus(event: FocusEvent): void;
  onBlur(event: FocusEvent): void;
  onPointerDown(): void;
}

/**
 * One way through an outline: of all entries shown one is a stop of Tab. While the focus is elsewhere the current entry,
 * or the one that hides it, is kept in view.
 *
 * Letters go to entries only for who came by keys: after a click, J and K go on stepping through claims.
 *
 * @param now index of the current entry; -1 where there is none.
 */
export function useOutlineSteps(tree: OutlineTree, { open, keep, turn }: UsedFolds, now: number): OutlineSteps {
  const list = useRef<HTMLDivElement>(null);
  const isByPointer = useRef(false);
  const [wanted, setWanted] = useState(Math.max(0, now));

  useEffect(() => {
    const element = list.current;
    if (element === null || element.contains(window.document.activeElement)) return;
    setWanted(Math.max(0, now));
    const item = element.querySelector("[data-step]:is([aria-current], [data-holds-current])");
    if (item !== null) scrollToShow(element, item);
  }, [now]);

  return {
    list,
    held: nearestShown(tree, open, wanted),
    onKeyDown(event) {
      const element = list.current;
      const from = entryAt(event.target);
      if (element === null || from === null || event.altKey || event.ctrlKey || event.metaKey) return;
      const place: OutlinePlace = { tree, open, from, fromRight: getComputedStyle(element).direction === "rtl" };
      const deed = deedOf(event.key, place);
      if (deed !== null) isByPointer.current = false;
      const isLetter = !isByPointer.current && !event.nativeEvent.isComposing && pageSettings().get("keys") === null;
      const done = deed ?? (isLetter ? deedOfLetter(event.key, place) : null);
      if (done === null) return;
      event.preventDefault();
      if (done.kind === "turn") turn(done.indexes, done.isOpen);
      else itemOf(element, done.to)?.focus();
    },
    onFocus(event) {
      const entry = entryAt(event.target);
      if (entry === null) return;
      keep();
      setWanted(entry);
    },
    onBlur(event) {
      if (event.relatedTarget instanceof Node && event.currentTarget.contains(event.relatedTarget)) return;
      isByPointer.current = false;
    },
    onPointerDown() {
      isByPointer.current = true;
    },
  };
}

/** Of the entry, or of what opens and closes it. */
function entryAt(target: EventTarget): number | null {
  const row = target instanceof Element ? target.closest(".outline-row") : null;
  const step = row?.querySelector<HTMLElement>("[data-step]")?.dataset["step"];
  return step === undefined ? null : Number(step);
}
