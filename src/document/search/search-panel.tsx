import { type KeyboardEvent, type ReactNode, type RefObject, useEffect, useMemo, useRef, useState } from "react";
import type { SourceDocument } from "../../core/model/publication.ts";
import type { PageNumber } from "../../core/model/units.ts";
import type { Hit } from "../../core/search/hit.ts";
import { useReader, useReaderState } from "../../state/reader-context.tsx";
import { pageSettings } from "../../state/settings.ts";
import { Button } from "../../ui/button.tsx";
import { searchWords } from "../../ui/search-words.ts";
import { words } from "../../ui/words.ts";
import type { PagesNow } from "../page-layout.ts";
import { FoundMarks } from "./found-marks.tsx";
import { FoundOverview } from "./found-overview.tsx";
import { hitsByPage } from "./hits-by-page.ts";
import { SearchList } from "./search-list.tsx";
import "./search-panel.css";
import { useFoundInText } from "./use-found-in-text.ts";
import { useFoundPlaces } from "./use-found-places.ts";
import { type SearchState, useSearch } from "./use-search.ts";

export interface SearchPanelProps {
  readonly document: SourceDocument;
  /** The scroll area of the pages. */
  readonly area: RefObject<HTMLElement | null>;
  readonly now: PagesNow;
}

const NO_HITS: readonly never[] = [];

/** Searching in the document: a field, the places found, and their marks on the pages or in the text. */
export function SearchPanel({ document, area, now }: SearchPanelProps): ReactNode {
  const { pages } = document;
  const reader = useReader();
  const typed = useReaderState((state) => state.search) ?? "";
  const showText = useReaderState((state) => state.showText);
  const field = useRef<HTMLInputElement>(null);
  const panel = useRef<HTMLElement>(null);
  const state = useSearch(document, typed);
  const hits = state.kind === "found" ? state.hits : NO_HITS;
  /** The place gone to, and how often anything was: going to the same one again turns the pages again. */
  const [at, setAt] = useState<{ readonly index: number; readonly turn: number } | null>(null);
  // Never counted anew: the marks know by it what they have turned to, for this search and the one before.
  const turns = useRef(0);
  const current = at === null ? null : at.index;
  const marked = showText ? NO_HITS : hits;
  const byPage = useMemo(() => hitsByPage(marked), [marked]);
  const places = useFoundPlaces(document, marked, byPage, [...now.shown, ...pagesOf(hits[current ?? -1])]);

  useEffect(() => field.current?.select(), []);
  useEffect(() => setAt(null), [typed]);
  useFoundInText({ area, hits, current, turn: at?.turn ?? 0, shown: showText, document });

  function goTo(index: number): void {
    turns.current += 1;
    setAt({ index, turn: turns.current });
  }

  function step(by: 1 | -1): void {
    if (hits.length === 0) return;
    const from = current ?? (by === 1 ? -1 : 0);
    goTo((from + by + hits.length) % hits.length);
  }

  function close(): void {
    reader.setSearch(null);
    area.current?.focus({ preventScroll: true });
  }

  const stepped = useRef(step);
  useEffect(() => {
    stepped.current = step;
  });

  useEffect(() => {
    function press(event: globalThis.KeyboardEvent): void {
      const { key, altKey, ctrlKey, metaKey, defaultPrevented, target } = event;
      if (defaultPrevented || altKey) return;
      const again = (ctrlKey || metaKey) && key.toLowerCase() === "g";
      const isTyping = target instanceof HTMLElement && /^(?:INPUT|TEXTAREA|SELECT)$/.test(target.tagName);
      const isLetter = key.toLowerCase() === "n" && !ctrlKey && !metaKey && !isTyping;
      if (!again && key !== "F3" && !(isLetter && pageSettings().get("keys") === null)) return;
      event.preventDefault();
      stepped.current(event.shiftKey ? -1 : 1);
    }
    window.document.addEventListener("keydown", press);
    return () => window.document.removeEventListener("keydown", press);
  }, []);
  function onKeyDown(event: KeyboardEvent): void {
    if (event.key === "Escape") {
      // Here Esc closes the search; it does not also let go of the claim.
      event.stopPropagation();
      close();
    } else if (event.key === "Enter" && event.target === field.current) {
      event.preventDefault();
      step(event.shiftKey ? -1 : 1);
    } else if (event.key === "ArrowDown" && event.target === field.current) {
      event.preventDefault();
      panel.current?.querySelector<HTMLElement>(".search-hit")?.focus();
    }
  }

  return (
    <>
      <search ref={panel} className="search-panel" aria-label={searchWords.panel} onKeyDown={onKeyDown}>
        <div className="search-bar">
          <input
            ref={field}
            className="search-field"
            type="search"
            aria-label={searchWords.field}
            placeholder={searchWords.hint}
            value={typed}
            autoComplete="off"
            spellCheck={false}
            enterKeyHint="search"
            onChange={(event) => reader.setSearch(event.target.value)}
          />
          <p className="search-count" role="status">
            {countOf(state, current)}
          </p>
          <Button
            label={searchWords.previous}
            icon="up"
            iconOnly
            look="bare"
            idle={hits.length === 0}
            onClick={() => step(-1)}
          />
          <Button
            className="search-next"
            label={searchWords.next}
            icon="up"
            iconOnly
            look="bare"
            idle={hits.length === 0}
            onClick={() => step(1)}
          />
          <Button label={searchWords.close} icon="close" iconOnly look="bare" onClick={close} />
        </div>
        {state.kind === "failed" ? <SearchFailure says={searchWords.failed} onRetry={state.retry} /> : null}
        {places.retry === null ? null : <SearchFailure says={searchWords.noPlaces} onRetry={places.retry} />}
        <p className="search-said" role="status">
          {state.kind === "found" && state.done && hits.length === 0 ? searchWords.none(state.typed.trim()) : null}
        </p>
        {state.kind === "found" && (state.how === "within" || state.how === "apart") ? (
          <p className="search-said">{searchWords[state.how]}</p>
        ) : null}
        {hits.length === 0 ? null : (
          <SearchList hits={hits} pages={pages} language={document.language} current={current} onChoose={goTo} />
        )}
      </search>
      {marked.length === 0 ? null : (
        <>
          <FoundMarks {...{ area, pages, hits, byPage, places, current, now }} turn={at?.turn ?? 0} />
          <FoundOverview {...{ area, pages, hits, places, current }} layout={now.layout} />
        </>
      )}
    </>
  );
}

function pagesOf(hit: Hit | undefined): PageNumber[] {
  return hit?.parts.map(({ page }) => page) ?? [];
}

function SearchFailure({ says, onRetry }: { readonly says: string; onRetry(): void }): ReactNode {
  return (
    <div className="search-said">
      <p role="alert">{says}</p>
      <Button label={words.document.tryAgain} onClick={onRetry} />
    </div>
  );
}

function countOf(state: SearchState, current: number | null): string {
  if (state.kind === "looking") return searchWords.looking;
  if (state.kind !== "found") return "";
  const { hits, done } = state;
  if (hits.length === 0) return done ? "" : searchWords.looking;
  return current === null
    ? searchWords.places(hits.length, !done)
    : searchWords.placeOf(current + 1, hits.length, !done);
}
