import { type MouseEvent, type ReactNode, useCallback, useEffect, useMemo, useRef, useState } from "react";
import "../ui/styles.css";
import "./styles.css";
import type { Publication } from "../core/model/publication.ts";
import { DocumentPane, type PassageMark } from "../document/document-pane.tsx";
import { useReader, useReaderState } from "../state/reader-context.tsx";
import { PaneBoundary } from "../ui/pane-boundary.tsx";
import { words } from "../ui/words.ts";
import { activationOf, isPlain } from "./activation.ts";
import { claimOfFragment, FOLLOWED_LINKS, passageMarks } from "./annotation-facts.ts";
import { Announcer } from "./announcer.tsx";
import { ClaimPlace } from "./claim-place.tsx";
import { Colophon } from "./colophon.tsx";
import { Commentary } from "./commentary.tsx";
import { LateArticleSearch } from "./late-article-search.tsx";
import { LateNarrowView } from "./late-narrow-view.tsx";
import { LateConnector } from "./late-connector.tsx";
import { DocumentSwitcher } from "./document-switcher.tsx";
import { Divider } from "./divider.tsx";
import { Endnotes } from "./endnotes.tsx";
import { useKeys } from "./keys.ts";
import { Masthead } from "./masthead.tsx";
import { useNarrow } from "./narrow.ts";
import { usePaneMessage } from "./pane-message.ts";
import { PublicationProvider, usePublication } from "./publication-context.tsx";

/** The reading view of one publication. It needs a `ReaderProvider` above it. */
export function ReadingView({ publication }: { publication: Publication }): ReactNode {
  return (
    <PublicationProvider publication={publication}>
      <Announcer>
        <Layout />
      </Announcer>
    </PublicationProvider>
  );
}

function Layout(): ReactNode {
  const reader = useReader();
  const { publication, annotations } = usePublication();
  const { shortTitle } = publication.document;
  const touched = useRef<Element | null>(null);
  const live = useReaderState((state) => state.live);
  const searching = useReaderState((state) => state.search !== null);
  const narrow = useNarrow() && live;
  // The sheet is gone once a passage was chosen in it: what else was there is offered outside it.
  const [others, setOthers] = useState<readonly PassageMark[]>([]);
  const [offer, setOffer] = useState<ReactNode>(null);
  const closeChooser = useCallback(() => setOthers([]), []);
  useKeys();

  useEffect(() => {
    const stop = reader.start();
    reader.goLive();
    document.documentElement.classList.add("is-live");
    return stop;
  }, [reader]);

  /** Dialogs come when they are asked for; where they cannot, the link leads to a page that has the same. */
  function open(event: MouseEvent): void {
    const link = event.target instanceof Element ? event.target.closest<HTMLElement>("[data-offer]") : null;
    if (link === null || !isPlain(event)) return;
    event.preventDefault();
    import("./offers.tsx").then(
      ({ offerOf }) => setOffer(offerOf(link, publication, () => setOffer(null))),
      () => {
        delete link.dataset["offer"];
        link.click();
      },
    );
  }

  /** Fragment links of the notes ask for a claim, too; the claims themselves have answered before it comes here. */
  function follow(event: MouseEvent): void {
    const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>(FOLLOWED_LINKS) : null;
    if (link === null || !isPlain(event)) return;
    const named = claimOfFragment(link.hash, (id) => annotations.has(id));
    if (named === null) return;
    event.preventDefault();
    const toPassage = named.place === "passage";
    reader.select({ kind: "claim", id: named.id }, toPassage ? "commentary" : "controls", activationOf(event));
    if (toPassage && narrow) reader.openSheet();
  }

  return (
    <div className="reading" onClick={open}>
      <a className="skip-link" href="#commentary">
        {words.reader.skipToCommentary}
      </a>
      <a className="skip-link" href="#document" hidden={narrow}>
        {words.reader.skipToDocument(shortTitle)}
      </a>
      <div
        className="reading-commentary"
        onClickCapture={(event) => {
          touched.current = event.target instanceof Element ? event.target.closest("a, button") : null;
        }}
        onClick={follow}
      >
        <PaneBoundary>
          <Masthead />
          <main id="commentary" tabIndex={-1}>
            <Commentary />
            <Endnotes />
          </main>
          <Colophon />
        </PaneBoundary>
      </div>
      {narrow ? (
        <LateNarrowView others={others} onChosen={closeChooser}>
          <PaneBoundary>
            <Pane mode="sheet" onOthersHere={setOthers} />
          </PaneBoundary>
        </LateNarrowView>
      ) : (
        <>
          <section
            className="reading-side"
            id="document"
            tabIndex={-1}
            aria-label={words.reader.documentName(publication.document.title)}
          >
            <Divider />
            <div className="reading-document">
              <PaneBoundary>
                <Pane mode="pane" />
              </PaneBoundary>
            </div>
          </section>
          <LateConnector />
        </>
      )}
      {searching ? <LateArticleSearch /> : null}
      {offer}
      <ClaimPlace narrow={narrow} touched={touched} />
    </div>
  );
}

interface PaneProps {
  readonly mode: "pane" | "sheet";
  readonly onOthersHere?: (others: readonly PassageMark[]) => void;
}

function Pane({ mode, onOthersHere }: PaneProps): ReactNode {
  const { publication, addresses, want } = usePublication();
  const passages = useMemo(() => passageMarks(publication), [publication]);
  return (
    <DocumentPane
      document={publication.document}
      language={publication.language}
      passages={passages}
      above={<DocumentSwitcher />}
      message={usePaneMessage()}
      mode={mode}
      onNear={want}
      {...(onOthersHere === undefined ? {} : { onOthersHere })}
      addressOfWords={(quote) => addresses.addressOf({ kind: "words", quote })}
    />
  );
}
