import type { KeyboardEvent, PointerEvent, ReactNode } from "react";
import { useSetting } from "../state/use-setting.ts";
import { words } from "../ui/words.ts";

/** The commentary's share of the width, in hundredths; within what both panes can be read at. */
const DIVIDER = { narrowest: 34, widest: 68, usual: 50 } as const;

/** One press of an arrow key, in hundredths of the width. */
const STEP = 2;

/**
 * The bar between commentary and document: dragged, moved by arrow keys, put back by a double click, and found again
 * where it was left.
 */
export function Divider(): ReactNode {
  const [chosen, choose] = useSetting("divider");
  const share = chosen === null ? DIVIDER.usual : Number(chosen);

  function move(to: number): void {
    const within = Math.min(DIVIDER.widest, Math.max(DIVIDER.narrowest, Math.round(to)));
    choose(within === DIVIDER.usual ? null : String(within));
  }

  function drag(event: PointerEvent<HTMLDivElement>): void {
    const box = event.currentTarget.closest(".reading")?.getBoundingClientRect();
    if (box === undefined || !event.currentTarget.hasPointerCapture(event.pointerId)) return;
    const along = ((event.clientX - box.left) / box.width) * 100;
    move(getComputedStyle(event.currentTarget).direction === "rtl" ? 100 - along : along);
  }

  function press(event: KeyboardEvent<HTMLDivElement>): void {
    const towards = getComputedStyle(event.currentTarget).direction === "rtl" ? -STEP : STEP;
    const moves: Readonly<Record<string, number>> = {
      ArrowLeft: share - towards,
      ArrowRight: share + towards,
      Home: DIVIDER.narrowest,
      End: DIVIDER.widest,
      Enter: DIVIDER.usual,
    };
    const to = moves[event.key];
    if (to === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    move(to);
  }

  return (
    <div
      className="divider"
      role="separator"
      aria-orientation="vertical"
      aria-label={words.reader.divider}
      aria-valuemin={DIVIDER.narrowest}
      aria-valuemax={DIVIDER.widest}
      aria-valuenow={share}
      aria-valuetext={words.reader.dividerValue(share)}
      tabIndex={0}
      onKeyDown={press}
      onDoubleClick={() => move(DIVIDER.usual)}
      onPointerDown={(event) => {
        if (event.button !== 0) return;
        event.preventDefault();
        event.currentTarget.focus({ preventScroll: true });
        event.currentTarget.setPointerCapture(event.pointerId);
      }}
      onPointerMove={drag}
    />
  );
}
