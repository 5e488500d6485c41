import { Fragment, type ReactNode, type RefObject } from "react";
import type { PassagePart } from "../core/model/anchor.ts";
import type { SourceDocument } from "../core/model/publication.ts";
import type { PageNumber } from "../core/model/units.ts";
import { words } from "../ui/words.ts";
import type { OpenDocument } from "./open-document.ts";
import { PageSheet } from "./page-sheet.tsx";
import type { PassageShapes } from "./passage-shapes.ts";
import { WHOLE_PAGES } from "./pages-shown.ts";
import type { LitWords } from "./use-lit-words.ts";
import type { PageView } from "./use-page-view.ts";
import { FULL_SIZE_SCALE, turnedSize } from "./zoom.ts";

export interface PageListProps {
  readonly document: SourceDocument;
  /** The pages that stand in the document tree, in order. */
  readonly shown: readonly PageNumber[];
  /** The one that the reader has asked for. */
  readonly awaited: PageNumber | undefined;
  readonly view: PageView;
  readonly shapes: PassageShapes;
  readonly lit: LitWords;
  readonly uncommented: readonly PassagePart[];
  readonly open: OpenDocument | null;
  readonly area: RefObject<HTMLElement | null>;
  readonly onFailure: (error: unknown) => void;
}

/** The pages, and where some are left out, as much space as they take: the scroll bar tells of all. */
export function PageList(props: PageListProps): ReactNode {
  const { document, shown, awaited, view, shapes, lit, uncommented, open, area, onFailure } = props;
  const { pages, shortTitle, print } = document;
  const { layout, rotation } = view;
  const count = pages.length;

  /** In the place of the pages between two that are there, without both; 0 and `count + 1` are the ends. */
  function gap(before: PageNumber, after: PageNumber): ReactNode {
    const page = pages[before];
    if (after - before === 1 || layout === null || page === undefined) return null;
    const top = before === 0 ? layout.topOf(1) : layout.bottomOf(before);
    const bottom = after > count ? layout.bottomOf(count) : layout.topOf(after);
    // Paper in the size of the pages, so that one sees at once how far one has come.
    const period = (layout.topOf(after) - layout.topOf(before + 1)) / (after - before - 1);
    const style = {
      inlineSize: turnedSize(page, rotation).width * layout.scaleOf(page),
      blockSize: bottom - top,
      backgroundSize: `100% ${period}px`,
      backgroundPosition: `0 ${layout.topOf(before + 1) - top}px`,
    };
    // Another gap is another element: one that changed would seem to have jumped.
    return <div key={`${before} ${after}`} className="page-gap" aria-hidden="true" style={style} />;
  }

  return (
    <>
      {shown.map((number, index) => {
        const page = pages[number - 1];
        return page === undefined ? null : (
          <Fragment key={number}>
            {gap(shown[index - 1] ?? 0, number)}
            <PageSheet
              page={page}
              number={number}
              count={count > WHOLE_PAGES ? count : undefined}
              shortTitle={shortTitle}
              print={print}
              scale={layout?.scaleOf(page) ?? FULL_SIZE_SCALE}
              rotation={rotation}
              isAwaited={layout !== null && number === awaited}
              isPlain={layout?.isPlain ?? true}
              shapes={shapes.of(number)}
              lit={lit.kind === "found" ? lit : null}
              uncommented={uncommented}
              open={open}
              area={area}
              onFailure={onFailure}
            />
          </Fragment>
        );
      })}
      {gap(shown.at(-1) ?? 0, count + 1)}
      {shown.length < count ? (
        <noscript>
          <a className="page-rest" href={document.textVersionHref.replace(/[^/]*$/, "text/")}>
            {words.document.pages(shortTitle)}: {words.document.text}
          </a>
        </noscript>
      ) : null}
    </>
  );
}
