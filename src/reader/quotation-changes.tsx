import { Fragment, type ReactNode } from "react";
import type { Quotation } from "../core/model/standing.ts";
import { inLanguage } from "../ui/languages.ts";
import { words } from "../ui/words.ts";
import { usePublication } from "./publication-context.tsx";
import { type QuotedWord, quotationSides } from "./quotation-sides.ts";

interface QuotationChangesProps {
  readonly quotation: Quotation;
  /** What running text calls the document. */
  readonly document: string;
  /** BCP 47: of the document. */
  readonly language: string;
}

/** A changed quotation beside its passage, word by word: what differs is marked on either side. */
export function QuotationChanges({ quotation, document, language }: QuotationChangesProps): ReactNode {
  const { commentary } = usePublication().publication;
  const sides = quotationSides(quotation);
  return (
    <dl className="changes">
      <div>
        <dt>{words.reader.inCommentary}</dt>
        <dd {...inLanguage(commentary.language)}>
          “<Side side={sides.commentary} mark="ins" />”
        </dd>
      </div>
      <div>
        <dt>{words.reader.inDocument(document)}</dt>
        <dd {...inLanguage(language)}>
          “<Side side={sides.document} mark="del" />”
        </dd>
      </div>
    </dl>
  );
}

function Side({ side, mark: Mark }: { side: readonly QuotedWord[]; mark: "ins" | "del" }): ReactNode {
  return side.map(({ text, differs }, index) => (
    <Fragment key={index}>
      {index === 0 ? null : " "}
      {differs ? <Mark>{text}</Mark> : text}
    </Fragment>
  ));
}
