import * as v from "valibot";
import type { PdfNoteText } from "../../app/site-input.ts";
import { homeOf } from "../../core/documents/document-views.ts";
import type { Annotation, Publication } from "../../core/model/publication.ts";
import type { DocumentText, PageText } from "../../core/model/page-text.ts";
import type { Quad } from "../../core/model/quad.ts";
import { PackedTextSchema, unpackText } from "../../core/text/packed-text.ts";
import type { ContentCache } from "../cache/content-cache.ts";
import { sha256 } from "../cache/sha256.ts";
import type { Effects } from "../effects.ts";
import { inPool } from "../in-pool.ts";
import { installedPackage } from "../package-version.ts";
import { PdfFaultError } from "../pdf/open-apart.ts";
import { PdfCrew } from "../pdf/pdf-crew.ts";
import { annotatePdf, type PdfMark } from "../pdf-update/annotate-pdf.ts";
import { addressName } from "../publication/address-name.ts";
import type { ComposedView } from "../publication/compose-publication.ts";
import { fileOf } from "./site-file.ts";

/** A claim on the document as a whole is marked by a band along the first page's upper edge, as the site marks it. */
const BAND_POINTS = 14;

/**
 * Adds the document's annotated copy to a publication's files: the published file and, behind it, its claims as highlights and
 * notes. PDFium reads the pages that were written on, and has to find in them the very text that was annotated; the
 * others are the original's, byte for byte. Where the copy cannot be made, the publication goes without, and the log says
 * why.
 */
export async function addAnnotatedCopy(
  composed: ComposedView,
  notes: readonly PdfNoteText[],
  cache: ContentCache,
  effects: Pick<Effects, "log">,
): Promise<ComposedView> {
  const { publication, files } = composed;
  const { document, slug, base } = publication;
  const folder = homeOf(publication).slice(base.length);
  const fileAt = async (href: string): Promise<Uint8Array | undefined> =>
    files.find(({ path }) => base + path === href)?.read();
  const original = await fileAt(document.file.href);
  const pages: PageText[] = [];
  for (const href of document.textHrefs) {
    const text = await fileAt(href);
    if (text === undefined) throw new Error(`${slug} has no text of its document.`);
    pages.push(...unpackText(v.parse(PackedTextSchema, JSON.parse(new TextDecoder().decode(text)))).pages);
  }
  if (original === undefined) throw new Error(`${slug} has no file of its document.`);
  const isPictured = (page: number): boolean => composed.pictured.includes(page);
  const own = pages.filter(({ page }) => !isPictured(page) && document.pages[page - 1]?.recognised === undefined);
  // A page that has text of its own keeps that, and no second layer over it.
  const read = pages.filter(({ page }) => {
    const recognised = document.pages[page - 1]?.recognised;
    return !isPictured(page) && recognised !== undefined && recognised.partly !== true;
  });
  const marks = marksOf(publication, notes);
  const annotated = annotatePdf(original, document.pages, marks, read);
  const reason =
    annotated.kind === "refused"
      ? annotated.reason
      : await differenceFrom(
          { sha256: document.file.sha256, pages: own },
          document.pages.length,
          marks,
          annotated.bytes,
          cache,
        );
  if (annotated.kind === "refused" || reason !== undefined) {
    effects.log(`${slug}: no annotated copy of ${document.file.name} was made: ${reason}.`);
    return composed;
  }
  const path = `${folder}${addressName(document.file.name) || document.id}-annotated.pdf`;
  const copy = {
    href: base + path,
    name: document.file.name.replace(/\.pdf$/i, "-annotated.pdf"),
    bytes: annotated.bytes.byteLength,
  };
  return {
    ...composed,
    publication: { ...publication, document: { ...document, annotated: copy } },
    files: [...files, fileOf(path, annotated.bytes)],
  };
}

function marksOf(publication: Publication, notes: readonly PdfNoteText[]): PdfMark[] {
  return publication.annotations.flatMap((annotation) => {
    const said = notes.find(({ id }) => id === annotation.id);
    if (said === undefined) return [];
    return [...quadsByPage(annotation, publication)].map(([page, quads]) => ({
      page,
      quads,
      note: {
        name: `verbatim:${publication.slug}:${annotation.id}:${page}`,
        author: said.author,
        subject: said.subject,
        contents: said.contents,
        date: publication.date,
        standing: annotation.standing.kind,
        address: said.address,
      },
    }));
  });
}

function quadsByPage({ anchors }: Annotation, { document }: Publication): Map<number, Quad[]> {
  const pages = new Map<number, Quad[]>();
  const width = document.pages[0]?.width ?? 0;
  if (anchors.some(({ whole }) => whole)) pages.set(1, [[0, 0, width, 0, width, BAND_POINTS, 0, BAND_POINTS]]);
  for (const { page, quads } of anchors.flatMap(({ parts }) => parts)) {
    pages.set(page, [...(pages.get(page) ?? []), ...quads]);
  }
  return pages;
}

/** Raise it when annotations are written in another way: copies that were found to be good are then read again. */
const COPY = 1;

/** What PDFium finds other in the copy than in the original; undefined where all is the same, which is kept in the cache. */
async function differenceFrom(
  { sha256: original, pages: text }: DocumentText,
  pages: number,
  marks: readonly PdfMark[],
  copy: Uint8Array,
  cache: ContentCache,
): Promise<string | undefined> {
  const crew = new PdfCrew(copy);
  const version = [COPY, installedPackage("@embedpdf/pdfium").version];
  const holds = async (key: readonly unknown[], check: () => Promise<boolean>): Promise<boolean> => {
    const found = await cache.remember([...key, ...version], async () =>
      (await check()) ? new Uint8Array() : undefined,
    );
    return found !== undefined;
  };
  try {
    const opens = await holds(["copy opens", sha256(copy)], () => crew.use(async (pdf) => pdf.pages.length === pages));
    if (!opens) return "it has other pages, once annotated";
    const written = text.filter(({ page }) => marks.some((mark) => mark.page === page));
    const differing = await inPool(written, crew.sizeFor(written.length), async ({ page, text: words }) => {
      const own = marks.filter((mark) => mark.page === page);
      const isSame = await holds(["copy reads", original, page, words, own], async () => {
        return (await crew.use((pdf) => pdf.readText(page))).text === words;
      });
      return isSame ? [] : [page];
    });
    const [first] = differing.flat();
    return first === undefined ? undefined : `page ${first} reads differently, once annotated`;
  } catch (error) {
    if (!(error instanceof PdfFaultError)) throw error;
    return `${error.fault.detail}, once annotated`;
  } finally {
    await crew.close();
  }
}
