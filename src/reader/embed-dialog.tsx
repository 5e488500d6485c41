import { type ReactNode, useMemo, useState } from "react";
import { embedCode } from "../core/embed/embed-code.ts";
import { EMBED_VIEWS, type EmbedOptions } from "../core/embed/embed-options.ts";
import { embedSize } from "../core/embed/embed-size.ts";
import type { Publication } from "../core/model/publication.ts";
import { embedDialogWords } from "../ui/embed-dialog-words.ts";
import "./embed-dialog.css";
import { CodeField } from "./embed-code-field.tsx";
import { LookChoices, SizeChoices, ViewChoices } from "./embed-choices.tsx";
import { embedSubject } from "./embed-subject.ts";
import { OfferDialog } from "./offer-dialog.tsx";

export interface EmbedDialogProps {
  readonly publication: Publication;
  /** Id of the claim to embed; where there is none of that name, the publication is. */
  readonly claim: string;
  readonly onClose: () => void;
}

/** Choose, look, copy. The focus goes back to where it was: the platform sees to that. */
export function EmbedDialog({ publication, claim, onClose }: EmbedDialogProps): ReactNode {
  const annotation = publication.annotations.find(({ id }) => id === claim);
  const [options, setOptions] = useState<EmbedOptions>({ view: annotation === undefined ? "reader" : "card" });
  const [said, setSaid] = useState("");
  const views = annotation === undefined ? EMBED_VIEWS.filter((view) => view !== "card") : EMBED_VIEWS;
  const change = (changed: Partial<EmbedOptions>): void => setOptions((before) => ({ ...before, ...changed }));

  const subject = useMemo(
    () => embedSubject(publication, annotation, new URL(publication.base, location.href).href),
    [publication, annotation],
  );
  const code = embedCode(subject, options);
  const size = embedSize(subject, options.view);
  return (
    <OfferDialog title={embedDialogWords.title} onClose={onClose}>
      <div className="embed-dialog">
        <p className="embed-dialog-subject" lang={publication.commentary.language}>
          {annotation?.claimText ?? publication.title}
        </p>
        <div className="embed-dialog-choices">
          <ViewChoices views={views} options={options} change={change} />
          <LookChoices options={options} change={change} />
          <SizeChoices options={options} usual={size} change={change} />
        </div>
        <section aria-labelledby="embed-preview">
          <h3 id="embed-preview">{embedDialogWords.preview}</h3>
          <div className="embed-dialog-preview" role="group" aria-labelledby="embed-preview" tabIndex={0}>
            {/* As strict a frame as hosts make: what is seen here is seen everywhere. */}
            <iframe
              key={`${code.source} ${code.width} ${code.height}`}
              src={code.source}
              title={code.title}
              width={options.width === undefined ? undefined : code.width}
              height={code.height}
              style={code.fluidHeight === undefined ? undefined : { blockSize: code.fluidHeight }}
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
    </OfferDialog>
  );
}
