import {
  type KeyboardEvent,
  type ReactNode,
  type RefObject,
  useEffect,
  useLayoutEffect,
  useRef,
  useState,
} from "react";
import type { TextQuote } from "../core/model/anchor.ts";
import type { SourceDocument } from "../core/model/publication.ts";
import type { Rotation } from "../core/model/units.ts";
import { Button } from "../ui/button.tsx";
import { selectionWords } from "../ui/selection-words.ts";
import { words } from "../ui/words.ts";
import { loadPdf } from "./load-pdf.ts";
import { rangesOf } from "./selected-ranges.ts";
import { selectedStretches } from "./selected-words.ts";
import "./selection-bar.css";
import type { SelectionPlace } from "./use-selected-words.ts";

export interface SelectionBarProps {
  readonly document: SourceDocument;
  readonly rotation: Rotation;
  readonly area: RefObject<HTMLElement | null>;
  readonly place: SelectionPlace;
  readonly addressOfWords: (quote: TextQuote) => string;
}

type Outcome = { readonly kind: "said"; readonly text: string } | { readonly kind: "by-hand"; readonly text: string };

/** What can be done with selected words, near where the selection ends. Gone when the selection is. */
export function SelectionBar({ document, rotation, area, place, addressOfWords }: SelectionBarProps): ReactNode {
  const bar = useRef<HTMLDivElement>(null);
  const [outcome, setOutcome] = useState<Outcome | null>(null);

  const [quote, setQuote] = useState<TextQuote | null>(null);
  const [citing, setCiting] = useState<typeof import("./cite-words.ts") | null>(null);

  // Here before it is pressed, for the same reason as the words are.
  useEffect(() => {
    import("./cite-words.ts").then(setCiting, () => undefined);
  }, []);

  // Made out as soon as words are selected, so that copying happens in the very click: browsers insist on that.
  useEffect(() => {
    let left = false;
    setQuote(null);
    quoteOfSelection(area.current, document, rotation).then(
      (captured) => {
        if (!left) setQuote(captured);
      },
      () => undefined,
    );
    return () => {
      left = true;
    };
  }, [area, document, rotation, place]);

  useLayoutEffect(() => {
    const element = bar.current;
    const pane = element?.offsetParent;
    if (!element || !pane) return;
    const left = Math.max(8, Math.min(place.x - element.offsetWidth / 2, pane.clientWidth - element.offsetWidth - 8));
    const below = place.bottom + 8;
    const fitsBelow = below + element.offsetHeight < pane.clientHeight - 8;
    const top = Math.max(8, fitsBelow ? below : place.top - element.offsetHeight - 8);
    element.style.setProperty("inset", `${top}px auto auto ${left}px`);
  }, [place, outcome]);

  async function copy(wordsOf: (quote: TextQuote) => string, said: string): Promise<void> {
    let copied: string | null = null;
    try {
      const captured = quote ?? (await quoteOfSelection(area.current, document, rotation));
      if (captured.exact === "") return;
      copied = wordsOf(captured);
      await navigator.clipboard.writeText(copied);
      setOutcome({ kind: "said", text: said });
    } catch {
      setOutcome(
        copied === null ? { kind: "said", text: words.document.wordsUnknown } : { kind: "by-hand", text: copied },
      );
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
      aria-label={words.document.selectedWords}
      onKeyDown={leave}
      onMouseDown={(event) => {
        // A press on a button would take the selection away before the click comes; a field needs its press.
        if (!(event.target instanceof HTMLInputElement)) event.preventDefault();
      }}
    >
      <Button
        label={words.document.copyLink}
        icon="link"
        look="primary"
        onClick={() =>
          void copy((quote) => new URL(addressOfWords(quote), window.location.href).href, words.document.linkCopied)
        }
      />
      <Button
        label={words.document.copyWords}
        onClick={() => void copy((quote) => quote.exact, words.document.wordsCopied)}
      />
      {citing === null ? null : (
        <Button
          label={selectionWords.cite}
          onClick={() =>
            void copy((quote) => {
              const pages = area.current === null ? [] : selectedStretches(area.current).map(({ page }) => page);
              const address = new URL(addressOfWords(quote), window.location.href).href;
              return citing.citedWords(document, quote.exact, pages, address);
            }, selectionWords.cited)
          }
        />
      )}
      <p className="selection-bar-outcome" role="status">
        {outcome === null ? null : outcome.kind === "said" ? outcome.text : words.document.copyByHand}
      </p>
      {outcome?.kind === "by-hand" ? (
        <input
          className="selection-bar-field"
          aria-label={words.document.copyByHand}
          readOnly
          value={outcome.text}
          onFocus={(event) => event.target.select()}
        />
      ) : null}
    </div>
  );
}

async function quoteOfSelection(
  area: HTMLElement | null,
  document: SourceDocument,
  rotation: Rotation,
): Promise<TextQuote> {
  const stretches = area === null ? [] : selectedStretches(area);
  const { captureWords } = await loadPdf();
  return captureWords(document, (text) => rangesOf(stretches, text, document.pages, rotation));
}
