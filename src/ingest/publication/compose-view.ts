import * as v from "valibot";
import { outlineOf } from "../../core/contents/outline-of.ts";
import { type DocumentWords, wordParts } from "../../core/text/document-words.ts";
import { type PackedText, packText } from "../../core/text/packed-text.ts";
import { printEdges } from "../../core/geometry/print-edges.ts";
import { textParts } from "../../core/text/text-parts.ts";
import type { DocumentText } from "../../core/model/page-text.ts";
import { paragraphNumbers } from "../../core/structure/paragraph-numbers.ts";
import { makeTextVersion } from "../../core/structure/text-version.ts";
import { type Contents, ContentsSchema } from "../../core/model/contents.ts";
import { type TextVersion, TextVersionSchema } from "../../core/model/text-version.ts";
import type { Page, Picture, PictureSource, Publication, SourceDocument } from "../../core/model/publication.ts";
import type { DocumentDescription } from "../../core/parse/publication-file.ts";
import type { PageNumber } from "../../core/model/units.ts";
import { nameHash } from "../cache/sha256.ts";
import type { KeptPicture } from "../pictures/picture-store.ts";
import type { DrawnCrop } from "../pictures/excerpts.ts";
import type { Illustrations } from "../pictures/illustrate.ts";
import { addressName } from "./address-name.ts";
import { recognisedOf } from "../recognition/recognised-of.ts";
import type { DocumentContent } from "./read-document.ts";
import { fileOf, type SiteFile } from "../site/site-file.ts";
import type { Publishable } from "../safe-copy/publishable.ts";

/** A publication beside one of its documents, drawn. */
export interface DrawnView {
  readonly given: Publishable;
  readonly illustrations: Illustrations;
  /** A copy of the file for viewers that ask for pieces of it, where there is one. */
  readonly laidOut?: Uint8Array | undefined;
}

/** A publication beside one of its documents, as far as that document goes. */
export interface ComposedDocument {
  readonly publication: Publication;
  /** The publication's as far as this document goes, and those of its own claims. */
  readonly cards: {
    readonly publication: PictureSource;
    readonly claims: Readonly<Record<string, PictureSource>>;
  };
  /** The document as running text. */
  readonly textVersion: TextVersion;
  /** The files that stood in the document's place before, oldest first. */
  readonly versions: NonNullable<DocumentDescription["versions"]>;
  /** Pages that are pictures in the published file, with their words laid over them invisibly. */
  readonly pictured: readonly PageNumber[];
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
 * Gives every file of a document its name and address, and builds what the reading view is drawn from, with the document's
 * own claims.
 *
 * @param home address of the document's page, with the slash at its end. @param base begins and ends with "/".
 * @param put takes a file: its path below the site's root.
 */
export function composeView(
  { given: { publication: examined, pictured }, illustrations, laidOut }: DrawnView,
  { home, base }: { readonly home: string; readonly base: string },
  put: PutFile,
): ComposedDocument {
  const { slug, description, document, commentary, content, pdf } = examined;
  const folder = home.slice(base.length);
  /** Adds a file under the document's folder in the site, with a hash of its content in its name; its address. */
  const putHashed = (name: string, ending: string, bytes: Uint8Array): string => {
    return base + put(fileOf(`${folder}${name}.${nameHash(bytes)}.${ending}`, bytes));
  };
  const source = (
    name: string,
    { width, height, type, size, hash, read }: KeptPicture,
    shared?: string,
  ): PictureSource => {
    const path = put({ path: `${folder}${name}.${shared ?? hash}.${type}`, size, read });
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

  const pdfHref = putHashed(addressName(document.file) || document.id, "pdf", pdf.bytes);
  const { commentary: about } = description;
  const facts = content.pages.map((page, index) => ({ ...page, clues: content.clues[index] }));
  const textVersion = v.parse(TextVersionSchema, makeTextVersion(content.text, facts));
  const contents: Contents = {
    sha256: pdf.sha256,
    outline: outlineOf({ ...content, version: textVersion, heights: content.pages.map(({ height }) => height) }),
    thumbnails: illustrations.thumbnails.map((small, index) => source(`thumbnails/p${index + 1}`, small)),
  };
  const print = printEdges(
    content.text.pages,
    content.pages.map(({ width }) => width),
  );
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
        ...(laidOut === undefined ? {} : { laidOutHref: putHashed("pieces", "pdf", laidOut) }),
      },
      ...textFiles(content.text, putHashed),
      textVersionHref: putHashed("text-version", "json", jsonBytes(textVersion)),
      ...(contents.outline.length === 0 && contents.thumbnails.length === 0
        ? {}
        : { contentsHref: putHashed("contents", "json", jsonBytes(v.parse(ContentsSchema, contents))) }),
      ...(print === undefined ? {} : { print }),
      pages: content.pages.map((page, index) => ({
        ...page,
        picture: picture(`pages/p${index + 1}`, illustrations.pages[index] ?? [], pagesHash),
        ...ofText(content, pictured, index + 1),
      })),
    },
    annotations,
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
  return { publication, cards, textVersion, versions: document.versions ?? [], pictured };
}

/** Takes a file of the site; gives its path. */
export type PutFile = (file: SiteFile) => string;

/** Writes a document's text in parts, with places and without. @param put writes one file; its address. */
function textFiles(
  { sha256, pages }: DocumentText,
  put: (name: string, ending: string, bytes: Uint8Array) => string,
): Pick<SourceDocument, "textHrefs" | "wordsHrefs"> {
  const putAll = (name: string, parts: readonly (PackedText | DocumentWords)[]): string[] =>
    parts.map((part, index) => put(parts.length === 1 ? name : `${name}-${index + 1}`, "json", jsonBytes(part)));
  return {
    textHrefs: putAll(
      "text",
      textParts(pages).map((part) => packText({ sha256, pages: part })),
    ),
    wordsHrefs: putAll(
      "words",
      wordParts(pages).map((part) => ({ sha256, pages: part })),
    ),
  };
}

export function jsonBytes(value: unknown): Uint8Array {
  return new TextEncoder().encode(JSON.stringify(value));
}
