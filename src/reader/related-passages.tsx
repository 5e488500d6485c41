import type { MouseEvent, ReactNode } from "react";
import type { Annotation } from "../core/model/publication.ts";
import type { Target } from "../state/reader.ts";
import { useReader } from "../state/reader-context.tsx";
import { words } from "../ui/words.ts";
import { activationOf, isPlain } from "./activation.ts";
import { usePublication } from "./publication-context.tsx";

/** Passages that touch the matter without supporting the claim, named as that; each a link to its words. */
export function RelatedPassages({ annotation }: { annotation: Annotation }): ReactNode {
  const reader = useReader();
  const { publication, addresses } = usePublication();
  const { shortTitle, language } = publication.document;
  if (annotation.related.length === 0) return null;
  return (
    <div className="related">
      <p>{words.reader.related(shortTitle)}</p>
      <ul>
        {annotation.related.map(({ exact, page }) => {
          const target: Target = { kind: "words", quote: { exact } };
          const activate = (event: MouseEvent): void => {
            if (!isPlain(event)) return;
            event.preventDefault();
            reader.select(target, "commentary", activationOf(event));
          };
          return (
            <li key={exact}>
              <a href={addresses.addressOf(target)} onClick={activate}>
                <q lang={language}>{exact}</q>
              </a>{" "}
              ({words.reader.page(page)})
            </li>
          );
        })}
      </ul>
    </div>
  );
}
