import { useEffect } from "react";
import { useReader } from "../state/reader-context.tsx";
import { pageSettings } from "../state/settings.ts";
import { focusNextPane } from "./next-pane.ts";

const STEPS: Readonly<Record<string, 1 | -1>> = { j: 1, "]": 1, k: -1, "[": -1 };

/**
 * The keys of the reading view: Esc returns; F6 goes round the panes; j and ], k and [ step, unless they are switched
 * off (WCAG 2.2, 2.1.4). None of them counts while a field is typed in, with a modifier, or in an open dialog, which
 * has keys of its own.
 */
export function useKeys(): void {
  const reader = useReader();
  useEffect(() => {
    function press(event: KeyboardEvent): void {
      if (!isForThePage(event) || document.fullscreenElement) return;
      const by = STEPS[event.key];
      if (event.key === "/" && pageSettings().get("keys") === null) {
        reader.setSearch(reader.getState().search ?? "");
        event.preventDefault();
      } else if (event.key === "Escape") reader.clear("controls");
      else if (event.key === "F6") {
        focusNextPane(event.shiftKey ? -1 : 1);
        event.preventDefault();
      } else if (by !== undefined && pageSettings().get("keys") === null) reader.step(by, "keyboard");
    }
    document.addEventListener("keydown", press);
    return () => document.removeEventListener("keydown", press);
  }, [reader]);
}

/** Whether a key is for the page: no modifier, nothing typed into, no dialog open. */
export function isForThePage(event: KeyboardEvent): boolean {
  const { defaultPrevented, altKey, ctrlKey, metaKey, isComposing, target } = event;
  if (defaultPrevented || altKey || ctrlKey || metaKey || isComposing) return false;
  return !isTyping(target) && document.querySelector("dialog[open]") === null;
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement && (target.isContentEditable || /^(?:INPUT|TEXTAREA|SELECT)$/.test(target.tagName))
  );
}
