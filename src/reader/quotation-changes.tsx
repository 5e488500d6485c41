import { Fragment, type ReactNode } from "react";
import type { Quotation, WordChange } from "../core/model/standing.ts";
import { words } from "../ui/words.ts";

/** A changed quotation beside its passage, word by word: what each has alone is marked, in words too. */
export function QuotationChanges({ quotation, document }: { quotation: Quotation; document: string }): ReactNode {
  return (
    <dl className="changes">
      <div>
        <dt>{words.reader.inCommentary}</dt>
        <dd>
          “<Runs changes={quotation.changes} leave="removed" />”
        </dd>
      </div>
      <div>
        <dt>{words.reader.inDocument(document)}</dt>
        <dd>
          “<Runs changes={quotation.changes} leave="added" />”
        </dd>
      </div>
    </dl>
  );
}

function Runs({ changes, leave }: { changes: readonly WordChange[]; leave: "removed" | "added" }): ReactNode {
  return changes
    .filter(({ kind }) => kind !== leave)
    .map(({ kind, text }, index) => (
      <Fragment key={index}>
        {index === 0 ? null : " "}
        {kind === "added" ? <ins>{text.trim()}</ins> : kind === "removed" ? <del>{text.trim()}</del> : text.trim()}
      </Fragment>
    ));
}
