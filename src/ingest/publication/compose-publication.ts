import * as v from "valibot";
import { claimHref, publicationHref, viewHref } from "../../core/documents/document-views.ts";
import { ledgerCsv } from "../../core/ledger/ledger-csv.ts";
import type { Ledger } from "../../core/model/ledger.ts";
import {
  type Annotation,
  type DocumentView,
  type Publication,
  PublicationSchema,
} from "../../core/model/publication.ts";
import { cutAnnotations } from "../../core/packing/annotation-parts.ts";
import { nameHash } from "../cache/sha256.ts";
import { fileOf, type SiteFile } from "../site/site-file.ts";
import { annotationDocument } from "./annotation-document.ts";
import { annotationsBeside } from "./annotations-beside.ts";
import { type ComposedDocument, composeView, type DrawnView, jsonBytes, type PutFile } from "./compose-view.ts";
import type { ExaminedPublication } from "./examine-publication.ts";

/** A publication as the site shows it beside one of its documents, and all files that it refers to. */
export interface ComposedView extends ComposedDocument {
  readonly files: readonly SiteFile[];
}

/** A publication as the site shows it, beside its first document. */
export interface ComposedPublication extends ComposedView {
  /** The same beside each of the others, in order; the files of all are the first's. */
  readonly others: readonly ComposedDocument[];
  /** What the ledger's page is drawn from. */
  readonly ledger: Ledger;
}

/**
 * Builds what the reading views of a publication are drawn from, and all of its files.
 *
 * @param drawn its documents, in order; at least one. @param base begins and ends with "/".
 */
export function composePublication(
  { slug, annotationFile, ledger: found }: Pick<ExaminedPublication, "slug" | "annotationFile" | "ledger">,
  drawn: readonly DrawnView[],
  base: string,
): ComposedPublication {
  const files = new Map<string, SiteFile>();
  const put: PutFile = (file) => {
    files.set(file.path, file);
    return file.path;
  };
  const at = { base, slug };
  const drafts = drawn.map((one, index) => {
    return composeView(one, { home: viewHref(at, one.given.publication.document.id, index), base }, put);
  });
  const views = viewsOf(drafts, at);
  const [first, ...others] = drafts.map((draft, index) => withAllClaims(draft, index, drafts, views, put));
  if (first === undefined) throw new RangeError("A publication has at least one document.");

  const putText = (name: string, text: string): void =>
    void put(fileOf(`${slug}/${name}`, new TextEncoder().encode(text)));
  const page = publicationHref(at);
  const documents = drawn.map(({ given: { publication } }, index) => {
    const { id, file } = publication.document;
    return { id, file, pdf: drafts[index]?.publication.document.file.href ?? "", text: publication.content.text };
  });
  const annotations = drafts.flatMap(({ publication }) => publication.annotations);
  putText(
    "annotations.jsonld",
    annotationDocument(annotationFile, annotations, { page, annotations: `${page}annotations.jsonld`, documents }),
  );
  const ledger = withPublished(found, drawn);
  putText("ledger/ledger.json", `${JSON.stringify(ledger, undefined, 2)}\n`);
  putText(
    "ledger/ledger.csv",
    ledgerCsv(ledger, (id) => claimHref(at, id)),
  );
  return { ...first, others, ledger, files: [...files.values()] };
}

/** The documents as each one's page knows all of them; none where there is one. */
function viewsOf(drafts: readonly ComposedDocument[], at: { base: string; slug: string }): readonly DocumentView[] {
  if (drafts.length === 1) return [];
  return drafts.map(({ publication: { document } }, index) => {
    const { id, title, shortTitle, language, notice, pages } = document;
    return {
      id,
      title,
      shortTitle,
      language,
      ...(notice === undefined ? {} : { notice }),
      pages: pages.length,
      href: viewHref(at, id, index),
    };
  });
}

/** Adds the claims that rest on other documents. */
function withAllClaims(
  draft: ComposedDocument,
  index: number,
  drafts: readonly ComposedDocument[],
  documents: readonly DocumentView[],
  put: PutFile,
): ComposedDocument {
  const annotations = annotationsBeside(drafts, index);
  const { publication } = draft;
  const folder = (documents[index]?.href ?? publicationHref(publication)).slice(publication.base.length);
  const whole: Publication = {
    ...publication,
    ...(documents.length === 0 ? {} : { documents: [...documents] }),
    annotations: [...annotations],
    ...partsOf(annotations, (number, part) => {
      const bytes = jsonBytes(part);
      return publication.base + put(fileOf(`${folder}annotations/${number}.${nameHash(bytes)}.json`, bytes));
    }),
  };
  // What is wrong here is wrong in this program, so it throws.
  return { ...draft, publication: v.parse(PublicationSchema, whole) };
}

/** The ledger with what it says of files that are copies in others' places. */
function withPublished(ledger: Ledger, drawn: readonly DrawnView[]): Ledger {
  const published = drawn.map(({ given }) => (given.published === undefined ? {} : { published: given.published }));
  return {
    ...ledger,
    document: { ...ledger.document, ...published[0] },
    ...(ledger.documents === undefined
      ? {}
      : { documents: ledger.documents.map((document, index) => ({ ...document, ...published[index] })) }),
  };
}

/** Writes the parts of what is too much to be in every page. @param put writes one; its address. */
function partsOf(
  annotations: readonly Annotation[],
  put: (number: number, part: readonly Annotation[]) => string,
): Pick<Publication, "parts"> {
  const parts = cutAnnotations(annotations);
  if (parts.length === 0) return {};
  const placeOf = new Map(parts.flatMap((part, index) => part.map(({ id }) => [id, index] as const)));
  return {
    parts: {
      hrefs: parts.map((part, index) => put(index + 1, part)),
      of: annotations.map(({ id }) => placeOf.get(id) ?? 0),
    },
  };
}
