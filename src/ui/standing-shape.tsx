import type { ReactNode } from "react";
import type { StandingKind } from "../core/model/standing.ts";

/**
 * The shape that stands for a standing wherever it is named: kinds are told apart by shape, not by colour alone.
 * Solid disc: exact · half disc: with changes · ring: paraphrase · page: the whole document · arrow out: another
 * source · triangle: the author's own · cross: not found.
 */
export function StandingShape({ kind }: { kind: StandingKind }): ReactNode {
  return (
    <svg className="standing-shape" viewBox="0 0 12 12" aria-hidden="true" focusable="false">
      {SHAPES[kind]}
    </svg>
  );
}

const SHAPES: Record<StandingKind, ReactNode> = {
  exact: <circle className="solid" cx="6" cy="6" r="5" />,
  changed: (
    <>
      <circle cx="6" cy="6" r="5" />
      <path className="solid" d="M6 1a5 5 0 0 0 0 10z" />
    </>
  ),
  paraphrase: <circle cx="6" cy="6" r="5" />,
  whole: <path d="M2 1h8v10H2zM4.5 4.5h3M4.5 7.5h3" />,
  source: <path d="M2.5 9.5l7-7M4 2h6v6" />,
  judgement: <path d="M6 1.5l5 9H1z" />,
  unfound: <path d="M2 2l8 8M10 2l-8 8" />,
};
