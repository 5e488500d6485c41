import type { ReactNode } from "react";
import { words } from "../ui/words.ts";
import type { PassageShape } from "./passage-shapes.ts";
import { boxAroundQuad, pointsAttribute } from "./window-space.ts";

export interface PagePassageProps {
  readonly shape: PassageShape;
  readonly isCurrent: boolean;
  /** Under the pointer or the focus, here or in the commentary. */
  readonly isPreview: boolean;
}

/**
 * One part of a passage: a link for each of its lines. The first has the name and takes the focus, the others are for
 * the eye and the pointer.
 */
export function PagePassage({ shape, isCurrent, isPreview }: PagePassageProps): ReactNode {
  const { passage, part, parts, quads } = shape;
  return quads.map((quad, line) => (
    <a
      key={line}
      id={part === 1 && line === 0 ? `passage-${passage.id}` : undefined}
      className={`page-passage page-passage-${passage.standing}`}
      href={`#${passage.id}`}
      data-annotation={passage.id}
      data-preview={isPreview ? "true" : undefined}
      aria-current={isCurrent ? "true" : undefined}
      {...(line === 0
        ? { "aria-label": parts > 1 ? words.document.partOf(passage.label, part, parts) : passage.label }
        : { "aria-hidden": true, tabIndex: -1 })}
    >
      <polygon points={pointsAttribute(quad)} />
    </a>
  ));
}

/** The lines below the words of one part. They are painted over all fills, for a line of print overlaps
 * the next. Kinds differ in their pattern as well as in colour. */
export function PassageLines({ shape, isCurrent, isPreview }: PagePassageProps): ReactNode {
  return (
    <path
      className={`page-line page-line-${shape.passage.standing}`}
      data-current={isCurrent ? "true" : undefined}
      data-preview={isPreview ? "true" : undefined}
      d={shape.quads.map(lineBelow).join("")}
    />
  );
}

/** Along the lower edge of a quad, just inside it. */
function lineBelow(quad: PassageShape["quads"][number]): string {
  const [, , , , x3, y3, x4, y4] = quad;
  const { top, bottom } = boxAroundQuad(quad);
  const inset = Math.min(0.6, (bottom - top) / 10);
  return `M${x4} ${y4 - inset}L${x3} ${y3 - inset}`;
}
