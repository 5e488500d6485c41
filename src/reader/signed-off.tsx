import type { ReactNode } from "react";
import type { Annotation } from "../core/model/publication.ts";
import { words } from "../ui/words.ts";

/** In what a claim's passages are in doubt, and who answers for their being published all the same. */
export function SignedOff({ annotation, document }: { annotation: Annotation; document: string }): ReactNode {
  const { signedOff = [] } = annotation;
  return signedOff.map(({ state, exact, by, at, reason }, index) => (
    <p key={index} className="signed-off">
      <strong>{words.reader.inDoubt[state](document, exact)}</strong>{" "}
      {words.reader.signedOff(by, words.date(at), reason)}
    </p>
  ));
}
