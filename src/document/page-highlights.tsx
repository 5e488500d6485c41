import { memo, type ReactNode } from "react";
import type { PassagePart } from "../core/model/anchor.ts";
import type { PrintEdges } from "../core/geometry/print-edges.ts";
import type { ClaimId } from "../core/model/commentary.ts";
import type { Page } from "../core/model/publication.ts";
import type { PageNumber } from "../core/model/units.ts";
import { useReaderState } from "../state/reader-context.tsx";
import { words } from "../ui/words.ts";
import { placeMarginMarks } from "./margin-marks.ts";
import { PageMark } from "./page-mark.tsx";
import { PagePassage, PassageLines } from "./page-passage.tsx";
import type { PassageShape } from "./passage-shapes.ts";
import { pointsAttribute } from "./window-space.ts";

export interface PageHighlightsProps {
  readonly page: Page;
  readonly number: PageNumber;
  /** Where the document's pages are printed on, as far as that is known. */
  readonly print: PrintEdges | undefined;
  /** This page's passages, in the order in which they are painted. */
  readonly shapes: readonly PassageShape[];
  /** Words that a link names, and their parts on all pages. */
  readonly lit: { readonly exact: string; readonly parts: readonly PassagePart[] } | null;
  /** What nobody commented on, on all pages; empty where it is not to be shown. */
  readonly uncommented: readonly PassagePart[];
}

/**
 * Everything that is drawn over one page, in the page's own points. It is part of the static HTML: positions are
 * attributes, and every highlight is a link that works without script.
 */
export const PageHighlights = memo(function PageHighlights({
  page,
  number,
  print,
  shapes,
  lit,
  uncommented,
}: PageHighlightsProps): ReactNode {
  const current = useReaderState(({ target }) => (target.kind === "claim" ? target.id : null));
  const preview = useReaderState((state) => state.preview);
  const filter = useReaderState((state) => state.filter);
  const isOut = ({ passage }: PassageShape): boolean =>
    filter !== null && passage.standing !== filter && passage.id !== current;
  const onThisPage = (part: PassagePart): boolean => part.page === number;
  const shown = shapes.filter((shape) => !isOut(shape));
  const something = lit !== null || (current !== null && isKnown(shapes, current));

  return (
    <svg
      className="page-highlights"
      viewBox={`0 0 ${page.width} ${page.height}`}
      data-dimmed={something ? "true" : undefined}
    >
      {uncommented
        .filter(onThisPage)
        .flatMap(({ quads, start }) =>
          quads.map((quad, line) => (
            <polygon key={`${start}-${line}`} className="page-uncommented" points={pointsAttribute(quad)} />
          )),
        )}
      {shown.map((shape) => (
        <PagePassage
          key={`${shape.passage.id}-${shape.part}`}
          shape={shape}
          isCurrent={shape.passage.id === current}
          isPreview={shape.passage.id === preview}
        />
      ))}
      {lit?.parts.filter(onThisPage).map((part) => (
        <g
          key={part.start}
          className="page-passage page-words"
          data-words="true"
          aria-current="true"
          role="img"
          aria-label={words.document.litWords(lit.exact)}
        >
          {part.quads.map((quad, line) => (
            <polygon key={line} points={pointsAttribute(quad)} />
          ))}
        </g>
      ))}
      {shown.map((shape) => (
        <PassageLines
          key={`${shape.passage.id}-${shape.part}`}
          shape={shape}
          isCurrent={shape.passage.id === current}
          isPreview={shape.passage.id === preview}
        />
      ))}
      {shown.some(({ whole, passage }) => whole && passage.id === current) ? (
        <rect className="page-frame" x="1.5" y="1.5" width={page.width - 3} height={page.height - 3} />
      ) : null}
      <g className="page-marks" aria-hidden="true">
        {placeMarginMarks(shown, page, print).map((mark) => (
          <PageMark
            key={mark.passage.id}
            mark={mark}
            isCurrent={mark.passage.id === current}
            isPreview={mark.passage.id === preview}
          />
        ))}
      </g>
    </svg>
  );
});

function isKnown(shapes: readonly PassageShape[], id: ClaimId): boolean {
  return shapes.some(({ passage }) => passage.id === id);
}
