import * as v from "valibot";
import { outlineOf } from "../../core/contents/outline-of.ts";
import { ledgerCsv } from "../../core/ledger/ledger-csv.ts";
import { packText } from "../../core/text/packed-text.ts";
import { textParts } from "../../core/text/text-parts.ts";
import type { DocumentText } from "../../core/model/page-text.ts";
import { paragraphNumbers } from "../../core/structure/paragraph-numbers.ts";
import { makeTextVersion } from "../../core/structure/text-version.ts";
import { type Contents, ContentsSchema } from "../../core/model/contents.ts";
import { type TextVersion, TextVersionSchema } from "../../core/model/text-version.ts";
import type { Ledger } from "../../core/model/ledger.ts";
import { cutAnnotations } from "../../core/packing/annotation-parts.ts";
import {
  type Annotation,
  type Page,
  type Picture,
  type PictureSource,
  type Publication,
  PublicationSchema,
} from "../../core/model/publication.ts";
import type { DocumentDescription } from "../../core/parse/publication-file.ts";
import type { PageNumber } from "../../core/model/units.ts";
import { nameHash } from "../cache/sha256.ts";
import type { KeptPicture } from "../pictures/picture-store.ts";
import type { DrawnCrop, Illustrations } from "../pictures/illustrate.ts";
import { addressName } from "./address-name.ts";
import { annotationDocument } from "./annotation-document.ts";
import { recognisedOf } from "../recognition/recognised-of.ts";
import type { DocumentContent } from "./read-document.ts";
import { fileOf, type SiteFile } from "../site/site-file.ts";
import type { Publishable } from "../safe-copy/publishable.ts";

/** A publication as the site shows it, and the files that it refers to. */
export interface ComposedPublication {
  readonly publication: Publication;
  readonly cards: {
    readonly publication: PictureSource;
    readonly claims: Readonly<Record<string, PictureSource>>;
  };
  /** What the ledger's page is drawn from. */
  readonly ledger: Ledger;
  /** The document as running text. */
  readonly textVersion: TextVersion;
  /** The files that stood in the document's place before, oldest first. */
  readonly versions: NonNullable<DocumentDescription["versions"]>;
  /** Pages that are pictures in the published file, with their words laid over them invisibly. */
  readonly pictured: readonly PageNumber[];
  readonly files: readonly SiteFile[];
}

/** Whether a page's words are the file's own, or whose else they are. */
function ofText(
  { hidden, recognised }: DocumentContent,
  pictured: readonly PageNumber[],
  number: PageNumber,
): Partial<Page> {
  const read = recognised.find(({ page }) => page === number);
  const isOwn = pictured.includes(number) || hidden.some(({ page }) => page === number);
  if (read === undefined) return isOwn ? { ownWords: true } : {};
  return { ownWords: true, recognised: recognisedOf(read) };
}

/**
 * Gives every file its name and address, and builds what the reading view is drawn from.
 *
 * @param base begins and ends with "/".
 * @param laidOut a copy of the file for viewers that ask for pieces of it, where there is one.
 */
