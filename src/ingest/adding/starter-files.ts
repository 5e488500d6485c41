import type { DescribedDocument } from "../../core/describing/describe-document.ts";

/** What the files of a new publication are made of. */
export interface StarterParts {
  readonly slug: string;
  readonly described: DescribedDocument;
  /** SHA-256 of the PDF. */
  readonly sha256: string;
  /** The PDF's name as it came, and the day on which it was added: YYYY-MM-DD. */
  readonly cameAs: string;
  readonly today: string;
}

/** The files of a new publication beside its PDF, by name. */
export type StarterFiles = Readonly<Record<"publication.json" | "annotations.json" | "commentary.md", string>>;

/** What only a person can say, as JSON paths of publication.json. */
export const TO_FILL_IN = [
  "description",
  "commentary.byline",
  "commentary.credit",
  "documents[0].provenance",
  "documents[0].rights",
] as const;

interface StarterWords {
  readonly shortTitle: string;
  readonly description: (title: string) => string;
  readonly byline: string;
  readonly credit: string;
  readonly nobody: string;
  readonly provenance: (name: string, day: string) => string;
  readonly rights: string;
  readonly label: (title: string) => string;
  readonly standfirst: string;
  readonly first: string;
  readonly note: string;
}

const WORDS: Readonly<Record<"en" | "es", StarterWords>> = {
  en: {
    shortTitle: "the document",
    description: (title) => `“${title}”, beside what is said of it.`,
    byline: "Author not yet named",
    credit: "What this commentary reports is not yet said.",
    nobody: "Not named in the file",
    provenance: (name, day) => `Added on ${day} from the file “${name}”. Where it came from is not yet said.`,
    rights: "Not yet said.",
    label: (title) => `What is said of “${title}”, and what each claim rests on`,
    standfirst: "What the document says, and where it says it.",
    first: "Begin here: [the whole document](#whole-document) is beside these words.",
    note: "The document as a whole.",
  },
  es: {
    shortTitle: "el documento",
    description: (title) => `«${title}», junto a lo que se dice de él.`,
    byline: "Autor por indicar",
    credit: "Falta decir de qué informa este comentario.",
    nobody: "No consta en el archivo",
    provenance: (name, day) => `Añadido el ${day} a partir del archivo «${name}». Falta decir de dónde procede.`,
    rights: "Por indicar.",
    label: (title) => `Lo que se dice de «${title}», y en qué se apoya`,
    standfirst: "Lo que dice el documento, y dónde lo dice.",
    first: "Se empieza aquí: [el documento entero](#whole-document) está junto a estas palabras.",
    note: "El documento en su conjunto.",
  },
};

/** A commentary to begin with, its one claim on the document as a whole; so it is in order before anything is written. */
export function starterFiles({ slug, described, sha256, cameAs, today }: StarterParts): StarterFiles {
  const { title, creator, date, language } = described;
  // The commentary is begun in a language that the interface speaks.
  const spoken = /^es\b/i.test(language) ? "es" : "en";
  const words = WORDS[spoken];
  const file = `${slug}.pdf`;
  const publication = {
    $schema: "../../public/schema/publication.json",
    title,
    description: words.description(title),
    language: spoken,
    date: today,
    commentary: { file: "commentary.md", byline: words.byline, credit: words.credit },
    documents: [
      {
        id: "document",
        title,
        shortTitle: words.shortTitle,
        creator: creator ?? words.nobody,
        // A document is at least as old as its arrival.
        date: date ?? today.slice(0, 4),
        language,
        provenance: words.provenance(cameAs, today),
        rights: words.rights,
        file,
        sha256,
      },
    ],
  };
  const annotations = {
    $schema: "../../public/schema/annotations.json",
    "@context": [
      "http://www.w3.org/ns/anno.jsonld",
      {
        cito: "http://purl.org/spar/cito/",
        relation: { "@id": "urn:verbatim:relation", "@type": "@vocab" },
        basis: "urn:verbatim:basis",
        related: "urn:verbatim:related",
        title: "http://purl.org/dc/terms/title",
        publisher: "http://purl.org/dc/terms/publisher",
        date: "http://purl.org/dc/terms/date",
      },
    ],
    type: "AnnotationCollection",
    label: words.label(title),
    total: 1,
    first: {
      type: "AnnotationPage",
      items: [
        {
          id: "#whole-document",
          type: "Annotation",
          motivation: "linking",
          relation: "cito:citesAsSourceDocument",
          basis: "document",
          body: [
            {
              type: "TextualBody",
              purpose: "commenting",
              format: "text/markdown",
              language: spoken,
              value: words.note,
            },
          ],
          target: [file],
        },
      ],
    },
  };
  return {
    "publication.json": printed(publication),
    "annotations.json": printed(annotations),
    "commentary.md": `# ${asMarkdown(title)}\n\n${words.standfirst}\n\n${words.first}\n`,
  };
}

function printed(value: unknown): string {
  return `${JSON.stringify(value, undefined, 2)}\n`;
}

/** The words as they are, whatever Markdown would make of their signs (CommonMark 0.31.2, 2.4). */
function asMarkdown(text: string): string {
  return text.replaceAll(/[\\`*_[\]<>&~#|]/g, "\\$&");
}
