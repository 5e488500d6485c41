import type { ReactNode } from "react";
import { documentOf } from "../core/documents/document-views.ts";
import type { ClaimId } from "../core/model/commentary.ts";
import { useReader, useReaderState } from "../state/reader-context.tsx";
import { StandingShape } from "../ui/standing-shape.tsx";
import { inLanguage } from "../ui/languages.ts";
import { words } from "../ui/words.ts";
import { claimLink } from "./annotation-facts.ts";
import { usePublicationAsItCame } from "./publication-context.tsx";
import { useSelecting } from "./use-selecting.ts";

/** A claim in the running text: a marked link to what it rests on, with its number and the shape of its standing. */
export function ClaimLink({ id, children }: { id: ClaimId; children: ReactNode }): ReactNode {
  const reader = useReader();
  const select = useSelecting();
  const { publication, annotations } = usePublicationAsItCame();
  const annotation = annotations.get(id);
  const current = useReaderState(({ target }) => target.kind === "claim" && target.id === id);
  const previewed = useReaderState(({ preview }) => preview === id);
  const filter = useReaderState((state) => state.filter);
  if (annotation === undefined) return children;
  const { number, standing, elsewhere } = annotation;

  return (
    <mark
      className="claim"
      data-standing={standing.kind}
      data-preview={previewed ? "" : undefined}
      data-dimmed={filter !== null && filter !== standing.kind ? "" : undefined}
    >
      {current ? <StartHere number={number} /> : null}
      <a
        id={id}
        {...claimLink(publication, annotation)}
        data-claim={id}
        aria-current={current ? "true" : undefined}
        aria-details={current ? `comment-${id}` : publication.parts ? undefined : `note-${id}`}
        // What rests on another document is a link like any other.
        onClick={(event) => elsewhere ?? select({ kind: "claim", id }, event)}
        onPointerEnter={() => reader.setPreview(id)}
        onPointerLeave={() => reader.setPreview(null)}
        onFocus={() => reader.setPreview(id)}
        onBlur={() => reader.setPreview(null)}
      >
        <span className="claim-words">{children}</span>
        {/* A word joiner keeps the mark on the line of the claim's last word. */}
        {"\u2060"}
        <span className="claim-mark">
          <StandingShape kind={standing.kind} />
          <span aria-hidden="true">{number}</span>
          <span className="visually-hidden" {...inLanguage(words.language)}>
            {words.reader.claimMark(number, words.standing[standing.kind])}
          </span>
          {elsewhere && (
            <span className="claim-elsewhere" {...inLanguage(words.language)}>
              {words.reader.elsewhere(documentOf(publication, annotation).shortTitle)}
            </span>
          )}
        </span>
      </a>
    </mark>
  );
}

/**
 * Where a claim's own page opens without script: what has the focus is scrolled to, and is where reading aloud begins. With
 * script the element stays empty, and the page opens there by other means.
 */
function StartHere({ number }: { number: number }): ReactNode {
  return (
    <noscript>
      {/* oxlint-disable-next-line jsx-a11y/no-autofocus */}
      <span className="visually-hidden" tabIndex={-1} autoFocus {...inLanguage(words.language)}>
        {`${words.reader.claim(number)}: `}
      </span>
    </noscript>
  );
}
