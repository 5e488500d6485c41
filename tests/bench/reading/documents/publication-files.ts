import { sha256 } from "../../../../src/ingest/cache/sha256.ts";

/** A claim of a made-up commentary, and the sentences that it rests on. */
export interface FixtureClaim {
  readonly id: string;
  readonly words: string;
  readonly passages: readonly { readonly exact: string; readonly page: number }[];
}

/** The files of a publication, by name. */
export function publicationFiles(
  slug: string,
  pdf: Uint8Array,
  title: string,
  claims: readonly FixtureClaim[],
): ReadonlyMap<string, string | Uint8Array> {
  const description = {
    title: `${title}, read`,
    description: "Made to be measured.",
    language: "en",
    date: "2026-01-02",
    commentary: { file: "commentary.md", byline: "The bench", credit: "After nothing." },
    documents: [
      {
        id: slug,
        title,
        shortTitle: "the document",
        creator: "The bench",
        date: "2026-01-01",
        language: "en",
        provenance: "Made by a program.",
        rights: "Public domain.",
        file: "document.pdf",
        sha256: sha256(pdf),
      },
    ],
  };
  const annotations = {
    "@context": "http://www.w3.org/ns/anno.jsonld",
    type: "AnnotationCollection",
    label: "Claims",
    total: claims.length,
    first: { type: "AnnotationPage", items: claims.map(annotationOf) },
  };
  const paragraphs = claims.map(({ id, words }) => `Of what was measured, [${words}](#${id}) is to be kept in mind.`);
  return new Map<string, string | Uint8Array>([
    ["document.pdf", pdf],
    ["publication.json", JSON.stringify(description)],
    ["annotations.json", JSON.stringify(annotations)],
    ["commentary.md", [`# ${title}, read`, "What a program made of it.", ...paragraphs].join("\n\n")],
  ]);
}

function annotationOf({ id, passages }: FixtureClaim): unknown {
  return {
    id: `#${id}`,
    type: "Annotation",
    motivation: "linking",
    relation: "cito:citesAsEvidence",
    basis: "document",
    body: [{ type: "TextualBody", purpose: "commenting", format: "text/markdown", value: "A note." }],
    target: passages.map(({ exact, page }) => ({
      type: "SpecificResource",
      source: "document.pdf",
      selector: [
        { type: "TextQuoteSelector", exact },
        {
          type: "FragmentSelector",
          conformsTo: "http://tools.ietf.org/rfc/rfc8118",
          value: `page=${page}`,
        },
      ],
    })),
  };
}
