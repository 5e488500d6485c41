import { type KeyboardEvent, type ReactNode, type RefObject, useEffect, useMemo, useRef } from "react";
import type { SourceDocument } from "../../core/model/publication.ts";
import type { PageNumber } from "../../core/model/units.ts";
import { useReader, useReaderState } from "../../state/reader-context.tsx";
import { Button } from "../../ui/button.tsx";
import { contentsWords } from "../../ui/contents-words.ts";
import { words } from "../../ui/words.ts";
import type { PagesNow } from "../page-layout.ts";
import type { PassageMark } from "../passage-shapes.ts";
import { claimsOnPages } from "./claims-on-pages.ts";
import "./contents-panel.css";
import { GoToPage } from "./go-to-page.tsx";
import { type GoalPlace, goToPlace, goToText } from "./go-to-place.ts";
import { PageOutline } from "./page-outline.tsx";
import { PageThumbnails } from "./page-thumbnails.tsx";
import { useContents } from "./use-contents.ts";
import { useTextPage } from "./use-text-page.ts";

export type ContentsView = "pages" | "outline";

export interface ContentsPanelProps {
  readonly document: SourceDocument;
  readonly contentsHref: string;
  readonly passages: readonly PassageMark[];
  /** The scroll area of the pages. */
  readonly area: RefObject<HTMLElement | null>;
  readonly now: PagesNow;
  readonly view: ContentsView;
  readonly onView: (view: ContentsView) => void;
  /** How often a page was asked for by key: the field then has the focus; the list has it where it was never. */
  readonly asked: number;
}

/** Finding one's way in a document: its pages, its outline, and a field to go to a page. */
export function ContentsPanel(props: ContentsPanelProps): ReactNode {
  const { document, contentsHref, passages, area, now, view, onView, asked } = props;
  const { pages } = document;
  const reader = useReader();
  const showText = useReaderState((state) => state.showText);
  const panel = useRef<HTMLElement>(null);
  const field = useRef<HTMLInputElement>(null);
  const { contents, failed, retry } = useContents(document, contentsHref);
  const claims = useMemo(() => claimsOnPages(passages), [passages]);
  const current = useTextPage(area, showText) ?? now.current;
  const hasPages = pages.length > 1;
  const outline = contents?.outline;
  const hasOutline = outline === undefined || outline.length > 0;
  const shown = hasPages && (view === "pages" || !hasOutline) ? "pages" : "outline";

  useEffect(() => {
    if (asked > 0) field.current?.select();
    else (panel.current?.querySelector<HTMLElement>('[data-step][tabindex="0"]') ?? panel.current)?.focus();
  }, [asked]);

  const toPlace = useRef((_place: GoalPlace): void => undefined);
  useEffect(() => {
    toPlace.current = (place) => {
      const page = pages[place.page - 1];
      if (area.current === null || page === undefined) return;
      goToPlace(area.current, page, place, now);
      if (showText) goToText(area.current, place);
    };
  });
  const onGo = useMemo(() => (page: PageNumber) => toPlace.current({ page }), []);

  function onKeyDown(event: KeyboardEvent): void {
    if (event.key !== "Escape") return;
    // Here Esc closes the panel; it does not also let go of the claim.
    event.stopPropagation();
    close();
  }

  function close(): void {
    reader.setShowContents(false);
    area.current?.focus({ preventScroll: true });
  }

  return (
    <section
      ref={panel}
      className="contents-panel"
      aria-label={contentsWords.panel}
      tabIndex={-1}
      onKeyDown={onKeyDown}
    >
      <div className="contents-bar">
        {hasPages && hasOutline ? (
          <div className="contents-views" role="group" aria-label={contentsWords.panel}>
            {(["pages", "outline"] as const).map((each) => (
              <Button
                key={each}
                label={contentsWords[each]}
                look="bare"
                aria-pressed={shown === each}
                onClick={() => onView(each)}
              />
            ))}
          </div>
        ) : null}
        {hasPages ? <GoToPage pages={pages} current={current} field={field} onGo={onGo} /> : null}
        <Button
          className="contents-close"
          label={contentsWords.close}
          icon="close"
          iconOnly
          look="bare"
          onClick={close}
        />
      </div>
      {failed ? (
        <div className="contents-trouble">
          <p role="alert">{contentsWords.failed}</p>
          <Button label={words.document.tryAgain} onClick={retry} />
        </div>
      ) : null}
      {shown === "pages" ? (
        <PageThumbnails
          pages={pages}
          thumbnails={contents?.thumbnails ?? []}
          claims={claims}
          current={current}
          onGo={onGo}
        />
      ) : outline === undefined ? (
        failed ? null : (
          <p className="contents-trouble" role="status">
            {contentsWords.loading}
          </p>
        )
      ) : (
        <PageOutline
          entries={outline}
          pages={pages}
          language={document.language}
          current={current}
          onGo={(place) => toPlace.current(place)}
        />
      )}
    </section>
  );
}
