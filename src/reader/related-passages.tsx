import type { ReactNode } from "react";
import type { Annotation } from "../core/model/publication.ts";
import type { Target } from "../state/reader.ts";
import { words } from "../ui/words.ts";
import { documentsName } from "./annotation-facts.ts";
import { usePublication } from "./publication-context.tsx";
import { useSelecting } from "./use-selecting.ts";

/** Passages that touch the matter without supporting the claim, named as that; each a link to its words. */
export function RelatedPassages({ annotation }: { annotation: Annotation }): ReactNode {
  const select = useSelecting();
  const { publication, addresses } = usePublication();
  if (annotation.related.length === 0) return null;
  return (
    <div className="related">
      <p>{words.reader.related(documentsName(publication))}</p>
      <ul>
        {annotation.related.map(({ exact, page, document }) => {
          const target: Target = { kind: "words", quote: { exact } };
          const address = addresses.addressOf(target);
          const other = publication.documents?.find(({ id }) => id === document);
          return (
            <li key={exact}>
              <a
                href={other ? other.href + address.slice(address.indexOf("?")) : address}
                onClick={(event) => other ?? select(target, event)}
              >
                <q lang={(other ?? publication.document).language}>{exact}</q>
              </a>{" "}
              ({other ? words.reader.passageOf(other.shortTitle, words.reader.page(page)) : words.reader.page(page)})
            </li>
          );
        })}
      </ul>
    </div>
  );
}
