import type { ReactNode } from "react";
import type { Annotation } from "../core/model/publication.ts";
import { StandingShape } from "../ui/standing-shape.tsx";
import { words } from "../ui/words.ts";

/** A claim's standing: its shape and its name. */
export function StandingLine({ annotation }: { annotation: Annotation }): ReactNode {
  const { kind } = annotation.standing;
  return (
    <span className="standing-line" data-standing={kind}>
      <StandingShape kind={kind} />
      {words.capital(words.standing[kind])}
    </span>
  );
}
