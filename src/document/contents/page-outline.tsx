import { type ReactNode, useMemo, useState } from "react";
import type { OutlineEntry } from "../../core/model/contents.ts";
import type { Page } from "../../core/model/publication.ts";
import type { PageNumber } from "../../core/model/units.ts";
import { contentsWords } from "../../ui/contents-words.ts";
import { inLanguage } from "../../ui/languages.ts";
import { entryOfPage, type OutlineNode, outlineTree } from "./outline-tree.ts";
import { useSteps } from "./use-steps.ts";

export interface PageOutlineProps {
  readonly entries: readonly OutlineEntry[];
  readonly pages: readonly Page[];
  /** BCP 47, of the document. */
  readonly language: string;
  readonly current: PageNumber;
  readonly onGo: (entry: OutlineEntry) => void;
}

/** The document's outline: nested lists, each entry with the page that it leads to. */
export function PageOutline({ entries, pages, language, current, onGo }: PageOutlineProps): ReactNode {
  const roots = useMemo(() => outlineTree(entries), [entries]);
  /** The entry gone to: while its page can be seen it is the one that is read, whatever else begins there. */
  const [gone, setGone] = useState(-1);
  const now = entries[gone]?.page === current ? gone : entryOfPage(entries, current);
  const { list, held, onKeyDown, onFocus } = useSteps(Math.max(0, now), entries.length, "list");

  function listOf(nodes: readonly OutlineNode[], label?: string): ReactNode {
    return (
      <ol aria-label={label}>
        {nodes.map(({ entry, index, below }) => (
          <li key={index}>
            <button
              type="button"
              className="outline-entry"
              data-step={index}
              tabIndex={index === held ? 0 : -1}
              aria-current={index === now ? "true" : undefined}
              onClick={() => {
                setGone(index);
                onGo(entry);
              }}
            >
              <span className="outline-title" {...inLanguage(language)} dir="auto">
                {entry.title}
              </span>{" "}
              <span className="outline-page">
                <span className="visually-hidden">{contentsWords.page("")}</span>
                {pages[entry.page - 1]?.label ?? String(entry.page)}
              </span>
            </button>
            {below.length === 0 ? null : listOf(below)}
          </li>
        ))}
      </ol>
    );
  }

  return (
    <div ref={list} className="contents-list outline" onKeyDown={onKeyDown} onFocus={onFocus}>
      {listOf(roots, contentsWords.outline)}
    </div>
  );
}
