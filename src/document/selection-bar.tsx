import {
  type KeyboardEvent,
  type ReactNode,
  type RefObject,
  useEffect,
  useLayoutEffect,
  useRef,
  useState,
} from "react";
import type { PageRange } from "../core/anchor/capture.ts";
import type { TextQuote } from "../core/model/anchor.ts";
import type { SourceDocument } from "../core/model/publication.ts";
import { Button } from "../ui/button.tsx";
import { selectionWords } from "../ui/selection-words.ts";
import { words } from "../ui/words.ts";
import { loadPdf } from "./load-pdf.ts";
import { plainSelection } from "./selected-words.ts";
import type { Selecting } from "./selecting.ts";
import "./selection-bar.css";
import type { SelectionPlace } from "./use-selected-words.ts";

export interface SelectionBarProps {
  readonly document: SourceDocument;
  readonly area: RefObject<HTMLElement | null>;
  readonly selecting: Selecting;
  readonly place: SelectionPlace;
  readonly addressOfWords: (quote: TextQuote) => string;
}

/** What makes citations of words: here before it is asked for, for the same reason as the words are. */
interface Citing {
  readonly cited: (exact: string, address: string) => string;
  /** What they were made of. */
  readonly quote: TextQuote;
}

type Outcome = { readonly kind: "said"; readonly text: string } | { readonly kind: "by-hand"; readonly text: string };

/** What can be done with selected words, near where the selection ends. Gone when the selection is. */
export function SelectionBar({ document, area, selecting, place, addressOfWords }: SelectionBarProps): ReactNode {
  const bar = useRef<HTMLDivElement>(null);
  const [outcome, setOutcome] = useState<Outcome | null>(null);

  const [quote, setQuote] = useState<TextQuote | null>(null);
  const [citing, setCiting] = useState<Citing | null>(null);

  // Made out as soon as words are selected, so that copying happens in the very click: browsers insist on that.
  useEffect(() => {
    let left = false;
    setQuote(null);
    const capturing = capture(area.current, document, selecting);
    capturing.then(
      (found) => {
        if (!left) setQuote(found.quote);
      },
      () => undefined,
    );
    citingOf(capturing, document).then(
      (found) => {
        if (!left) setCiting(found);
      },
      () => undefined,
    );
    return () => {
      left = true;
    };
  }, [area, document, selecting, place]);

  useLayoutEffect(() => {
    const element = bar.current;
    const pane = element?.offsetParent;
    if (!element || !pane) return;
    const left = Math.max(8, Math.min(place.x - element.offsetWidth / 2, pane.clientWidth - element.offsetWidth - 8));
    const below = place.bottom + 8;
    const fitsBelow = below + element.offsetHeight < pane.clientHeight - 8;
    const top = Math.max(8, fitsBelow ? below : place.top - element.offsetHeight - 8);
    element.style.setProperty("inset", `${top}px auto auto ${left}px`);
  }, [place, outcome, citing]);

  const linkTo = (quote: TextQuote): string => new URL(addressOfWords(quote), window.location.href).href;
  const captured = async (): Promise<TextQuote> => quote ?? (await capture(area.current, document, selecting)).quote;

  /** @param wordsOf what is put on the clipboard; null where that cannot be made of these words. */
  async function copy(wordsOf: (quote: TextQuote) => string | null, said: string): Promise<void> {
    let copied: string | null = null;
    try {
      copied = wordsOf(await captured());
      if (copied !== null) await navigator.clipboard.writeText(copied);
      setOutcome({ kind: "said", text: copied === null ? selectionWords.unlinked : said });
    } catch {
      setOutcome(
        copied === null ? { kind: "said", text: words.document.wordsUnknown } : { kind: "by-hand", text: copied },
      );
    }
  }

  /** By what the device has for it: a sheet of its applications. Closing that sheet is no failure. */
  async function share(): Promise<void> {
    let url: string | null = null;
    try {
      const found = await captured();
      if (found.exact === "") return setOutcome({ kind: "said", text: selectionWords.unlinked });
      url = linkTo(found);
      await navigator.share({ text: selectionWords.quoted(found.exact), url });
    } catch (error) {
      if (error instanceof DOMException && error.name === "AbortError") return;
      setOutcome(url === null ? { kind: "said", text: words.document.wordsUnknown } : { kind: "by-hand", text: url });
    }
  }

  function leave(event: KeyboardEvent): void {
    if (event.key !== "Escape") return;
    // Here Esc lets go of the words; it does not also let go of the claim.
    event.stopPropagation();
    window.document.getSelection()?.removeAllRanges();
    area.current?.focus({ preventScroll: true });
  }

  return (
    <div
      ref={bar}
      className="selection-bar"
      role="group"
      aria-label={selectionWords.selected}
      onKeyDown={leave}
      onMouseDown={(event) => {
        // A press on a button would take the selection away before the click comes; a field needs its press.
        if (!(event.target instanceof HTMLInputElement)) event.preventDefault();
      }}
    >
      <Button
        label={selectionWords.copyLink}
        icon="link"
        look="primary"
        onClick={() => void copy((found) => (found.exact === "" ? null : linkTo(found)), selectionWords.linkCopied)}
      />
      <Button
        label={selectionWords.copy}
        onClick={() => void copy(({ exact }) => exact || plainSelection(), selectionWords.copied)}
      />
      {citing === null ? null : (
        <Button
          label={selectionWords.cite}
          idle={citing.quote !== quote}
          onClick={() =>
            void copy(
              (found) => (found.exact === "" ? null : citing.cited(found.exact, linkTo(found))),
              selectionWords.cited,
            )
          }
        />
      )}
      {"share" in navigator ? <Button label={selectionWords.share} onClick={() => void share()} /> : null}
      <p className="selection-bar-outcome" role="status">
        {outcome === null ? null : outcome.kind === "said" ? outcome.text : selectionWords.byHand}
      </p>
      {outcome?.kind === "by-hand" ? (
        <input
          className="selection-bar-field"
          aria-label={selectionWords.byHand}
          readOnly
          value={outcome.text}
          onFocus={(event) => event.target.select()}
        />
      ) : null}
    </div>
  );
}

interface Captured {
  readonly quote: TextQuote;
  readonly ranges: readonly PageRange[];
}

async function capture(area: HTMLElement | null, document: SourceDocument, selecting: Selecting): Promise<Captured> {
  const selected = area === null ? null : selecting(area);
  const { captureWords } = await loadPdf();
  let ranges: PageRange[] = [];
  const quote = await captureWords(document, (text) => (ranges = selected?.meant(text) ?? []));
  return { quote, ranges };
}

async function citingOf(capturing: Promise<Captured>, document: SourceDocument): Promise<Citing> {
  const { citedWords, placeOf } = await import("./cite-words.ts");
  const { quote, ranges } = await capturing;
  const place = await placeOf(document, ranges);
  return { cited: (exact, address) => citedWords(document, exact, place, address), quote };
}
