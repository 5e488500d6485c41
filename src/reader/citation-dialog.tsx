import { type ReactNode, useState } from "react";
import { CITATION_FILES, CITATION_STYLES, type CitationStyle, cite } from "../core/citation/cite.ts";
import { languageOfStyle } from "../core/citation/citation-language.ts";
import { type CitationLine, plainLine } from "../core/citation/citation-text.ts";
import { commentaryWork, documentWork, pinpointOfClaim, type Work } from "../core/citation/work.ts";
import { homeOf } from "../core/documents/document-views.ts";
import { fileNameOf } from "../core/documents/file-name.ts";
import type { Publication } from "../core/model/publication.ts";
import { addressesOf } from "../state/target-address.ts";
import { Button } from "../ui/button.tsx";
import { citationWords } from "../ui/citation-words.ts";
import { inLanguage } from "../ui/languages.ts";
import { words } from "../ui/words.ts";
import { whereIn } from "./annotation-facts.ts";
import { copyCitation } from "./copy-citation.ts";
import { OfferDialog } from "./offer-dialog.tsx";

export interface CitationDialogProps {
  readonly publication: Publication;
  /** The claim that it was asked for at, or empty. */
  readonly claim: string;
  readonly onClose: () => void;
}

/** Cites the document, a claim's passage or the commentary, in the style that is chosen. */
export function CitationDialog({ publication, claim, onClose }: CitationDialogProps): ReactNode {
  const subjects = subjectsOf(publication, claim);
  const [chosen, setChosen] = useState(subjects[0]?.name ?? "");
  const [style, setStyle] = useState<CitationStyle>("plain");
  const work = (subjects.find(({ name }) => name === chosen) ?? subjects[0])?.work;
  return (
    <OfferDialog title={citationWords.dialog} onClose={onClose}>
      <Choice
        title={citationWords.what}
        options={subjects.map(({ name }) => [name, name] as const)}
        chosen={chosen}
        onChoose={setChosen}
      />
      <Choice
        title={citationWords.style}
        options={CITATION_STYLES.map((one) => [one, citationWords.styles[one]] as const)}
        chosen={style}
        onChoose={setStyle}
      />
      {work === undefined
        ? null
        : cite(work, style).map((line) => (
            <CitedLine
              key={`${chosen} ${style} ${line.part}`}
              line={line}
              language={languageOfStyle(style, words.language)}
            />
          ))}
      <p className="offer-files">
        {citationWords.downloads}:{" "}
        {(["bibtex", "ris", "csl"] as const).map((one) => (
          <a
            key={one}
            href={`${homeOf(publication)}citation.${CITATION_FILES[one]}`}
            download={`${fileNameOf(publication)}.${CITATION_FILES[one]}`}
          >
            {citationWords.files[one]}
          </a>
        ))}
      </p>
    </OfferDialog>
  );
}

interface Subject {
  readonly name: string;
  readonly work: Work;
}

function subjectsOf(publication: Publication, claim: string): Subject[] {
  const addresses = addressesOf(publication);
  const annotation = publication.annotations.find(({ id }) => id === claim);
  const today = new Date();
  const two = (number: number): string => String(number).padStart(2, "0");
  const accessed = `${today.getFullYear()}-${two(today.getMonth() + 1)}-${two(today.getDate())}`;
  const at = (target: Parameters<typeof addresses.addressOf>[0]) => ({
    address: new URL(addresses.addressOf(target), window.location.href).href,
    accessed,
    wordedIn: words.language,
  });
  const whole = at({ kind: "none" });
  const here = annotation === undefined ? whole : at({ kind: "claim", id: annotation.id });
  const pinpoint = annotation === undefined ? undefined : pinpointOfClaim(publication, annotation.id);
  return [
    ...(annotation === undefined || pinpoint === undefined
      ? []
      : [
          {
            name: citationWords.passage(whereIn(annotation).toLocaleLowerCase(words.language)),
            work: documentWork(publication, here, pinpoint),
          },
        ]),
    { name: citationWords.document(publication.document.shortTitle), work: documentWork(publication, whole) },
    { name: citationWords.commentary, work: commentaryWork(publication, words.app.siteName, here) },
  ];
}

interface ChoiceProps<Value extends string> {
  readonly title: string;
  readonly options: readonly (readonly [value: Value, name: string])[];
  readonly chosen: Value;
  readonly onChoose: (value: Value) => void;
}

function Choice<Value extends string>({ title, options, chosen, onChoose }: ChoiceProps<Value>): ReactNode {
  return (
    <fieldset className="offer-choice">
      <legend>{title}</legend>
      {options.map(([value, name]) => (
        <label key={value}>
          <input type="radio" name={title} checked={chosen === value} onChange={() => onChoose(value)} />
          <span>{name}</span>
        </label>
      ))}
    </fieldset>
  );
}

/** One line of the citation, with its button. Where the clipboard is barred, a field to copy from by hand. */
function CitedLine({ line, language }: { line: CitationLine; language: string }): ReactNode {
  const [outcome, setOutcome] = useState<"none" | "copied" | "refused">("none");
  const name = citationWords.parts[line.part];
  const plain = plainLine(line);
  const isCode = plain.includes("\n");

  async function copy(): Promise<void> {
    try {
      await copyCitation([line]);
      setOutcome("copied");
    } catch {
      setOutcome("refused");
    }
  }

  return (
    <div className="offer-line" role="group" aria-label={name}>
      {line.part === "citation" ? null : <p className="offer-part">{name}</p>}
      {outcome === "refused" ? (
        <textarea
          className="offer-text"
          aria-label={name}
          readOnly
          rows={isCode ? 12 : 5}
          value={plain}
          ref={(field) => {
            field?.focus();
            field?.select();
          }}
        />
      ) : (
        <p className="offer-text" data-code={isCode ? "" : undefined} {...inLanguage(language)}>
          {line.runs.map(({ text, italic }, index) => (italic ? <i key={index}>{text}</i> : text))}
        </p>
      )}
      <div className="offer-copy">
        <Button
          label={citationWords.copy}
          icon={outcome === "copied" ? "check" : "link"}
          look="primary"
          aria-label={line.part === "citation" ? undefined : citationWords.copyPart(name)}
          onClick={() => void copy()}
        />
        <span role="status">
          {outcome === "copied" ? citationWords.copied : outcome === "refused" ? citationWords.copyByHand : ""}
        </span>
      </div>
    </div>
  );
}
