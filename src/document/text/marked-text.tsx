import { Fragment, type ReactNode } from "react";
import type { MarkedBlocks, MarkedPiece } from "../../core/structure/marked-text.ts";
import type { Content } from "../../core/model/text-version.ts";
import type { PassageMark } from "../passage-shapes.ts";
import { textWords } from "../../ui/text-words.ts";
import { words } from "../../ui/words.ts";
import type { TextFlowProps } from "./text-flow.tsx";
import { PageMark } from "./text-page-mark.tsx";

/** What the parts of a text version are drawn with. */
export interface FlowContext extends TextFlowProps {
  readonly marks: MarkedBlocks;
  readonly byName: ReadonlyMap<string, PassageMark>;
}

/** Running text with its passages: each is marked, and its words are a link; where several lie over each other, to the innermost. */
export function MarkedText({ content, context }: { content: Content; context: FlowContext }): ReactNode {
  return (context.marks.get(content) ?? []).map((piece, index) => {
    if ("begins" in piece) return <PageMark key={index} as="span" page={piece.begins} context={context} />;
    const hidden = piece.hidden.flatMap((name) => context.byName.get(name) ?? []);
    return (
      <Fragment key={index}>
        <Piece piece={piece} names={piece.names} context={context} />
        {hidden.map((passage) => (
          <PassageNumber key={passage.id} passage={passage} context={context} hasId />
        ))}
      </Fragment>
    );
  });
}

function Piece({
  piece,
  names,
  context,
}: {
  piece: MarkedPiece;
  names: readonly string[];
  context: FlowContext;
}): ReactNode {
  const [name, ...inner] = names;
  if (name === undefined) return piece.text;
  const passage = context.byName.get(name);
  const within =
    inner.length > 0 || passage === undefined ? (
      <Piece piece={piece} names={inner} context={context} />
    ) : (
      <PassageLink passage={passage} piece={piece} context={context} />
    );
  if (passage === undefined) {
    return (
      <mark className="text-lit" data-words="true">
        {within}
      </mark>
    );
  }
  return (
    <mark
      className={`text-passage text-passage-${passage.standing}`}
      data-current={context.current === name ? "true" : undefined}
    >
      {within}
    </mark>
  );
}

function PassageLink({
  passage,
  piece,
  context,
}: {
  passage: PassageMark;
  piece: MarkedPiece;
  context: FlowContext;
}): ReactNode {
  const { id, number, standing } = passage;
  // Its number stands at its last word, not at the next one, which another passage may begin with.
  const text = piece.isLast ? piece.text.trimEnd() : piece.text;
  return (
    <>
      <a
        id={piece.isFirst && context.ids !== undefined ? `${context.ids}passage-${id}` : undefined}
        href={context.hrefOf(passage)}
        data-annotation={id}
        data-number={piece.isLast ? words.number(number) : undefined}
        aria-current={context.current === id ? "true" : undefined}
        {...(piece.isFirst
          ? {
              "aria-description": textWords.passage(number, words.standing[standing]),
              "aria-details": context.noteIdOf?.(passage),
            }
          : { tabIndex: -1 })}
      >
        {text}
      </a>
      {piece.text.slice(text.length)}
    </>
  );
}

/** A passage's number alone: of what has no words of its own, because it is the whole document or lies under others. */
export function PassageNumber({
  passage,
  context,
  hasId = false,
}: {
  passage: PassageMark;
  context: FlowContext;
  hasId?: boolean;
}): ReactNode {
  const { id, number, standing } = passage;
  return (
    <a
      className={`text-number text-passage-${standing}`}
      id={hasId && context.ids !== undefined ? `${context.ids}passage-${id}` : undefined}
      href={context.hrefOf(passage)}
      data-annotation={id}
      data-number={words.number(number)}
      aria-label={words.capital(textWords.passage(number, words.standing[standing]))}
      aria-details={context.noteIdOf?.(passage)}
      aria-current={context.current === id ? "true" : undefined}
    />
  );
}
