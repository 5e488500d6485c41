import type { Page } from "playwright-core";
import type { SitePage } from "../../../src/app/site-input.ts";
import { aboutPublication, renderPublication, renderShared } from "../../../src/app/static.tsx";
import { noAssets } from "../../../src/core/fixtures/no-assets.ts";
import { fakeEffects } from "../../../src/ingest/fixtures/fake-effects.ts";
import { filesOfTwo, makeTwoDocuments } from "../../../src/ingest/fixtures/make-two-documents.ts";
import { ingest } from "../../../src/ingest/ingest.ts";
import { memoPage } from "./memo-page.ts";
import { home } from "./reading.ts";
import { address } from "./site.ts";

/** Where the pages say that they stand. */
export const SITE = "https://example.org/";

export interface TwoDocumentsSite {
  /** As they are rendered. */
  readonly pages: readonly SitePage[];
  /** Serves them on the site under test. */
  route(page: Page): Promise<void>;
}

/** A publication of an order and a letter, made by the build's own steps, with the scripts and styles of the site under test. */
export async function twoDocuments(): Promise<TwoDocumentsSite> {
  const place = { documents: "/project/documents", cache: "/project/cache" };
  const effects = fakeEffects(filesOfTwo(await makeTwoDocuments()));
  const { publications, problems } = await ingest(place, "/", effects, { draws: "if-all-is-well" });
  const [composed] = publications;
  if (composed === undefined) throw new Error(JSON.stringify(problems));

  const reading = await memoPage();
  const frame = await (await fetch(address(`${home}embed/`))).text();
  const script = only(/data-module="([^"]+)"/, reading);
  const modules = [...frame.matchAll(/<script type="module" src="([^"]+)"/g)].map(([, src = ""]) => src);
  const embed = { ...noAssets.embed, script: modules.at(-1) ?? "" };
  const assets = { ...noAssets, script, embed };
  const setting = { base: "/", site: SITE, language: undefined, development: false, assets };
  const files = new Map<string, string | Buffer>();
  const rendered = [...renderPublication(composed, setting)];
  for (const { path, html } of rendered) {
    const head = only(/<head>(.*?)<\/head>/s, path.includes("/embed/") ? frame : reading);
    files.set(
      `/${path.replace(/index\.html$/, "")}`,
      html.replace(/<head>.*?<\/head>/s, () => `<head>${head}</head>`),
    );
  }
  for (const { path, read } of composed.files) files.set(`/${path}`, Buffer.from(await read()));
  const about = aboutPublication(
    composed,
    rendered.map(({ path }) => path),
  );
  return {
    pages: [...rendered, ...renderShared({ ...setting, summaries: [about.summary], example: about.example })],
    async route(page) {
      await page.route(address("/pier/**"), (route) => {
        const path = new URL(route.request().url()).pathname;
        const body = files.get(path);
        return body === undefined ? route.fulfill({ status: 404 }) : route.fulfill({ body, headers: headersOf(path) });
      });
    },
  };
}

function only(pattern: RegExp, html: string): string {
  const [, found] = pattern.exec(html) ?? [];
  if (found === undefined) throw new Error(`A page of the site has no ${pattern}.`);
  return found;
}

/** As the site's own server says: a frame that is shut off from its origin may have them, too. */
function headersOf(path: string): Record<string, string> {
  const type = path.endsWith("/")
    ? "text/html; charset=utf-8"
    : path.endsWith(".json")
      ? "application/json"
      : path.endsWith(".pdf")
        ? "application/pdf"
        : "image/webp";
  return {
    "Content-Type": type,
    "Access-Control-Allow-Origin": "*",
    "Cross-Origin-Resource-Policy": "cross-origin",
    "Cross-Origin-Embedder-Policy": "require-corp",
  };
}
