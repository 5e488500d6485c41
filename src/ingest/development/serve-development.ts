import { sep } from "node:path";
import process from "node:process";
import type { ServerResponse } from "node:http";
import { type Connect, isRunnableDevEnvironment, type ViteDevServer } from "vite";
import type { SitePage } from "../../app/site-input.ts";
import type { Effects } from "../effects.ts";
import type { IngestPlace } from "../ingest.ts";
import { hostFile } from "../site/host-files.ts";
import { printProblems } from "../site/print-problems.ts";
import { printWarnings } from "../site/print-warnings.ts";
import { APP_ENTRIES, interfaceLanguage, renderOf } from "../site/render-entry.ts";
import { contentType } from "./content-type.ts";
import { DevelopmentSite } from "./development-site.ts";
import { refusedPage } from "./refused-page.ts";

/** An editor saves several files at once, and some write a file in steps: wait for quiet before reading. */
const QUIET_MILLISECONDS = 80;

/**
 * Serves the site under Vite: pages rendered as they are asked for by the newest components, files from memory. A
 * change below the documents' folder is read at once and the pages reload; problems are shown in the terminal and over
 * the page. Gives what Vite calls after its own middleware: the 404 page for what nobody knew.
 */
export async function serveDevelopment(
  server: ViteDevServer,
  place: IngestPlace,
  effects: Effects,
): Promise<() => void> {
  const { base, logger, root } = server.config;
  const site = new DevelopmentSite(place, base, effects);
  let reading = readAgain();
  await reading;

  async function readAgain(): Promise<void> {
    try {
      await site.read();
      if (site.warnings.length > 0) logger.warn(`\n${printWarnings(site.warnings)}\n`, { timestamp: true });
      if (site.problems.length > 0) logger.error(`\n${printProblems(site.problems)}\n`, { timestamp: true });
    } catch (error) {
      logger.error(error instanceof Error ? (error.stack ?? error.message) : String(error), { timestamp: true });
    }
    showState();
  }

  function showState(): void {
    if (site.problems.length === 0) server.ws.send({ type: "full-reload" });
    else
      server.ws.send({ type: "error", err: { message: printProblems(site.problems), stack: "", plugin: "verbatim" } });
  }

  let timer: NodeJS.Timeout | undefined;
  server.watcher.add(place.documents);
  server.watcher.on("all", (_, path) => {
    if (!path.startsWith(place.documents + sep)) return;
    clearTimeout(timer);
    timer = setTimeout(() => {
      reading = reading.then(readAgain);
    }, QUIET_MILLISECONDS);
  });
  server.ws.on("connection", () => {
    if (site.problems.length > 0) showState();
  });

  async function pages(): Promise<readonly SitePage[]> {
    const { ssr } = server.environments;
    if (ssr === undefined || !isRunnableDevEnvironment(ssr)) throw new Error("Vite has no place to run the render in.");
    const render = renderOf(await ssr.runner.import(`/${APP_ENTRIES.render}`));
    const sheets = [...ssr.moduleGraph.idToModuleMap.values()].filter(({ file }) => file?.endsWith(".css"));
    const isOf = (entry: string): ((sheet: (typeof sheets)[number]) => boolean) => {
      return ({ file }) => file?.endsWith(`/${entry}`) ?? false;
    };
    const isLedgers = isOf(APP_ENTRIES.ledgerStyles);
    const isTexts = isOf(APP_ENTRIES.textStyles);
    const isCards = isOf(APP_ENTRIES.cardStyles);
    const isOfFrames = ({ file }: (typeof sheets)[number]): boolean => file?.includes("/src/embed/frame/") ?? false;
    const embedding = base + APP_ENTRIES.embedding;
    const addressOf = ({ url }: (typeof sheets)[number]): string => base + url.replace(/^\//, "");
    return render({
      publications: site.publications,
      base,
      site: undefined,
      language: interfaceLanguage(process.env["VERBATIM_LANGUAGE"]),
      development: true,
      assets: {
        script: base + APP_ENTRIES.reader,
        notFoundScript: base + APP_ENTRIES.notFound,
        styles: sheets
          .filter((sheet) => !isLedgers(sheet) && !isTexts(sheet) && !isCards(sheet) && !isOfFrames(sheet))
          .map(addressOf),
        // Vite's client exchanges what was changed in sheets that have an address.
        readerSheet: undefined,
        ledgerStyles: sheets.filter(isLedgers).map(addressOf),
        textStyles: sheets.filter(isTexts).map(addressOf),
        embed: {
          frameScript: base + APP_ENTRIES.frame,
          script: base + APP_ENTRIES.reader,
          lateScripts: [],
          styles: sheets.filter((sheet) => !isLedgers(sheet) && !isTexts(sheet) && !isCards(sheet)).map(addressOf),
          cardStyles: sheets.filter(isCards).map(addressOf),
        },
        // Vite's client puts in the styles that a script imports.
        embeddingStyles: [],
        embeddingScript: embedding,
        fonts: [],
        slantedFonts: [],
      },
    });
  }

  async function sendPage(path: string, status: number, address: string, response: ServerResponse): Promise<boolean> {
    const page = (await pages()).find((each) => each.path === path);
    const refused = site.publications.length === 0 && site.problems.length > 0;
    if (page === undefined && !refused) return false;
    const html = page === undefined || refused ? refusedPage(printProblems(site.problems)) : page.html;
    const transformed = await server.transformIndexHtml(address, html);
    response.writeHead(status, { "Content-Type": "text/html;charset=utf-8", "Cache-Control": "no-cache" });
    response.end(transformed);
    return true;
  }

  /** What the render makes besides pages. */
  async function sendText(path: string, response: ServerResponse): Promise<boolean> {
    if (path.endsWith(".html")) return false;
    const text = (await pages()).find((each) => each.path === path)?.html;
    if (text === undefined) return false;
    response.writeHead(200, { "Content-Type": contentType(path), "Cache-Control": "no-cache" }).end(text);
    return true;
  }

  const serve = (
    work: (path: string, request: Connect.IncomingMessage, response: ServerResponse) => Promise<boolean>,
  ) => {
    const handler: Connect.NextHandleFunction = (request, response, next) => {
      const path = pathBelow(base, request.originalUrl ?? request.url ?? "/");
      if (path === undefined || (request.method !== "GET" && request.method !== "HEAD")) {
        next();
        return;
      }
      void answer(() => work(path, request, response), next);
    };
    server.middlewares.use(handler);
  };

  async function answer(work: () => Promise<boolean>, next: Connect.NextFunction): Promise<void> {
    try {
      await reading;
      if (!(await work())) next();
    } catch (error) {
      next(error);
    }
  }

  serve(async (path, request, response) => {
    const bytes = (await site.file(path)) ?? (await hostFile(path, root, effects));
    if (bytes !== undefined) {
      response.writeHead(200, { "Content-Type": contentType(path), "Content-Length": bytes.byteLength });
      response.end(request.method === "HEAD" ? undefined : bytes);
      return true;
    }
    if (path !== "" && !path.endsWith("/")) return false;
    return sendPage(`${path}index.html`, 200, `/${path}`, response);
  });

  return () =>
    serve(async (path, request, response) => {
      // Only now: a module is asked for by its path too, and there are hundreds of them.
      if (await sendText(path, response)) return true;
      if (!/text\/html/.test(request.headers.accept ?? "")) return false;
      return sendPage("404.html", 404, "/404.html", response);
    });
}

/** The path below the site's base, decoded; undefined outside the base, or where it is not well formed. */
function pathBelow(base: string, url: string): string | undefined {
  const path = url.replace(/[?#].*$/s, "");
  if (!path.startsWith(base)) return undefined;
  try {
    return decodeURIComponent(path.slice(base.length));
  } catch {
    return undefined;
  }
}
