import { type ReactNode, useMemo, useState } from "react";
import type { OutlineEntry } from "../../core/model/contents.ts";
import type { Page } from "../../core/model/publication.ts";
import type { PageNumber } from "../../core/model/units.ts";
import { contentsWords } from "../../ui/contents-words.ts";
import { Icon } from "../../ui/icons.tsx";
import { inLanguage } from "../../ui/languages.ts";
import { nearestShown } from "./outline-folds.ts";
import { withGroups } from "./outline-groups.ts";
import { entryOfPage, type OutlineNode, outlineTree } from "./outline-tree.ts";
import "./page-outline.css";
import { useFolds } from "./use-folds.ts";
import { useOutlineSteps } from "./use-outline-steps.ts";

export interface PageOutlineProps {
  readonly entries: readonly OutlineEntry[];
  readonly pages: readonly Page[];
  /** BCP 47, of the document. */
  readonly language: string;
  readonly current: PageNumber;
  readonly onGo: (entry: OutlineEntry) => void;
}

/**
 * The document's outline: nested lists that fold, each entry with the page that it leads to. What is in a closed branch is
 * not in the document tree.
 *
 * Each entry is a button that goes to its place, with one before it that opens and closes its branch. It has the keys of a tree, but not its
 * roles: in a tree nothing inside an item can be operated by itself, so who listens on a phone could open no branch, and
 * screen readers would hand on all keys and read no list. Lists and buttons they know everywhere, with depth and number.
 */
export function PageOutline({ entries, pages, language, current, onGo }: PageOutlineProps): ReactNode {
  const listed = useMemo(() => withGroups(entries), [entries]);
  const tree = useMemo(() => outlineTree(listed), [listed]);
  /** The entry gone to: while its page can be seen it is the one that is read, whatever else begins there. */
  const [gone, setGone] = useState(-1);
  const now = listed[gone]?.page === current ? gone : entryOfPage(listed, current);
  const folds = useFolds(entries, tree, now);
  const { open, keep, turn } = folds;
  const { list, held, onKeyDown, onFocus, onBlur, onPointerDown } = useOutlineSteps(tree, folds, now);
  const marked = nearestShown(tree, open, now);

  function listOf(nodes: readonly OutlineNode[], label?: string): ReactNode {
    return (
      <ol aria-label={label}>
        {nodes.map(({ entry, index, below }) => {
          const isOpen = open.has(index);
          const tabIndex = index === held ? 0 : -1;
          const holdsCurrent = index === marked && index !== now;
          return (
            <li key={index}>
              <div className="outline-row">
                {below.length === 0 ? null : (
                  <button
                    type="button"
                    className="outline-twisty"
                    tabIndex={tabIndex}
                    aria-expanded={isOpen}
                    aria-label={contentsWords.below(entry.title)}
                    onClick={({ currentTarget }) => {
                      // Safari would leave the focus where it is, which may be in the branch that closes.
                      currentTarget.focus({ preventScroll: true });
                      turn([index], !isOpen);
                    }}
                  >
                    <Icon name="next" />
                  </button>
                )}
                <button
                  type="button"
                  className="outline-entry"
                  data-step={index}
                  data-group={entry.isGroup === true ? "" : undefined}
                  data-holds-current={holdsCurrent ? "" : undefined}
                  tabIndex={tabIndex}
                  aria-current={index === now ? "true" : undefined}
                  onClick={() => {
                    keep();
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
                  {holdsCurrent ? <span className="visually-hidden"> {contentsWords.holdsCurrent}</span> : null}
                </button>
              </div>
              {isOpen ? listOf(below) : null}
            </li>
          );
        })}
      </ol>
    );
  }

  return (
    <div
      ref={list}
      className="contents-list outline"
      onKeyDown={onKeyDown}
      onFocus={onFocus}
      onBlur={onBlur}
      onPointerDown={onPointerDown}
    >
      {listOf(tree.roots, contentsWords.outline)}
    </div>
  );
}
