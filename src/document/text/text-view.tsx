import { type ReactNode, useLayoutEffect, useMemo, useRef } from "react";
import type { TextQuote } from "../../core/model/anchor.ts";
import type { SourceDocument } from "../../core/model/publication.ts";
import { useReader, useReaderState } from "../../state/reader-context.tsx";
import { Button } from "../../ui/button.tsx";
import { textWords } from "../../ui/text-words.ts";
import { words } from "../../ui/words.ts";
import type { PassageMark } from "../passage-shapes.ts";
import type { LitWords } from "../use-lit-words.ts";
import { usePagePointer } from "../use-page-pointer.ts";
import { RecognisedNotice } from "./recognised-notice.tsx";
import { TextFlow } from "./text-flow.tsx";
import { TextSelection } from "./text-selection.tsx";
import "./text-flow.css";
import "./text-passages.css";
import "./text-view.css";
import { useTextVersion } from "./use-text-version.ts";
import { usePreviewed } from "./use-previewed.ts";
import { useScrollToPassage } from "./use-scroll-to-passage.ts";

export interface TextViewProps {
  readonly document: SourceDocument;
  readonly passages: readonly PassageMark[];
  readonly lit: LitWords;
  readonly addressOfWords: (quote: TextQuote) => string;
}

/** The document's text in the place of its pages: the same passages, the same selection. */
export function TextView({ document, passages, lit, addressOfWords }: TextViewProps): ReactNode {
  const reader = useReader();
  const area = useRef<HTMLDivElement>(null);
  const current = useReaderState(({ target }) => (target.kind === "claim" ? target.id : null));
  const filter = useReaderState((state) => state.filter);
  const { version, failed, retry } = useTextVersion(document);
  const shown = useMemo(
    () => passages.filter(({ id, standing }) => filter === null || standing === filter || id === current),
    [passages, filter, current],
  );
  // The pages keep their place below, and cannot be reached; they are seen until the text is here.
  useLayoutEffect(() => {
    const pages = area.current?.previousElementSibling;
    pages?.setAttribute("inert", "");
    return () => pages?.removeAttribute("inert");
  }, []);
  usePagePointer(area, reader, () => undefined);
  usePreviewed(area, version);
  useScrollToPassage(area, version, lit);
  return (
    <>
      <div
        ref={area}
        className="document-scroll text-view"
        role="region"
        aria-label={textWords.text(document.shortTitle)}
        tabIndex={0}
      >
        {version === null ? (
          <div className="text-view-waiting" role="status">
            <p>{failed ? textWords.failed : textWords.loading}</p>
            {failed ? <Button label={words.document.tryAgain} onClick={retry} /> : null}
          </div>
        ) : (
          <>
            <RecognisedNotice pages={document.pages} className="text-view-notice" />
            <TextFlow
              version={version}
              pages={document.pages}
              passages={shown}
              shortTitle={document.shortTitle}
              language={document.language}
              under={2}
              current={current}
              lit={lit.kind === "found" ? lit.parts : undefined}
              hrefOf={({ id }) => `#${id}`}
            />
            <p className="text-view-own">
              <a href={document.textVersionHref.replace(/[^/]*$/, "text/")}>{textWords.pageOfItsOwn}</a>
            </p>
          </>
        )}
      </div>
      {version === null ? null : (
        <TextSelection document={document} version={version} area={area} addressOfWords={addressOfWords} />
      )}
    </>
  );
}
