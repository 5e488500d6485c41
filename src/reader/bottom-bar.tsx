import type { ReactNode } from "react";
import { stepFrom } from "../state/steps.ts";
import { useReader, useReaderState } from "../state/reader-context.tsx";
import { Button } from "../ui/button.tsx";
import { narrowWords } from "../ui/narrow-words.ts";
import { words } from "../ui/words.ts";
import { activationOf } from "./activation.ts";
import { usePublication } from "./publication-context.tsx";

/** Narrow screens: always within reach of the thumb, steps through the claims and the way to the page. */
export function BottomBar(): ReactNode {
  const reader = useReader();
  const { publication, annotations } = usePublication();
  const current = useReaderState(({ target }) => (target.kind === "claim" ? target.id : null));
  const filter = useReaderState((state) => state.filter);
  const number = current === null ? undefined : annotations.get(current)?.number;
  const total = publication.annotations.length;

  function step(by: 1 | -1): ReactNode {
    return (
      <Button
        label={by === 1 ? words.reader.next : words.reader.previous}
        icon={by === 1 ? "next" : "previous"}
        iconOnly
        look="bare"
        idle={stepFrom(publication.annotations, current, by, filter) === null}
        onClick={(event) => reader.step(by, activationOf(event))}
      />
    );
  }

  return (
    <nav className="bottom-bar" aria-label={narrowWords.steps}>
      {step(-1)}
      {step(1)}
      <span className="bottom-bar-place">
        {number === undefined ? narrowWords.noClaim(total) : words.reader.claimOf(number, total)}
      </span>
      <Button label={narrowWords.seePage} icon="page" look="primary" onClick={() => reader.openSheet()} />
    </nav>
  );
}
