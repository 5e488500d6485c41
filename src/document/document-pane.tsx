import { type KeyboardEvent, type ReactNode, useCallback, useEffect, useMemo, useRef, useState } from "react";
import type { TextQuote } from "../core/model/anchor.ts";
import type { ClaimId } from "../core/model/commentary.ts";
import type { SourceDocument } from "../core/model/publication.ts";
import type { CssPixels } from "../core/model/units.ts";
import { useReader, useReaderState } from "../state/reader-context.tsx";
import { words } from "../ui/words.ts";
import { DocumentBars, PassingBars } from "./document-bars.tsx";
import { failureOf } from "./document-failure.ts";
import { DocumentProvenance } from "./document-provenance.tsx";
import { DocumentToolbar } from "./document-toolbar.tsx";
import "./document-pane.css";
import { LatePanels } from "./late-panels.tsx";
import { LateTextView } from "./late-text-view.tsx";
import { LateSelectedWords } from "./late-selected-words.tsx";
import { PageList } from "./page-list.tsx";
import { firstSeen, pagesShown } from "./pages-shown.ts";
import { LatePassageChooser } from "./late-passage-chooser.tsx";
import { type PassageMark, passageShapes } from "./passage-shapes.ts";
import { useDocumentWanted } from "./use-document-wanted.ts";
import { useLitWords } from "./use-lit-words.ts";
import { useOnScreen } from "./use-on-screen.ts";
import { useOpenDocument } from "./use-open-document.ts";
import { usePagePointer } from "./use-page-pointer.ts";
import { usePageView } from "./use-page-view.ts";
import { useLookAtPages, usePagesSeen } from "./use-pages-seen.ts";
import { usePictureAhead } from "./use-picture-ahead.ts";
import { useSelectByDragging } from "./use-select-by-dragging.ts";
import { useUncommented } from "./use-uncommented.ts";
import { useTurnTo } from "./use-turn-to.ts";
import { useZoomGestures } from "./use-zoom-gestures.ts";

export type { PassageMark } from "./passage-shapes.ts";

export interface DocumentPaneProps {
  readonly document: SourceDocument;
  /** BCP 47: of what the publication says about the document. */
  readonly language: string;
  readonly passages: readonly PassageMark[];
  /** Shown at the head of the pane when the current claim rests on nothing in the document, or on unknown words. */
  readonly message?: ReactNode;
  /** Shown over the controls. */
  readonly above?: ReactNode;
  /** sheet: inside the dialog on narrow screens. */
  readonly mode: "pane" | "sheet";
  /** Told which claims rest on the pages that stand in the document tree. */
  readonly onNear?: (claims: readonly ClaimId[]) => void;
  /**
   * Where choosing on the page closes the sheet that the page is in, the other claims at that place are handed up:
   * whoever shows the sheet shows them (`PassageChooser`).
   */
  readonly onOthersHere?: (others: readonly PassageMark[]) => void;
  /** Address (absolute path with ?q=…) for words: used by "Copy link to these words". */
  readonly addressOfWords: (quote: TextQuote) => string;
}

interface Choice {
  readonly passages: readonly PassageMark[];
  readonly place: { readonly x: CssPixels; readonly y: CssPixels };
}

/**
 * The document: its pages with the passages on them, and what can be done with them. The first render is complete
 * without script; what comes later lies over it and moves nothing.
 */
