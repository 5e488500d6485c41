import type { ReactNode } from "react";
import { useReaderState } from "../../state/reader-context.tsx";
import { usePublication } from "../../reader/publication-context.tsx";
import { embedWords } from "../../ui/embed-words.ts";
import { Icon } from "../../ui/icons.tsx";
import { inLanguage } from "../../ui/languages.ts";
import { words } from "../../ui/words.ts";

/**
 * One line: whose page this is, what it is, and the way to the whole of it.
 *
 * @param title where it is the page's title: "h1" where nothing below it is.
 */
export function EmbedMasthead({ title: Title = "p" }: { title?: "p" | "h1" }): ReactNode {
  const { publication, addresses } = usePublication();
  const target = useReaderState((state) => state.target);
  return (
    <header className="embed-masthead">
      <Title className="embed-title">
        <span className="embed-site">{words.app.siteName}</span>{" "}
        <cite {...inLanguage(publication.language)}>{publication.title}</cite>
      </Title>
      <a
        className="button embed-open"
        href={addresses.addressOf(target)}
        title={embedWords.openTitle(publication.title)}
      >
        {embedWords.open}
        <Icon name="outside" />
      </a>
    </header>
  );
}
