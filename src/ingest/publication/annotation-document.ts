import type { Annotation } from "../../core/model/publication.ts";
import type { AnnotationFile } from "../../core/parse/annotation-file.ts";

/** Fragment identifiers of HTML: RFC 3236, as the Web Annotation Data Model, 4.2.1, names it. */
const HTML_FRAGMENTS = "http://tools.ietf.org/rfc/rfc3236";

interface Addresses {
  /** Of the publication's page, with the slash at its end. */
  readonly page: string;
  /** Of the document given out here. */
  readonly annotations: string;
  /** Of the PDF. */
  readonly pdf: string;
  /** The PDF's name in the file. */
  readonly pdfName: string;
}

/**
 * The annotations as other tools of the standard can use them (Web Annotation Data Model, JSON-LD): ids, sources and
 * whole-document targets are addresses of the site, and each annotation says as a body which claim it belongs to.
 */
export function annotationDocument(
  file: AnnotationFile,
  annotations: readonly Annotation[],
  addresses: Addresses,
): string {
  const { $schema: _editorsOnly, first, ...collection } = file;
  const numbers = new Map(annotations.map(({ id, number }) => [`#${id}`, number]));
  const items = first.items
    .toSorted((one, other) => (numbers.get(one.id) ?? 0) - (numbers.get(other.id) ?? 0))
    .map((item) => {
      const claim = annotations.find(({ id }) => `#${id}` === item.id);
      return {
        ...item,
        id: addresses.annotations + item.id,
        body: [...(claim === undefined ? [] : [claimBody(claim, addresses)]), ...item.body],
        target: item.target.map((target) => {
          if (typeof target === "string") return target === addresses.pdfName ? addresses.pdf : target;
          return target.type === "Text" ? target : { ...target, source: addresses.pdf };
        }),
      };
    });
  const document = {
    ...collection,
    id: addresses.annotations,
    total: items.length,
    first: {
      ...first,
      id: `${addresses.annotations}#page-1`,
      partOf: addresses.annotations,
      startIndex: 0,
      items,
    },
  };
  return `${JSON.stringify(document, undefined, 2)}\n`;
}

function claimBody({ id, claimText }: Annotation, { page }: Addresses): object {
  return {
    type: "SpecificResource",
    purpose: "linking",
    source: page,
    selector: [
      { type: "FragmentSelector", conformsTo: HTML_FRAGMENTS, value: id },
      { type: "TextQuoteSelector", exact: claimText },
    ],
  };
}
