import { type ReactNode, useEffect, useMemo, useRef, useState } from "react";
import { embedCode } from "../core/embed/embed-code.ts";
import { EMBED_SIZES, EMBED_VIEWS, type EmbedOptions } from "../core/embed/embed-options.ts";
import type { ClaimId } from "../core/model/commentary.ts";
import { Button } from "../ui/button.tsx";
import { embedDialogWords } from "../ui/embed-dialog-words.ts";
import "./embed-dialog.css";
import { CodeField } from "./embed-code-field.tsx";
import { LookChoices, SizeChoices, ViewChoices } from "./embed-choices.tsx";
import { embedSubject } from "./embed-subject.ts";
import { usePublication } from "./publication-context.tsx";

export interface EmbedDialogProps {
  /** The claim to embed; without it, the publication. */
  readonly id: ClaimId | undefined;
  readonly onClose: () => void;
}

/** Choose, look, copy. The focus goes back to where it was: the platform sees to that. */
export function EmbedDialog({ id, onClose }: EmbedDialogProps): ReactNode {
  const { publication, annotations } = usePublication();
  const annotation = id === undefined ? undefined : annotations.get(id);
  const dialog = useRef<HTMLDialogElement>(null);
  const [options, setOptions] = useState<EmbedOptions>({ view: annotation === undefined ? "reader" : "card" });
  const [said, setSaid] = useState("");
  const views = annotation === undefined ? EMBED_VIEWS.filter((view) => view !== "card") : EMBED_VIEWS;
  const change = (changed: Partial<EmbedOptions>): void => setOptions((before) => ({ ...before, ...changed }));

  useEffect(() => {
    if (dialog.current?.open === false) dialog.current.showModal();
  }, []);

  const subject = useMemo(
    () => embedSubject(publication, annotation, new URL(publication.base, location.href).href),
    [publication, annotation],
  );
  const code = embedCode(subject, options);
  const size = EMBED_SIZES[options.view];
  return (
    <dialog
      ref={dialog}
      className="embed-dialog"
      aria-labelledby="embed-title"
      onClose={onClose}
      onClick={(event) => event.target === dialog.current && dialog.current.close()}
    >
      <div className="embed-dialog-body">
        <div className="embed-dialog-head">
          <div>
            <h2 id="embed-title">{embedDialogWords.title}</h2>
            <p lang={publication.commentary.language}>{annotation?.claimText ?? publication.title}</p>
          </div>
          <Button
            label={embedDialogWords.close}
            icon="close"
            iconOnly
            look="bare"
            onClick={() => dialog.current?.close()}
          />
        </div>
        <div className="embed-dialog-choices">
          <ViewChoices views={views} options={options} change={change} />
          <LookChoices options={options} change={change} />
          <SizeChoices options={options} usual={size} change={change} />
        </div>
        <section aria-labelledby="embed-preview">
          <h3 id="embed-preview">{embedDialogWords.preview}</h3>
          {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- What scrolls has to be reached by keyboard. */}
          <div className="embed-dialog-preview" role="group" aria-labelledby="embed-preview" tabIndex={0}>
            {/* As strict a frame as hosts make: what is seen here is seen everywhere. */}
            <iframe
              key={`${code.source} ${code.width} ${code.height}`}
              src={code.source}
              title={code.title}
              width={options.width === undefined ? undefined : code.width}
              height={code.height}
              data-fixed={options.width !== undefined}
              loading="lazy"
              sandbox="allow-scripts allow-popups allow-popups-to-escape-sandbox"
            />
          </div>
        </section>
        <section aria-labelledby="embed-code">
          <h3 id="embed-code">{embedDialogWords.code}</h3>
          <CodeField name={embedDialogWords.link} hint={embedDialogWords.linkHint} code={code.link} say={setSaid} />
          <CodeField
            name={embedDialogWords.iframe}
            hint={embedDialogWords.iframeHint}
            code={code.iframe}
            say={setSaid}
          />
          <CodeField
            name={embedDialogWords.element}
            hint={embedDialogWords.elementHint}
            code={code.element}
            say={setSaid}
          />
          <p className="embed-dialog-said" role="status">
            {said}
          </p>
          <p>
            <a href={`${publication.base}embedding/`}>{embedDialogWords.more}</a>
          </p>
        </section>
      </div>
    </dialog>
  );
}
