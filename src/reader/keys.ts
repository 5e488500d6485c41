import { useEffect } from "react";
import { useReader } from "../state/reader-context.tsx";

const STEPS: Readonly<Record<string, 1 | -1>> = { j: 1, "]": 1, k: -1, "[": -1 };

/**
 * The keys of the reading view: Esc returns; j and ], k and [ step, unless they are switched off (WCAG 2.2, 2.1.4).
 * None of them counts while a field is typed in, with a modifier, or in an open dialog, which has keys of its own.
 */
export function useKeys(singleKeys: boolean): void {
  const reader = useReader();
  useEffect(() => {
    function press(event: KeyboardEvent): void {
      if (event.defaultPrevented || event.altKey || event.ctrlKey || event.metaKey || event.isComposing) return;
      if (isTyping(event.target) || reader.getState().sheetOpen || document.fullscreenElement) return;
      const by = STEPS[event.key];
      if (event.key === "Escape") reader.clear("controls");
      else if (by !== undefined && singleKeys) reader.step(by, "keyboard");
    }
    document.addEventListener("keydown", press);
    return () => document.removeEventListener("keydown", press);
  }, [reader, singleKeys]);
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement && (target.isContentEditable || /^(?:INPUT|TEXTAREA|SELECT)$/.test(target.tagName))
  );
}
