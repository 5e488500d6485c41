import { buffer } from "node:stream/consumers";
import PDFDocument from "pdfkit";
import type { Page } from "playwright-core";
import { createElement } from "react";
import { renderToString } from "react-dom/server";
import * as v from "valibot";
import { packedFor } from "../../../src/app/packed-for.ts";
import { ReadingPage } from "../../../src/app/reading-page.tsx";
import { ROOT_ID } from "../../../src/app/root-id.ts";
import { ContentsSchema, type OutlineEntry } from "../../../src/core/model/contents.ts";
import { sha256 } from "../../../src/ingest/cache/sha256.ts";
import { fakeEffects } from "../../../src/ingest/fixtures/fake-effects.ts";
import { filesOf, makePublication } from "../../../src/ingest/fixtures/make-publication.ts";
import { ingest } from "../../../src/ingest/ingest.ts";
import type { ComposedPublication } from "../../../src/ingest/publication/compose-publication.ts";
import { staticNavigation } from "../../../src/state/navigation-port.ts";
import { createReader } from "../../../src/state/reader.ts";
import { address } from "./site.ts";
import { memoPage } from "./memo-page.ts";
import { pageWith } from "./page-with.ts";

export const manyPagesPath = "/memo/";

/** Pages in front, which are called i and ii, and all pages. */
export const FRONT = 2;
export const PAGES = 8;
/** The page on which a claim rests, counted from 1: it is called 4. */
export const CLAIMED = 6;

/**
 * A publication of many small pages with labels, an outline and a claim far behind, made by the build's own steps, in the
 * page of the site under test.
 */
export async function manyPages(): Promise<{
  /** @param outline in the place of the document's own. */
  route(page: Page, outline?: readonly OutlineEntry[]): Promise<void>;
}> {
  const composed = await compose(await pdf());
  const html = pageOf(composed, await memoPage());
  const files = new Map<string, Buffer>();
  for (const { path, read } of composed.files) files.set(`/${path}`, Buffer.from(await read()));
  return {
    async route(page, outline) {
      await page.route(address(`${manyPagesPath}**`), (route) => {
        const path = new URL(route.request().url()).pathname;
        if (path === manyPagesPath) return route.fulfill({ contentType: "text/html; charset=utf-8", body: html });
        const body = withOutline(path, files.get(path), outline);
        return body === undefined ? route.fulfill({ status: 404 }) : route.fulfill({ body, contentType: typeOf(path) });
      });
    },
  };
}

function withOutline(
  path: string,
  body: Buffer | undefined,
  outline: readonly OutlineEntry[] | undefined,
): Buffer | string | undefined {
  if (body === undefined || outline === undefined || !/\/contents\.[^/]*json$/.test(path)) return body;
  return JSON.stringify({ ...v.parse(ContentsSchema, JSON.parse(body.toString("utf8"))), outline });
}

async function pdf(): Promise<Uint8Array> {
  const document = new PDFDocument({ size: [150, 200], margin: 15 });
  const chapters = new Map([
    [1, "Before it begins"],
    [3, "The beginning"],
    [CLAIMED, "What they must do"],
  ]);
  for (let page = 1; page <= PAGES; page += 1) {
    if (page > 1) document.addPage();
    const chapter = chapters.get(page);
    if (chapter !== undefined) document.outline.addItem(chapter).addItem(`${chapter}, in short`);
    document.text(`Leaf ${page}.`);
    if (page === CLAIMED) document.text("Prosecutors must consider every lawful tool at their disposal.");
  }
  const labels = document.ref({ Nums: [0, { S: "r" }, FRONT, { S: "D" }] });
  labels.end("");
  document.end();
  // pdfkit sets no labels of pages. They take the place of an entry of the catalogue that nothing needs, to the byte.
  const [unneeded, wanted] = ["/PageMode /UseOutlines", `/PageLabels ${labels.id} 0 R`];
  const written = (await buffer(document)).toString("latin1").replace(unneeded, wanted.padEnd(unneeded.length));
  return new Uint8Array(Buffer.from(written, "latin1"));
}

async function compose(bytes: Uint8Array): Promise<ComposedPublication> {
  const fixture = await makePublication();
  const files = filesOf({ ...fixture, pdf: bytes });
  const described = JSON.stringify(fixture.description).replace(sha256(fixture.pdf), sha256(bytes));
  const effects = fakeEffects({ ...files, "/project/documents/memo/publication.json": described });
  const place = { documents: "/project/documents", cache: "/project/cache" };
  const { publications, problems } = await ingest(place, "/", effects, { draws: "if-all-is-well" });
  const [composed] = publications;
  if (composed === undefined) throw new Error(JSON.stringify(problems));
  return composed;
}

function pageOf({ publication }: ComposedPublication, html: string): string {
  const navigation = staticNavigation(manyPagesPath);
  const reader = createReader({ publication, path: manyPagesPath, navigation });
  const root = renderToString(createElement(ReadingPage, { publication, reader }));
  return pageWith(html, ROOT_ID, root, packedFor(publication, undefined));
}

function typeOf(path: string): string {
  if (path.endsWith(".json")) return "application/json";
  return path.endsWith(".pdf") ? "application/pdf" : "image/webp";
}
