import type { PassagePart } from "../../core/model/anchor.ts";
import type { DocumentText } from "../../core/model/page-text.ts";
import type { Annotation } from "../../core/model/publication.ts";
import type { AnnotationFile } from "../../core/parse/annotation-file.ts";
import { documentNamed, type NamedDocument } from "../../core/parse/target-document.ts";

/** Fragment identifiers of HTML: RFC 3236, as the Web Annotation Data Model, 4.2.1, names it. */
const HTML_FRAGMENTS = "http://tools.ietf.org/rfc/rfc3236";

/** Those of PDF: RFC 8118, as the model names it. */
const PDF_FRAGMENTS = "http://tools.ietf.org/rfc/rfc8118";

/**
 * What our own properties on who answers for an annotation mean to readers of JSON-LD: a term without a meaning would be
 * dropped by them. The terms of a signature hold within it alone (JSON-LD 1.1, 4.1.8).
 */
const TERMS_OF_SIGNATURES = {
  checkedBy: "urn:verbatim:checkedBy",
  checkedFile: "urn:verbatim:checkedFile",
  checkedAt: { "@id": "urn:verbatim:checkedAt", "@type": "http://www.w3.org/2001/XMLSchema#date" },
  signOff: {
    "@id": "urn:verbatim:signOff",
    "@context": {
      state: "urn:verbatim:state",
      file: "urn:verbatim:sha256",
      by: "http://purl.org/dc/terms/creator",
      at: { "@id": "http://purl.org/dc/terms/created", "@type": "http://www.w3.org/2001/XMLSchema#date" },
      reason: "http://purl.org/dc/terms/description",
      passage: "urn:verbatim:passage",
      page: "urn:verbatim:page",
    },
  },
} as const;

interface Addresses {
  /** Of the publication's page, with the slash at its end. */
  readonly page: string;
  /** Of the document given out here. */
  readonly annotations: string;
  /** In order: what the file calls each, the address of its PDF, and its text. */
  readonly documents: readonly (NamedDocument & { readonly pdf: string; readonly text: DocumentText })[];
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
  const { $schema: _editorsOnly, "@context": context, first, ...collection } = file;
  const isSigned = first.items.some(({ checkedBy, signOff }) => checkedBy !== undefined || signOff !== undefined);
  const contexts: readonly unknown[] = Array.isArray(context) ? context : [context];
  const numbers = new Map(annotations.map(({ id, number }) => [`#${id}`, number]));
  const items = first.items
    .toSorted((one, other) => (numbers.get(one.id) ?? 0) - (numbers.get(other.id) ?? 0))
    .map((item) => {
      const claim = annotations.find(({ id }) => `#${id}` === item.id);
      return {
        ...item,
        id: addresses.annotations + item.id,
        body: [...(claim === undefined ? [] : [claimBody(claim, addresses)]), ...item.body],
        target: targetsOf(item, claim, addresses),
        ...relatedOf(item, addresses),
      };
    });
  const document = {
    "@context": isSigned ? [...contexts, TERMS_OF_SIGNATURES] : context,
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

type AnnotationItem = AnnotationFile["first"]["items"][number];

/**
 * The targets with the site's address of its PDF, each with the places that its words were found in, beside the selectors
 * that its editor wrote: the model reads several selectors as several ways to the same place (4.2).
 */
function targetsOf({ target }: AnnotationItem, claim: Annotation | undefined, { documents }: Addresses): unknown[] {
  const named = (source: string | undefined) => documents[documentNamed(source, documents) ?? -1];
  const inDocument = target.filter((each) => typeof each !== "string" && each.type !== "Text");
  // Where a passage was not found and an editor signed that off, nobody can tell which anchor is whose.
  const anchors = claim?.anchors.filter(({ whole }) => !whole) ?? [];
  const isSettled = anchors.length === inDocument.length;
  return target.map((each) => {
    if (typeof each === "string") return named(each)?.pdf ?? each;
    if (each.type === "Text") return each;
    const document = named(each.source);
    if (document === undefined) return each;
    const { pdf, text } = document;
    const parts = isSettled ? (anchors[inDocument.indexOf(each)]?.parts ?? []) : [];
    return { ...each, source: pdf, selector: [...each.selector, ...parts.map((part) => foundSelector(part, text))] };
  });
}

/** Related words that name their document, with the address of its PDF. */
function relatedOf({ related }: AnnotationItem, { documents }: Addresses): object {
  if (related.every(({ source }) => source === undefined)) return {};
  return {
    related: related.map((each) => {
      const document = each.source === undefined ? undefined : documents[documentNamed(each.source, documents) ?? -1];
      return document === undefined ? each : { ...each, source: document.pdf };
    }),
  };
}

/** Where words were found: the page, on it the place in its text, and the words as they stand there (4.2.1, 4.2.5, 4.2.4). */
function foundSelector({ page, start, end, text: exact }: PassagePart, { pages }: DocumentText): object {
  const words = pages[page - 1]?.text ?? "";
  const codePoints = (offset: number): number => Array.from(words.slice(0, offset)).length;
  const position = {
    type: "TextPositionSelector",
    start: codePoints(start),
    end: codePoints(end),
    refinedBy: { type: "TextQuoteSelector", exact },
  };
  return {
    type: "FragmentSelector",
    conformsTo: PDF_FRAGMENTS,
    value: `page=${page}`,
    ...(exact === "" ? {} : { refinedBy: position }),
  };
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
