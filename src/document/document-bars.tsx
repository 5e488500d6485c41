import type { ReactNode } from "react";
import { Button } from "../ui/button.tsx";
import { words } from "../ui/words.ts";
import "./document-bars.css";
import { LateWordsNotFound } from "./late-words-not-found.tsx";
import type { LitWords } from "./use-lit-words.ts";
import type { DocumentState } from "./use-open-document.ts";

export interface DocumentBarsProps {
  readonly state: DocumentState;
  readonly lit: LitWords;
  readonly shortTitle: string;
  readonly message: ReactNode;
}

/** What there is to say over the pages: about the claim, about words that a link names, about the file. */
export function DocumentBars({ state, lit, shortTitle, message }: DocumentBarsProps): ReactNode {
  return (
    <div className="document-bars">
      {message === undefined || message === null || message === false ? null : (
        <div className="document-bar">{message}</div>
      )}
      <div role="status">
        <AboutWords lit={lit} shortTitle={shortTitle} />
        {state.failure === null ? null : (
          <Trouble
            text={`${words.document.failures[state.failure.kind]} ${words.document.pictureStays}`}
            retry={state.retry}
          />
        )}
      </div>
    </div>
  );
}

/** What goes by itself: it comes unasked, so it lies over the pages' lower edge and moves nothing. */
export function PassingBars({ state, lit }: Pick<DocumentBarsProps, "state" | "lit">): ReactNode {
  return (
    <div className="passing-place">
      <div className="passing-bars" role="status">
        {lit.kind === "looking" ? <p className="document-bar">{words.document.lookingForWords}</p> : null}
        {state.failure === null && state.slow ? <p className="document-bar">{words.document.slow}</p> : null}
      </div>
    </div>
  );
}

function AboutWords({ lit, shortTitle }: { lit: LitWords; shortTitle: string }): ReactNode {
  switch (lit.kind) {
    case "none":
    case "found":
    case "looking":
      return null;
    case "not-found":
      return <LateWordsNotFound exact={lit.exact} ambiguous={lit.ambiguous} shortTitle={shortTitle} />;
    case "failed":
      return (
        <Trouble
          text={`${words.document.wordsUnknown} ${lit.failure.kind === "malformed-text" ? words.document.failures["malformed-text"] : ""}`}
          retry={lit.retry}
        />
      );
  }
}

function Trouble({ text, retry }: { text: string; retry: () => void }): ReactNode {
  return (
    <div className="document-bar document-trouble">
      <p>{text.trim()}</p>
      <Button label={words.document.tryAgain} onClick={retry} />
    </div>
  );
}
