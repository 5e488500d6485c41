import { createHash } from "node:crypto";
import type { Page, Route } from "playwright-core";
import { createElement } from "react";
import { renderToString } from "react-dom/server";
import { claimBody } from "../../../src/app/claim-body.tsx";
import { packedFor } from "../../../src/app/packed-for.ts";
import { DATA_BLOCK_ID, readPublicationData } from "../../../src/app/publication-data.ts";
import { ReadingPage } from "../../../src/app/reading-page.tsx";
import { ROOT_ID } from "../../../src/app/root-id.ts";
import { wholeDocument } from "../../../src/app/whole-document.ts";
import type { Quad } from "../../../src/core/model/quad.ts";
import type { Annotation, Publication } from "../../../src/core/model/publication.ts";
import { cutAnnotations } from "../../../src/core/packing/annotation-parts.ts";
import { unpackPublication } from "../../../src/core/packing/packed-publication.ts";
import { staticNavigation } from "../../../src/state/navigation-port.ts";
import { createReader } from "../../../src/state/reader.ts";
import { thousandsOfTexts } from "./thousands-of-texts.ts";
import { memoPage } from "./memo-page.ts";
import { anchoredClaims, home } from "./reading.ts";
import { address } from "./site.ts";
import { pageWith } from "./page-with.ts";

const FILE = "/sessions-memo/thousands.pdf";
/** The same, laid out to be fetched in pieces. */
export const PIECES = "/sessions-memo/thousands-pieces.pdf";
const CONTENTS = "/sessions-memo/contents.json";
const PARTS = "/sessions-memo/annotations/";

/** Sizes that take turns, in points, after the pages' own rotation. The second is a landscape page that is turned. */
export const SIZES = [
  { width: 612, height: 792 },
  { width: 792, height: 612, turned: true },
  { width: 612, height: 1008 },
  { width: 420, height: 595 },
] as const;

/** A publication of thousands of pages, in the place of the memo. */
export interface Thousands {
  /** The claims that rest on pages of it, and on which. */
  readonly claims: readonly { readonly id: string; readonly page: number }[];
  /** Hands its pages and its file out instead of the site's. */
  route(page: Page): Promise<void>;
}

/**
 * Nothing of it is built or drawn: it is the memo's publication, written anew, and a file of one page's print over and over.
 *
 * @param answer how the file is handed out; whole unless told.
 * @param annotationCount so many besides the memo's own, spread over all pages; all are of the commentary's last paragraphs.
 */
export async function thousands(
  pageCount: number,
  annotationCount = 0,
  answer: (route: Route, bytes: Buffer) => Promise<void> = whole,
): Promise<Thousands> {
  const html = await memoPage();
  // A file that is handed out in another way is too large to be fetched whole at once.
  const bytes = pdfOf(pageCount, answer === whole ? 0 : 6_000_000);
  const built = publicationIn(html);
  const ids = anchoredClaims().flatMap(({ id, whole }) => (whole ? [] : [id]));
  const claims = ids.map((id, index) => ({ id, page: 1 + Math.floor((index / (ids.length - 1)) * (pageCount - 1)) }));
  const places = new Map(claims.map(({ id, page }) => [id, page]));
  const lengthy = withMore(lengthened(built, bytes, pageCount, places), annotationCount);
  const parts = cutAnnotations(lengthy.annotations);
  const partOf = new Map(parts.flatMap((part, index) => part.map(({ id }) => [id, index] as const)));
  const of = lengthy.annotations.map(({ id }) => partOf.get(id) ?? 0);
  const publication =
    parts.length === 0
      ? lengthy
      : { ...lengthy, parts: { hrefs: parts.map((_, index) => `${PARTS}${index}.json`), of } };
  // What such pages have of the build: the script of the 404 page, and the head of a card.
  const script = /src="([^"]*not-found[^"]*)"/.exec(await textAt("/404.html"))?.[1];
  const cardHead = /<head>(.*)<\/head>/s.exec(await textAt(`${home}c/${ids[0] ?? ""}/embed/`))?.[1] ?? "";
  const [picture] = built.document.pages[0]?.picture.sources ?? [];
  const { sha256 } = publication.document.file;
  const contents = JSON.stringify({
    sha256,
    outline: [],
    thumbnails: publication.document.pages.map(() => ({ ...picture, width: 128, height: 166 })),
  });
  const texts = thousandsOfTexts(pageCount, sha256);
  return {
    claims,
    async route(page) {
      await texts.route(page);
      await page.route(address(CONTENTS), (route) =>
        route.fulfill({ contentType: "application/json", body: contents }),
      );
      await page.route(
        (url) => url.pathname.startsWith(PARTS),
        (route) => {
          const index = Number(/(\d+)\.json$/.exec(route.request().url())?.[1]);
          return route.fulfill({ contentType: "application/json", body: JSON.stringify(parts[index]) });
        },
      );
      await page.route(
        (url) => url.pathname === home || url.pathname.startsWith(`${home}c/`),
        (route) => {
          const path = new URL(route.request().url()).pathname;
          const claim = publication.annotations.find(({ id }) => path === `${home}c/${id}/`);
          const body =
            claim === undefined || publication.parts === undefined
              ? withPublication(html, publication, path)
              : wholeDocument(cardHead, claimBody(publication, claim, script));
          return route.fulfill({ contentType: "text/html; charset=utf-8", body });
        },
      );
      for (const path of [FILE, PIECES]) await page.route(address(path), (route) => answer(route, bytes));
    },
  };
}

