import { Fragment, type ReactNode, useMemo } from "react";
import { useReaderState } from "../state/reader-context.tsx";
import { inLanguage } from "../ui/languages.ts";
import { words } from "../ui/words.ts";
import { CommentaryBlock } from "./commentary-block.tsx";
import { InlineText } from "./inline-text.tsx";
import { Note } from "./note.tsx";
import { type NotePlace, notePlaces } from "./note-places.ts";
import { useAnnotation, usePublication } from "./publication-context.tsx";
import { StandingKey } from "./standing-key.tsx";

/** The article: head, key to the marks, text, and the open note where the current claim is. */
export function Commentary(): ReactNode {
  const { publication } = usePublication();
  const { commentary } = publication;
  const places = useMemo(() => notePlaces(commentary), [commentary]);
  const firstRule = useMemo(() => commentary.blocks.findIndex(({ type }) => type === "rule"), [commentary]);
  const current = useReaderState(({ opened: { target } }) => (target.kind === "claim" ? target.id : null));
  const unknown = useReaderState(({ target }) => (target.kind === "unknown-claim" ? target.id : null));
  const annotation = useAnnotation(current);
  const place = current === null ? undefined : places.get(current);

  function noteAt(here: NotePlace): ReactNode {
    return annotation !== undefined && place === here ? <Note key={annotation.id} annotation={annotation} /> : null;
  }

  return (
    <article className="commentary" {...inLanguage(commentary.language)}>
      {unknown === null ? null : <p className="commentary-message">{words.reader.unknownClaim(unknown)}</p>}
      <header className="commentary-head">
        <h1>
          <InlineText inlines={commentary.title} />
        </h1>
        {noteAt("title")}
        <p className="standfirst">
          <InlineText inlines={commentary.standfirst} />
        </p>
        {noteAt("standfirst")}
        <p className="byline">
          {commentary.byline} <span aria-hidden="true">·</span>{" "}
          <time dateTime={publication.date}>{words.date(publication.date)}</time>
        </p>
        <p className="credit">
          <InlineText inlines={commentary.credit} />
        </p>
      </header>
      <StandingKey />
      {commentary.blocks.map((block, index) => (
        <Fragment key={index}>
          <CommentaryBlock block={block} afterRule={firstRule >= 0 && index > firstRule} />
          {noteAt(index)}
        </Fragment>
      ))}
    </article>
  );
}
