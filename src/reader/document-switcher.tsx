import type { ReactNode, ToggleEvent } from "react";
import "./document-switcher.css";
import { useReaderState } from "../state/reader-context.tsx";
import { inLanguage } from "../ui/languages.ts";
import { words } from "../ui/words.ts";
import { usePublicationAsItCame } from "./publication-context.tsx";

/**
 * Above the document, where there are several: which it is, and plain links to the others. The commentary stays beside
 * another document at the claim where it was; nothing is drawn where there is one document.
 */
export function DocumentSwitcher(): ReactNode {
  const { publication } = usePublicationAsItCame();
  const current = useReaderState(({ target }) => (target.kind === "claim" ? target.id : null));
  const { document, documents } = publication;
  if (documents === undefined) return null;
  const place = documents.findIndex(({ id }) => id === document.id);
  const at = current === null ? "" : `?at=${current}#${current}`;
  return (
    <nav className="documents" aria-label={words.reader.documents}>
      <details onToggle={enliven}>
        <summary>
          <span className="documents-place">{words.reader.documentOf(place + 1, documents.length)}</span>{" "}
          <cite {...inLanguage(document.language)}>{document.title}</cite>
        </summary>
        <ol>
          {documents.map(({ id, title, language, pages, href }) => (
            <li key={id}>
              <a href={href + at} aria-current={id === document.id ? "page" : undefined}>
                <cite {...inLanguage(language)}>{title}</cite>{" "}
                <span className="documents-pages">{words.reader.pageCount(pages)}</span>
              </a>
            </li>
          ))}
        </ol>
      </details>
    </nav>
  );
}

/** What the list does besides leading to documents comes when it is opened; without it the links lead there all the same. */
function enliven({ currentTarget }: ToggleEvent<HTMLDetailsElement>): void {
  import("./open-list.ts").then(
    ({ keepPlace }) => keepPlace(currentTarget),
    () => undefined,
  );
}
