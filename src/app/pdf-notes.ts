import type { Publication } from "../core/model/publication.ts";
import { plainText } from "../core/text/plain-text.ts";
import { relationSentence, sourceName } from "../reader/annotation-facts.ts";
import { words } from "../ui/words.ts";
import type { PdfNoteText } from "./site-input.ts";

/**
 * What the annotated copy of the document says of each claim, in plain text: its number and standing, its words, how the
 * commentary uses the passage, the note, another source, and where to read it.
 */
export function notesInPdf(publication: Publication, site: string | undefined): PdfNoteText[] {
  const { annotations, commentary, document, slug } = publication;
  return annotations.map((annotation) => {
    const { id, number, standing, claimText, note, source } = annotation;
    const subject = `${words.reader.claimOf(number, annotations.length)}: ${words.standing[standing.kind]}`;
    const address = site === undefined ? undefined : `${site}${slug}/c/${id}/`;
    const paragraphs = [
      words.capital(claimText),
      relationSentence(annotation, document.shortTitle),
      plainText(note),
      source === undefined
        ? ""
        : `${words.reader.seeAlso} ${source.title}, ${sourceName(source)}.${source.href === undefined ? "" : ` ${source.href}`}`,
      address ?? "",
    ];
    return {
      id,
      author: commentary.byline,
      subject,
      contents: [subject, ...paragraphs.filter((paragraph) => paragraph !== "")].join("\n\n"),
      ...(address === undefined ? {} : { address }),
    };
  });
}
