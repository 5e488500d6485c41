import type { ReactNode } from "react";
import { textWords } from "../../ui/text-words.ts";
import type { FlowContext } from "./marked-text.tsx";

export interface PageMarkProps {
  /** div: between two blocks; span: in the middle of a paragraph. */
  readonly as: "div" | "span";
  readonly page: number;
  readonly context: FlowContext;
}

/** Where a page begins, with its label. */
export function PageMark({ as: Mark, page, context }: PageMarkProps): ReactNode {
  const name = textWords.page(context.pages[page - 1]?.label ?? String(page));
  return (
    <Mark
      className="text-page-mark"
      role="separator"
      id={context.ids === undefined ? undefined : `${context.ids}page-${page}`}
      aria-label={name}
      data-label={name}
      data-text-page={page}
    />
  );
}
