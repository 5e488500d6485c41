import { type KeyboardEvent, memo, type ReactNode, type UIEvent, useEffect, useRef, useState } from "react";
import type { Page } from "../../core/model/publication.ts";
import type { CssPixels } from "../../core/model/units.ts";
import { type Hit, MOST_LISTED } from "../../core/search/hit.ts";
import { Button } from "../../ui/button.tsx";
import { inLanguage } from "../../ui/languages.ts";
import { searchWords } from "../../ui/search-words.ts";

/** Listed at first, and more each time the end of the list comes near: hundreds take longer to draw than to find. */
const FIRST_LISTED = 60;
const MORE_LISTED = 120;
/** From the end of the list. */
const NEAR: CssPixels = 600;

export interface SearchListProps {
  readonly hits: readonly Hit[];
  readonly pages: readonly Page[];
  /** BCP 47, of the document. */
  readonly language: string;
  readonly current: number | null;
  readonly onChoose: (index: number) => void;
}

/** The places found, each with its page and the words about it. */
export const SearchList = memo(function SearchList(props: SearchListProps): ReactNode {
  const { hits, pages, language, current, onChoose } = props;
  const list = useRef<HTMLDivElement>(null);
  const [wanted, setWanted] = useState(FIRST_LISTED);
  const most = Math.min(hits.length, MOST_LISTED);
  const listed = Math.min(most, Math.max(wanted, (current ?? 0) + FIRST_LISTED));

  function listMore(): void {
    setWanted(listed + MORE_LISTED);
  }

  function scrolled({ currentTarget: { scrollTop, clientHeight, scrollHeight } }: UIEvent<HTMLElement>): void {
    if (listed < most && scrollTop + clientHeight > scrollHeight - NEAR) listMore();
  }

  useEffect(() => {
    const hit = list.current?.querySelector<HTMLElement>('[aria-current="true"]');
    if (!hit || list.current === null) return;
    // The list alone scrolls, and no further than it must.
    const above = hit.offsetTop - list.current.scrollTop;
    const below = above + hit.offsetHeight - list.current.clientHeight;
    if (above < 0) list.current.scrollTop += above;
    else if (below > 0) list.current.scrollTop += below;
  }, [current]);

  return (
    <div className="search-list" ref={list} onScroll={scrolled}>
      <ol aria-label={searchWords.list} onKeyDown={moveFocus}>
        {hits.slice(0, listed).map((hit, index) => (
          <li key={index}>
            <button
              type="button"
              className="search-hit"
              aria-current={index === current ? "true" : undefined}
              onClick={() => onChoose(index)}
            >
              <span className="search-hit-page">{searchWords.page(labelOf(hit, pages))}</span>{" "}
              <span {...inLanguage(language)}>
                {hit.before}
                <mark>{hit.parts.map(({ text }) => text).join(" ")}</mark>
                {hit.after}
              </span>
            </button>
          </li>
        ))}
      </ol>
      {listed < most ? (
        <Button className="search-more" label={searchWords.more} look="bare" onClick={listMore} />
      ) : null}
      {listed === most && hits.length > most ? (
        <p className="search-said">{searchWords.unlisted(hits.length - most)}</p>
      ) : null}
    </div>
  );
});

function labelOf({ parts }: Hit, pages: readonly Page[]): string {
  const page = parts[0]?.page ?? 1;
  return pages[page - 1]?.label ?? String(page);
}

/** Arrows go from place to place; Tab leaves the list as it leaves any other. */
function moveFocus(event: KeyboardEvent<HTMLOListElement>): void {
  const by = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
  if (by === 0) return;
  const all = [...event.currentTarget.querySelectorAll<HTMLElement>(".search-hit")];
  const next = all[all.findIndex((each) => each === event.target) + by];
  if (next === undefined) return;
  event.preventDefault();
  next.focus();
}
