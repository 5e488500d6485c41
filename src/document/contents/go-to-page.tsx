import { type ReactNode, type SubmitEvent, type RefObject, useEffect, useId, useMemo, useState } from "react";
import { pageNamed } from "../../core/contents/page-named.ts";
import type { Page } from "../../core/model/publication.ts";
import type { PageNumber } from "../../core/model/units.ts";
import { contentsWords } from "../../ui/contents-words.ts";
import { fetchPicture } from "../picture-ahead.ts";
import { savesData } from "../use-document-wanted.ts";

/** So long after the last digit the number is taken to be whole. */
const TYPED_AFTER_MILLISECONDS = 150;

export interface GoToPageProps {
  readonly pages: readonly Page[];
  readonly current: PageNumber;
  readonly field: RefObject<HTMLInputElement | null>;
  readonly onGo: (page: PageNumber) => void;
}

/** A field that takes a page's printed label or its number. */
export function GoToPage({ pages, current, field, onGo }: GoToPageProps): ReactNode {
  const [typed, setTyped] = useState("");
  const [said, setSaid] = useState<{ readonly text: string; readonly isTrouble: boolean } | null>(null);
  const status = useId();
  const labels = useMemo(() => pages.map(({ label }) => label), [pages]);

  useEffect(() => {
    if (typed.trim() === "" || savesData()) return undefined;
    // While the finger is on its way to Enter, the picture comes.
    const timer = setTimeout(() => {
      const page = pages[(pageNamed(labels, typed, current) ?? 0) - 1];
      if (page !== undefined) fetchPicture(page);
    }, TYPED_AFTER_MILLISECONDS);
    return () => clearTimeout(timer);
  }, [typed, labels, pages, current]);

  function go(event: SubmitEvent): void {
    event.preventDefault();
    if (typed.trim() === "") return;
    const page = pageNamed(labels, typed, current);
    if (page === undefined) {
      const text = contentsWords.noPage(typed.trim(), labels[0] ?? "1", labels.at(-1) ?? "1");
      setSaid({ text, isTrouble: true });
    } else {
      setSaid({ text: contentsWords.page(labels[page - 1] ?? String(page)), isTrouble: false });
      onGo(page);
    }
    field.current?.select();
  }

  return (
    <form className="contents-go" onSubmit={go}>
      <label>
        <span>{contentsWords.goTo}</span>
        <input
          ref={field}
          className="contents-field"
          type="text"
          value={typed}
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          maxLength={40}
          enterKeyHint="go"
          aria-invalid={said?.isTrouble === true ? "true" : undefined}
          aria-describedby={status}
          onChange={(event) => {
            setTyped(event.target.value);
            setSaid(null);
          }}
        />
      </label>
      <p
        id={status}
        className="contents-said"
        role="status"
        data-trouble={said?.isTrouble === true ? "true" : undefined}
      >
        {said?.text}
      </p>
    </form>
  );
}
