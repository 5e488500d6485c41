import { type RefObject, useEffect, useRef, useState } from "react";
import type { Page } from "../core/model/publication.ts";
import type { PageNumber, Rotation } from "../core/model/units.ts";
import type { CanvasView } from "./canvas-plan.ts";
import type { OpenDocument } from "./open-document.ts";
import type { PageCanvas } from "./page-canvas.ts";
import { useDensity } from "./use-density.ts";
import { pageBoxOf, sharedBox } from "./window-space.ts";

/** How long zooming and scrolling have to rest before a page is drawn anew, in milliseconds. */
const SETTLE_MILLISECONDS = 120;

interface PageCanvasOptions {
  readonly holder: RefObject<HTMLElement | null>;
  readonly sheet: RefObject<HTMLElement | null>;
  readonly area: RefObject<HTMLElement | null>;
  readonly page: Page;
  readonly number: PageNumber;
  readonly scale: number;
  readonly rotation: Rotation;
  readonly open: OpenDocument | null;
  readonly onScreen: boolean;
  readonly failed: (error: unknown) => void;
}

/** Keeps a sharp canvas over the page's picture while the page is on the screen, and none while it is not. */
export function usePageCanvas(options: PageCanvasOptions): void {
  const { holder, sheet, area, page, number, scale, rotation, open, onScreen, failed } = options;
  const [canvas, setCanvas] = useState<PageCanvas | null>(null);
  const density = useDensity();
  const hasDrawn = useRef(false);

  useEffect(() => {
    if (open === null || !onScreen || holder.current === null || number > open.pageCount) return undefined;
    const made = open.canvasOf(number, page, holder.current, failed);
    hasDrawn.current = false;
    setCanvas(made);
    return () => {
      made.release();
      setCanvas(null);
    };
  }, [open, onScreen, holder, page, number, failed]);

  useEffect(() => {
    if (canvas === null) return undefined;
    const update = (): void => {
      hasDrawn.current = true;
      canvas.update(viewOf(sheet.current, area.current, { page, scale, density, visible: null }, rotation));
    };
    let timer: ReturnType<typeof setTimeout> | undefined;
    const later = (): void => {
      clearTimeout(timer);
      timer = setTimeout(update, SETTLE_MILLISECONDS);
    };
    if (hasDrawn.current) later();
    else update();
    const scrolled = area.current;
    scrolled?.addEventListener("scroll", later, { passive: true });
    window.addEventListener("resize", later);
    return () => {
      clearTimeout(timer);
      scrolled?.removeEventListener("scroll", later);
      window.removeEventListener("resize", later);
    };
  }, [canvas, sheet, area, page, scale, density, rotation]);
}

function viewOf(sheet: HTMLElement | null, area: HTMLElement | null, view: CanvasView, rotation: Rotation): CanvasView {
  if (sheet === null || area === null) return view;
  const frame = sheet.getBoundingClientRect();
  const seen = sharedBox(frame, area.getBoundingClientRect());
  if (seen === null || frame.width === 0) return view;
  return { ...view, visible: pageBoxOf(seen, frame, view.page, rotation) };
}
