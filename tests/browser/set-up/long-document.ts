import { createHash } from "node:crypto";
import { buffer } from "node:stream/consumers";
import PDFDocument from "pdfkit";
import type { Page } from "playwright-core";
import { createElement } from "react";
import { renderToString } from "react-dom/server";
import { EMBED_ROOT_ID } from "../../../src/app/embed-root-id.ts";
import { EmbeddedPage } from "../../../src/app/embedded-page.tsx";
import { packedFor } from "../../../src/app/packed-for.ts";
import { DATA_BLOCK_ID, readPublicationData } from "../../../src/app/publication-data.ts";
import type { Publication } from "../../../src/core/model/publication.ts";
import { embeddedAddresses } from "../../../src/state/embedded-address.ts";
import { staticNavigation } from "../../../src/state/navigation-port.ts";
import { createReader } from "../../../src/state/reader.ts";
import { address } from "./site.ts";
import { pageWith } from "./page-with.ts";

const EMBED = "/sessions-memo/embed/document/";
const FILE = "/sessions-memo/long.pdf";

/** A document of many pages, in the place of the memo in its embed: one claim rests on a page far behind the first. */
export interface LongDocument {
  /** Hands its page and its file out instead of the site's. */
  route(page: Page): Promise<void>;
}

/**
 * Building one takes long, for each page is drawn. So the built page is taken, and its publication written anew: with
 * more pages, and a claim's anchor on another of them.
 */
export async function longDocument(pageCount: number, claim: string, on: number): Promise<LongDocument> {
  const html = await (await fetch(address(EMBED))).text();
  const bytes = await pdfOf(pageCount);
  const publication = lengthened(publicationIn(html), { pageCount, claim, on, bytes });
  return {
    async route(page) {
      await page.route(address(EMBED), (route) =>
        route.fulfill({ contentType: "text/html; charset=utf-8", body: withPublication(html, publication) }),
      );
      await page.route(address(FILE), (route) => route.fulfill({ contentType: "application/pdf", body: bytes }));
    },
  };
}

function publicationIn(html: string): Publication {
  const data = readPublicationData(new RegExp(`id="${DATA_BLOCK_ID}">(.*?)</script>`, "s").exec(html)?.[1]);
  if (data.kind === "unusable") throw new Error(data.reason);
  return data.publication;
}

interface Lengthening {
  readonly pageCount: number;
  readonly claim: string;
  readonly on: number;
  readonly bytes: Buffer;
}

function lengthened(whole: Publication, { pageCount, claim, on, bytes }: Lengthening): Publication {
  const { document } = whole;
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  return {
    ...whole,
    document: {
      ...document,
      file: { ...document.file, href: FILE, bytes: bytes.length, sha256 },
      pages: Array.from({ length: pageCount }, (_, at) => pageNamed(whole, at + 1)),
    },
    annotations: whole.annotations.map((annotation) => {
      if (annotation.id !== claim) return annotation;
      const anchors = annotation.anchors.map((anchor) => ({
        ...anchor,
        parts: anchor.parts.map((part) => ({ ...part, page: on })),
      }));
      return { ...annotation, anchors };
    }),
  };
}

function pageNamed({ document }: Publication, number: number): Publication["document"]["pages"][number] {
  const [first] = document.pages;
  if (first === undefined) throw new Error("The memo has no page.");
  return { ...first, label: String(number) };
}

function withPublication(html: string, publication: Publication): string {
  const addresses = embeddedAddresses(publication, "document");
  const path = addresses.addressOf({ kind: "none" });
  const reader = createReader({ publication, path, navigation: staticNavigation(path), addresses });
  const root = renderToString(createElement(EmbeddedPage, { publication, reader, view: "document" }));
  return pageWith(html, EMBED_ROOT_ID, root, packedFor(publication, undefined));
}

async function pdfOf(pageCount: number): Promise<Buffer> {
  const pdf = new PDFDocument({ size: "LETTER" });
  for (let page = 1; page <= pageCount; page += 1) {
    if (page > 1) pdf.addPage();
    pdf.text(`Page ${page} of a long document.`);
  }
  pdf.end();
  return buffer(pdf);
}
