import { Fragment, type ReactNode } from "react";
import type { RestedOn } from "../core/documents/document-views.ts";
import type { LedgerPassage } from "../core/model/ledger.ts";
import type { Quotation } from "../core/model/standing.ts";
import { type QuotedWord, quotationSides } from "../reader/quotation-sides.ts";
import { inLanguage } from "../ui/languages.ts";
import { ledgerWords } from "../ui/ledger-words.ts";
import { words } from "../ui/words.ts";

/** A quotation of the commentary that is not the document's to the letter, beside the document's words. */
export function QuotationDifferences({
  quotation,
  document,
  language,
}: {
  quotation: Quotation;
  document: RestedOn;
  /** BCP 47: of the commentary. */
  language: string;
}): ReactNode {
  const sides = quotationSides(quotation);
  return (
    <dl className="ledger-changes">
      <div>
        <dt>{ledgerWords.inCommentary}</dt>
        <dd {...inLanguage(language)}>
          “<Side side={sides.commentary} mark="ins" />”
        </dd>
      </div>
      <div>
        <dt>{ledgerWords.inDocument(document.shortTitle)}</dt>
        <dd {...inLanguage(document.language)}>
          “<Side side={sides.document} mark="del" />”
        </dd>
      </div>
    </dl>
  );
}

/** The words found, with what differs from the words asked for. */
export function FoundWords({ passage }: { passage: LedgerPassage }): ReactNode {
  const { found, state, candidates } = passage;
  if (found === "") {
    return (
      <>
        <span className="ledger-quiet">{state === "missing" ? ledgerWords.notFound : ledgerWords.noPlace}</span>{" "}
        {candidates.length === 0 ? null : <span className="ledger-quiet">{ledgerWords.candidates}</span>}
        {candidates.length === 0 ? null : (
          <ul className="ledger-candidates">
            {candidates.map(({ page, text }, index) => (
              <li key={index}>
                {words.pages([page])}: “{text}”
              </li>
            ))}
          </ul>
        )}
      </>
    );
  }
  return <MarkedWords passage={passage} side="removed" mark="del" />;
}

/** The words asked for, with what the document has otherwise. */
export function AskedWords({ passage }: { passage: LedgerPassage }): ReactNode {
  return passage.found === "" ? passage.asked : <MarkedWords passage={passage} side="added" mark="ins" />;
}

/** One side of the comparison in its own very words. */
function MarkedWords({
  passage,
  side,
  mark: Mark,
}: {
  passage: LedgerPassage;
  side: "removed" | "added";
  mark: "ins" | "del";
}): ReactNode {
  return passage.differences
    .filter(({ kind }) => kind === "same" || kind === side)
    .map(({ kind, text }, index) => (
      <Fragment key={index}>
        {index === 0 ? null : " "}
        {kind === "same" ? text : <Mark>{text}</Mark>}
      </Fragment>
    ));
}

function Side({ side, mark: Mark }: { side: readonly QuotedWord[]; mark: "ins" | "del" }): ReactNode {
  return side.map(({ text, differs }, index) => (
    <Fragment key={index}>
      {index === 0 ? null : " "}
      {differs ? <Mark>{text}</Mark> : text}
    </Fragment>
  ));
}