export function DocumentPane(props: DocumentPaneProps): ReactNode {
  const { document, passages, above, message, mode, onNear, onOthersHere, addressOfWords } = props;
  const reader = useReader();
  const live = useReaderState((state) => state.live);
  const showUncommented = useReaderState((state) => state.showUncommented);
  const showText = useReaderState((state) => state.showText);
  const searching = useReaderState((state) => state.search !== null);
  const pane = useRef<HTMLDivElement>(null);
  const area = useRef<HTMLDivElement>(null);
  const [choice, setChoice] = useState<Choice | null>(null);

  const { pages } = document;
  const shapes = useMemo(() => passageShapes(passages, pages), [passages, pages]);
  const target = useReaderState((one) => (one.target.kind === "claim" ? one.target.id : null));
  const lit = useLitWords(document);
  const targeted = useMemo(() => passages.find(({ id }) => id === target)?.anchors ?? [], [passages, target]);
  const pinned = useMemo(() => {
    const parts = lit.kind === "found" ? lit.parts : targeted.flatMap((one) => (one.whole ? { page: 1 } : one.parts));
    return parts.map(({ page }) => page);
  }, [targeted, lit]);
  const [start] = useState(() => firstSeen(pages.length, pinned));
  const [seen, look] = usePagesSeen(start);
  const shown = useMemo(
    () => pagesShown(pages.length, seen, pinned, shapes.pages),
    [pages.length, seen, pinned, shapes],
  );
  useEffect(() => onNear?.(shown.flatMap((page) => shapes.on(page).map(({ id }) => id))), [onNear, shown, shapes]);
  const uncommented = useUncommented(document, shapes, shown, showUncommented);
  const { current } = seen;
  const view = usePageView(area, pages, current);
  const { layout } = view;
  useLookAtPages(area, layout, start.first, look);
  const onScreen = useOnScreen(area);
  const [touched, setTouched] = useState(false);
  const wanted = useDocumentWanted(live && onScreen, view.changed || touched);
  const state = useOpenDocument(document, wanted);

  const { fail } = state;
  const onFailure = useCallback((error: unknown) => fail(failureOf(error, "unreadable")), [fail]);
  const closeChooser = useCallback(() => setChoice(null), []);

  usePagePointer(area, reader, (ids, x, y) => {
    const others = ids.flatMap((id) => passages.find((passage) => passage.id === id) ?? []);
    if (mode === "sheet") onOthersHere?.(others);
    else setChoice(others.length === 0 ? null : { passages: others, place: { x, y } });
  });
  usePictureAhead(pages, passages, onNear);
  useSelectByDragging(area, state.open);
  useZoomGestures(area, view.zoomAbout);
  // Where only the place of a passage is known, it is turned to again once the passage has come.
  const placed = targeted.some((anchor) => anchor.state === "region") ? "placed" : null;
  const wordsKey = lit.kind === "found" ? lit.exact : placed;
  useTurnTo(area, layout !== null, wordsKey, view.rotation);

  function onKeyDown(event: KeyboardEvent): void {
    if (event.altKey) return;
    // The browser finds only what is drawn; pressed again, it is the browser's.
    if (event.ctrlKey || event.metaKey) {
      if (event.key !== "f" || searching) return;
      reader.setSearch("");
    } else if (event.key === "+" || event.key === "=") view.step(1);
    else if (event.key === "-") view.step(-1);
    else if (event.key === "0") view.setZoom({ kind: "fit-width" });
    else return;
    event.preventDefault();
  }

  return (
    <div ref={pane} className="document-pane" data-mode={mode}>
      {above}
      <DocumentToolbar document={document} current={current} view={view} pane={pane} />
      <DocumentBars state={state} lit={lit} shortTitle={document.shortTitle} message={message} />
      {layout !== null && (searching || document.contentsHref) ? (
        <LatePanels
          document={document}
          passages={passages}
          area={area}
          now={{ layout, rotation: view.rotation, current, shown }}
        />
      ) : null}
      <div
        ref={area}
        className="document-scroll"
        role="region"
        aria-label={words.document.pages(document.shortTitle)}
        tabIndex={0}
        onKeyDown={onKeyDown}
        onPointerDown={() => setTouched(true)}
      >
        <PageList
          document={document}
          shown={shown}
          awaited={pinned[0]}
          view={view}
          shapes={shapes}
          lit={lit}
          uncommented={uncommented}
          open={state.open}
          area={area}
          onFailure={onFailure}
        />
      </div>
      {showText ? (
        <LateTextView document={document} passages={passages} lit={lit} addressOfWords={addressOfWords} />
      ) : null}
      <PassingBars state={state} lit={lit} />

      {choice === null ? null : (
        <LatePassageChooser
          passages={choice.passages}
          place={choice.place}
          onChoose={(id, byKeyboard) => {
            setChoice(null);
            reader.select({ kind: "claim", id }, "document", byKeyboard ? "keyboard" : "pointer");
          }}
          onClose={closeChooser}
        />
      )}
      {state.open === null ? null : (
        <LateSelectedWords document={document} rotation={view.rotation} area={area} addressOfWords={addressOfWords} />
      )}
      <DocumentProvenance document={document} language={props.language} check={state.check} />
    </div>
  );
}
