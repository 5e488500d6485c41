import {
  type KeyboardEvent,
  type PointerEvent,
  type ReactNode,
  type RefObject,
  useLayoutEffect,
  useState,
} from "react";
import { DIVIDER, keepDivider, limitDivider, readDivider } from "../state/divider-position.ts";
import { useReaderState } from "../state/reader-context.tsx";
import { browserStorage } from "../state/storage-port.ts";
import { words } from "../ui/words.ts";

/** One press of an arrow key, in hundredths of the width. */
const STEP = 2;

/**
 * The bar between commentary and document: dragged, moved by arrow keys, put back by a double click, and found again
 * where it was left. The share goes to the layout as a custom property and never into the first render.
 */
export function Divider({ layout }: { layout: RefObject<HTMLElement | null> }): ReactNode {
  const live = useReaderState((state) => state.live);
  const [share, setShare] = useState<number>(DIVIDER.usual);
  const [kept, setKept] = useState(false);

  useLayoutEffect(() => {
    if (!live) return;
    const stored = readDivider(browserStorage(window));
    if (stored !== null) setShare(stored);
    setKept(true);
  }, [live]);

  useLayoutEffect(() => {
    if (!kept) return;
    if (share === DIVIDER.usual) layout.current?.style.removeProperty("--share");
    else layout.current?.style.setProperty("--share", `${share}%`);
  }, [layout, share, kept]);

  function move(to: number): void {
    setShare(limitDivider(to));
    keepDivider(browserStorage(window), to);
  }

  function drag(event: PointerEvent<HTMLDivElement>): void {
    const box = layout.current?.getBoundingClientRect();
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
