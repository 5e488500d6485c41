import type { ReactNode } from "react";
import { MARK, type MarginMark } from "./margin-marks.ts";

export interface PageMarkProps {
  readonly mark: MarginMark;
  readonly isCurrent: boolean;
  readonly isPreview: boolean;
}

/**
 * A passage's number in the margin: a link for the pointer alone, for where passages overlap. The keyboard and screen
 * readers have the passage itself.
 */
export function PageMark({ mark: { passage, x, y }, isCurrent, isPreview }: PageMarkProps): ReactNode {
  const left = x - MARK.width / 2;
  const top = y - MARK.height / 2;
  return (
    <a
      className={`page-mark page-mark-${passage.standing}`}
      href={`#${passage.id}`}
      tabIndex={-1}
      data-mark={passage.id}
      data-current={isCurrent ? "true" : undefined}
      data-preview={isPreview ? "true" : undefined}
    >
      <rect className="page-mark-reach" x={left - 1} y={top - 1} width={MARK.width + 2} height={MARK.height + 2} />
      {passage.standing === "changed" ? (
        <path className="page-mark-shape" d={hexagon(left, top)} />
      ) : (
        <rect
          className="page-mark-shape"
          x={left + 0.5}
          y={top + 0.5}
          width={MARK.width - 1}
          height={MARK.height - 1}
          rx={passage.standing === "whole" ? 0 : (MARK.height - 1) / 2}
        />
      )}
      <text x={x} y={y} dy="0.36em">
        {passage.number}
      </text>
    </a>
  );
}

/** A lozenge with a flat top and bottom, in the room of a mark. */
function hexagon(left: number, top: number): string {
  const right = left + MARK.width - 0.5;
  const bottom = top + MARK.height - 0.5;
  const middle = top + MARK.height / 2;
  return `M${left + 0.5} ${middle}L${left + 3} ${top + 0.5}H${right - 2.5}L${right} ${middle}L${right - 2.5} ${bottom}H${left + 3}Z`;
}