export function composePublication(
  { publication: examined, pictured }: Publishable,
  illustrations: Illustrations,
  base: string,
  laidOut?: Uint8Array,
): ComposedPublication {
  const { slug, description, document, commentary, content, pdf } = examined;
  const files = new Map<string, SiteFile>();
  /** Adds a file under its folder in the site; its address, and with `hashed` a hash of its content in its name. */
  const put = (name: string, ending: string, bytes: Uint8Array, hashed = true): string => {
    const path = `${slug}/${name}${hashed ? `.${nameHash(bytes)}` : ""}.${ending}`;
    files.set(path, fileOf(path, bytes));
    return base + path;
  };
  const source = (
    name: string,
    { width, height, type, size, hash, read }: KeptPicture,
    shared?: string,
  ): PictureSource => {
    const path = `${slug}/${name}.${shared ?? hash}.${type}`;
    files.set(path, { path, size, read });
    return { href: base + path, width, height };
  };
  const picture = (name: string, sizes: readonly KeptPicture[], shared?: string): Picture => ({
    sources: sizes.map((size) => source(`${name}-${size.width}`, size, shared)),
  });
  // One hash for all pages' pictures: their addresses differ by the pages' numbers alone, and of thousands none has to be told.
  const pagesHash = nameHash(jsonBytes(illustrations.pages.map((sizes) => sizes.map(({ hash }) => hash))));
  const crop = ({ page, area, pictures }: DrawnCrop) => ({
    picture: picture(`crops/p${page}`, pictures),
    page,
    left: area.left,
    top: area.top,
    width: area.right - area.left,
    height: area.bottom - area.top,
  });

  const pdfHref = put(addressName(document.file) || document.id, "pdf", pdf.bytes);
  const { commentary: about } = description;
  const facts = content.pages.map((page, index) => ({ ...page, clues: content.clues[index] }));
  const textVersion = v.parse(TextVersionSchema, makeTextVersion(content.text, facts));
  const contents: Contents = {
    sha256: pdf.sha256,
    outline: outlineOf({ ...content, version: textVersion, heights: content.pages.map(({ height }) => height) }),
    thumbnails: illustrations.thumbnails.map((small, index) => source(`thumbnails/p${index + 1}`, small)),
  };
  const annotations = examined.annotations.map((annotation) => {
    const paragraphs = paragraphNumbers(
      textVersion,
      annotation.anchors.flatMap(({ parts }) => parts),
    );
    return {
      ...annotation,
      crops: (illustrations.crops.get(annotation.id) ?? []).map(crop),
      ...(paragraphs.length === 0 ? {} : { paragraphs: [...paragraphs] }),
    };
  });
  const publication: Publication = {
    format: 1,
    slug,
    base,
    title: description.title,
    description: description.description,
    language: description.language,
    date: description.date,
    commentary: {
      title: [...commentary.title],
      standfirst: [...commentary.standfirst],
      byline: about.byline,
      credit: [...examined.credit],
      language: about.language ?? description.language,
      ...(about.citation === undefined ? {} : { citation: about.citation }),
      blocks: [...commentary.blocks],
    },
    document: {
      id: document.id,
      title: document.title,
      shortTitle: document.shortTitle,
      creator: document.creator,
      date: document.date,
      language: document.language,
      provenance: document.provenance,
      ...(document.notice === undefined ? {} : { notice: document.notice }),
      rights: document.rights,
      ...(document.citation === undefined ? {} : { citation: document.citation }),
      file: {
        href: pdfHref,
        name: document.file,
        bytes: pdf.bytes.byteLength,
        sha256: pdf.sha256,
        ...(laidOut === undefined ? {} : { laidOutHref: put("pieces", "pdf", laidOut) }),
      },
      textHrefs: textHrefsOf(content.text, put),
      textVersionHref: put("text-version", "json", jsonBytes(textVersion)),
      ...(contents.outline.length === 0 && contents.thumbnails.length === 0
        ? {}
        : { contentsHref: put("contents", "json", jsonBytes(v.parse(ContentsSchema, contents))) }),
      pages: content.pages.map((page, index) => ({
        ...page,
        picture: picture(`pages/p${index + 1}`, illustrations.pages[index] ?? [], pagesHash),
        ...ofText(content, pictured, index + 1),
      })),
    },
    annotations,
    ...partsOf(annotations, (number, part) => put(`annotations/${number}`, "json", jsonBytes(part))),
  };
  const card = source("cards/publication", illustrations.card);
  const cards = {
    publication: card,
    claims: Object.fromEntries(
      annotations.map(({ id }) => {
        const own = illustrations.cards.get(id);
        return [id, own === undefined ? card : source(`cards/${id}`, own)];
      }),
    ),
  };
  const addresses = {
    page: `${base}${slug}/`,
    annotations: `${base}${slug}/annotations.jsonld`,
    pdf: pdfHref,
    pdfName: document.file,
  };
  const putText = (name: string, ending: string, text: string): void => {
    put(name, ending, new TextEncoder().encode(text), false);
  };
  putText("annotations", "jsonld", annotationDocument(examined.annotationFile, annotations, addresses, content.text));
  const { ledger } = examined;
  putText("ledger/ledger", "json", `${JSON.stringify(ledger, undefined, 2)}\n`);
  putText(
    "ledger/ledger",
    "csv",
    ledgerCsv(ledger, (id) => `${base}${slug}/c/${id}/`),
  );
  return {
    // What is wrong here is wrong in this program, so it throws.
    publication: v.parse(PublicationSchema, publication),
    cards,
    ledger,
    textVersion,
    versions: document.versions ?? [],
    pictured,
    files: [...files.values()],
  };
}

/** Writes the document's text in parts. @param put writes one; its address. */
function textHrefsOf(
  { sha256, pages }: DocumentText,
  put: (name: string, ending: string, bytes: Uint8Array) => string,
): string[] {
  const parts = textParts(pages);
  return parts.map((part, index) =>
    put(parts.length === 1 ? "text" : `text-${index + 1}`, "json", jsonBytes(packText({ sha256, pages: part }))),
  );
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

function jsonBytes(value: unknown): Uint8Array {
  return new TextEncoder().encode(JSON.stringify(value));
}
