import { memo, type ReactNode, type RefObject, useLayoutEffect, useRef } from "react";
import type { PassagePart } from "../core/model/anchor.ts";
import type { Page } from "../core/model/publication.ts";
import type { PrintEdges } from "../core/geometry/print-edges.ts";
import type { PageNumber, Rotation } from "../core/model/units.ts";
import { words } from "../ui/words.ts";
import type { OpenDocument } from "./open-document.ts";
import { PageHighlights } from "./page-highlights.tsx";
import { pagePicture } from "./page-picture.ts";
import "./page-sheet.css";
import "./text-layer.css";
import "./page-highlights.css";
import type { PassageShape } from "./passage-shapes.ts";
import { useOnScreen } from "./use-on-screen.ts";
import { usePageCanvas } from "./use-page-canvas.ts";
import { useTextLayer } from "./use-text-layer.ts";
import { turnedSize } from "./zoom.ts";

export interface PageSheetProps {
  readonly page: Page;
  readonly number: PageNumber;
  /** Of all pages, where not all of them stand in the document tree. */
  readonly count: number | undefined;
  readonly shortTitle: string;
  /** Where the document's pages are printed on, as far as that is known. */
  readonly print: PrintEdges | undefined;
  /** CSS pixels per point. */
  readonly scale: number;
  readonly rotation: Rotation;
  /** True where the page is as wide as its room and not turned: what the style sheet does by itself. */
  readonly isPlain: boolean;
  /** True where the reader has asked for it, and may not have come there yet: its picture is fetched at once. */
  readonly isAwaited: boolean;
  readonly shapes: readonly PassageShape[];
  readonly lit: { readonly exact: string; readonly parts: readonly PassagePart[] } | null;
  readonly uncommented: readonly PassagePart[];
  readonly open: OpenDocument | null;
  readonly area: RefObject<HTMLElement | null>;
  readonly onFailure: (error: unknown) => void;
}

/** A page that was seen for less is not drawn, nor its words laid: it flew past, and has its picture. */
const STAY_MILLISECONDS = 100;

/** What flew past is not to be waited for by what can be seen. */
function stopLoading(picture: HTMLImageElement): () => void {
  return () => {
    if (picture.complete) return;
    picture.removeAttribute("srcset");
    picture.removeAttribute("src");
  };
}

/**
 * One page. All its layers share the page's points: the picture, which is always there; over it the canvas, once the
 * document is open; the words, for selecting; and the highlights.
 */
export const PageSheet = memo(function PageSheet(props: PageSheetProps): ReactNode {
  const {
    page,
    number,
    count,
    shortTitle,
    print,
    scale,
    rotation,
    isPlain,
    isAwaited,
    shapes,
    lit,
    uncommented,
    open,
    area,
  } = props;
  const sheet = useRef<HTMLDivElement>(null);
  const canvas = useRef<HTMLDivElement>(null);
  const text = useRef<HTMLDivElement>(null);
  const onScreen = useOnScreen(sheet, STAY_MILLISECONDS);
  const largest = page.picture.sources.at(-1);

  useLayoutEffect(() => {
    if (sheet.current === null) return;
    const { style } = sheet.current;
    style.setProperty("--total-scale-factor", String(scale));
    const turned = turnedSize(page, rotation);
    const lengths = {
      "--page-width": turned.width,
      "--page-height": turned.height,
      "--page-surface-width": page.width,
      "--page-surface-height": page.height,
    };
    for (const [name, points] of Object.entries(lengths)) {
      if (isPlain) style.removeProperty(name);
      else style.setProperty(name, `${points * scale}px`);
    }
  }, [page, scale, rotation, isPlain]);

  usePageCanvas({
    holder: canvas,
    sheet,
    area,
    page,
    number,
    scale,
    rotation,
    open,
    onScreen,
    failed: props.onFailure,
  });
  useTextLayer({ container: text, page, number, open, onScreen });

  return (
    <div
      className="page"
      ref={sheet}
      data-page={number}
      data-rotation={rotation === 0 ? undefined : rotation}
      {...(count && { role: "article", "aria-posinset": number, "aria-setsize": count })}
    >
      <div className="page-surface">
        <img
          ref={stopLoading}
          className="page-picture"
          {...pagePicture(page)}
          width={largest?.width}
          height={largest?.height}
          alt={words.document.page(page.label, shortTitle)}
          loading={isAwaited ? "eager" : "lazy"}
          decoding="async"
          draggable={false}
        />
        <div className="page-canvas" ref={canvas} />
        {/* Not hidden from screen readers: it is the one place that has the document's words in full. */}
        <div className="textLayer page-text" ref={text} />
        <PageHighlights page={page} number={number} print={print} shapes={shapes} lit={lit} uncommented={uncommented} />
      </div>
    </div>
  );
});