async function textAt(path: string): Promise<string> {
  return (await fetch(address(path))).text();
}

function whole(route: Route, bytes: Buffer): Promise<void> {
  return route.fulfill({ contentType: "application/pdf", body: bytes });
}

function publicationIn(html: string): Publication {
  const data = readPublicationData(new RegExp(`id="${DATA_BLOCK_ID}">(.*?)</script>`, "s").exec(html)?.[1]);
  if (data.kind === "unusable") throw new Error(data.reason);
  return data.publication;
}

function sizeOf(page: number): (typeof SIZES)[number] {
  return SIZES[(page - 1) % SIZES.length] ?? SIZES[0];
}

function lengthened(
  whole: Publication,
  bytes: Buffer,
  pageCount: number,
  places: ReadonlyMap<string, number>,
): Publication {
  const { document } = whole;
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  const [first] = document.pages;
  if (first === undefined) throw new Error("The memo has no page.");
  const moved = (annotation: Annotation): Annotation => {
    const page = places.get(annotation.id);
    if (page === undefined) return annotation;
    const anchors = annotation.anchors.map((anchor) => ({
      ...anchor,
      parts: anchor.parts.map((part) => ({ ...part, page })),
    }));
    return { ...annotation, anchors };
  };
  return {
    ...whole,
    document: {
      ...document,
      file: { ...document.file, href: FILE, bytes: bytes.length, sha256, laidOutHref: PIECES },
      contentsHref: CONTENTS,
      ...thousandsOfTexts(pageCount, sha256).hrefs,
      pages: Array.from({ length: pageCount }, (_, at) => {
        const { width, height } = sizeOf(at + 1);
        return { ...first, label: String(at + 1), width, height };
      }),
    },
    annotations: whole.annotations.map(moved),
  };
}

/** Copies of a claim of the memo, with its passage on every page in turn, and paragraphs of commentary for them. */
function withMore(publication: Publication, count: number): Publication {
  const model = publication.annotations.find(({ anchors }) => anchors.some(({ parts }) => parts.length > 0));
  if (model === undefined) throw new Error("No claim of the memo has a passage.");
  const { commentary, annotations, document } = publication;
  const more = Array.from({ length: count }, (_, at): Annotation => {
    const page = 1 + (at % document.pages.length);
    const down = 12 * (1 + (Math.floor(at / document.pages.length) % 40));
    const anchors = model.anchors.map((anchor) => ({
      ...anchor,
      parts: anchor.parts.map((part) => ({
        ...part,
        page,
        quads: part.quads.map(([left, , right]) => lineOf(left, right, down)),
      })),
    }));
    return { ...model, id: `claim-${at}`, number: annotations.length + at + 1, anchors };
  });
  const blocks = more.map(({ id }) => ({
    type: "paragraph" as const,
    children: [
      { type: "text" as const, value: "Of this it says: " },
      { type: "claim" as const, id, children: [{ type: "text" as const, value: "words of a claim" }] },
    ],
  }));
  return {
    ...publication,
    annotations: [...annotations, ...more],
    commentary: { ...commentary, blocks: [...commentary.blocks, ...blocks] },
  };
}

function lineOf(left: number, right: number, top: number): Quad {
  return [left, top, right, top, right, top + 10, left, top + 10];
}

function withPublication(html: string, whole: Publication, path: string): string {
  const packed = packedFor(whole, /\/c\/([^/]+)\//.exec(path)?.[1]);
  const publication = unpackPublication(packed);
  const reader = createReader({ publication, path, navigation: staticNavigation(path) });
  const root = renderToString(createElement(ReadingPage, { publication, reader }));
  return pageWith(html, ROOT_ID, root, packed);
}

/** Every page shows the same stream; written by hand, because a program that sets each page takes many seconds. */
function pdfOf(pageCount: number, padding: number): Buffer {
  const print = "BT /F1 18 Tf 72 500 Td (One page of thousands.) Tj 0 -40 Td (It goes on.) Tj ET";
  const objects = [
    `<</Type/Catalog/Pages 2 0 R/Padding ${pageCount + 5} 0 R>>`,
    `<</Type/Pages/Count ${pageCount}/Kids[${Array.from({ length: pageCount }, (_, at) => `${at + 5} 0 R`).join(" ")}]>>`,
    "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
    `<</Length ${print.length}>>stream\n${print}\nendstream`,
    ...Array.from({ length: pageCount }, (_, at) => {
      const size = sizeOf(at + 1);
      const box = "turned" in size ? `${size.height} ${size.width}]/Rotate 90` : `${size.width} ${size.height}]`;
      return `<</Type/Page/Parent 2 0 R/MediaBox[0 0 ${box}/Contents 4 0 R/Resources<</Font<</F1 3 0 R>>>>>>`;
    }),
    `<</Length ${padding}>>stream\n${"x".repeat(padding)}\nendstream`,
  ];
  let body = "%PDF-1.7\n";
  const places = objects.map((object, index) => {
    const place = body.length;
    body += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return place;
  });
  const rows = places.map((place) => `${String(place).padStart(10, "0")} 00000 n \n`).join("");
  const count = objects.length + 1;
  return Buffer.from(
    `${body}xref\n0 ${count}\n0000000000 65535 f \n${rows}trailer<</Size ${count}/Root 1 0 R>>\nstartxref\n${body.length}\n%%EOF\n`,
    "latin1",
  );
}
