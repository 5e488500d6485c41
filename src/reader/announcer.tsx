import { createContext, type ReactNode, useCallback, useContext, useEffect, useRef, useState } from "react";
import { documentOf } from "../core/documents/document-views.ts";
import { useReader } from "../state/reader-context.tsx";
import { words } from "../ui/words.ts";
import { announcement } from "./annotation-facts.ts";
import { usePublication } from "./publication-context.tsx";

const AnnounceContext = createContext<(text: string) => void>(() => undefined);

/** Says a sentence in the one live region. */
export function useAnnounce(): (text: string) => void {
  return useContext(AnnounceContext);
}

/** The one polite live region: a sentence for every step, and what controls have to say. */
export function Announcer({ children }: { children: ReactNode }): ReactNode {
  const reader = useReader();
  const { publication, annotations } = usePublication();
  const [text, setText] = useState("");
  const announce = useCallback((sentence: string) => setText(sentence), []);
  const said = useRef(reader.getState().turn);

  useEffect(() => {
    const tell = (): void => {
      const { turn, target, live } = reader.getState();
      if (!live || turn === said.current) return;
      said.current = turn;
      if (target.kind === "claim") {
        const annotation = annotations.get(target.id);
        if (annotation) {
          const { shortTitle } = documentOf(publication, annotation);
          setText(announcement(annotation, publication.annotations.length, shortTitle));
        }
      } else if (target.kind === "words") {
        setText(words.reader.announceWords(target.quote.exact, publication.document.shortTitle));
      }
    };
    return reader.subscribe(tell);
  }, [reader, publication, annotations]);

  return (
    <AnnounceContext value={announce}>
      <p className="visually-hidden" role="status" aria-live="polite">
        {text}
      </p>
      {children}
    </AnnounceContext>
  );
}
