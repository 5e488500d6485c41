import { type RefObject, useEffect, useState } from "react";
import type { Page } from "../core/model/publication.ts";
import type { PageNumber, Rotation } from "../core/model/units.ts";
import type { FollowingCanvas } from "./following-canvas.ts";
import type { OpenDocument } from "./open-document.ts";

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
  const [canvas, setCanvas] = useState<FollowingCanvas | null>(null);

  useEffect(() => {
    if (open === null || !onScreen || number > open.pageCount) return undefined;
    if (holder.current === null || sheet.current === null || area.current === null) return undefined;
    const places = { holder: holder.current, sheet: sheet.current, area: area.current };
    const made = open.canvasOf(number, page, places, failed);
    setCanvas(made);
    return () => {
      made.release();
      setCanvas(null);
    };
  }, [open, onScreen, holder, sheet, area, page, number, failed]);

  useEffect(() => canvas?.show(scale, rotation), [canvas, scale, rotation]);
}
