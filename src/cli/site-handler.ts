import { existsSync, readFileSync } from "node:fs";
import type { IncomingMessage, RequestListener, ServerResponse } from "node:http";
import { join } from "node:path";
import { constants } from "node:zlib";
import compression from "compression";
import sirv from "sirv";

/** Names that hold a hash of the content: what they hold never changes. */
const HASHED_NAME = /\.[0-9a-f]{16}\.\w+$/;
/** The bundle's files carry hashes too, and those of pdf.js its version. */
const VERSIONED_FOLDER = /^\/assets\//;

const YEAR_IN_SECONDS = 31_536_000;

/**
 * Answers requests for a built site as a careful static host does: text compressed, parts of PDFs on request, names
 * with a hash kept for a year, pages asked about again each time, and the site's own 404 page.
 *
 * @param base the path that the site was built for: begins and ends with "/".
 */
export function siteHandler(directory: string, base: string): RequestListener {
  const compressing = compression({
    // A careful host compresses once and well; more than this costs time for each answer and saves next to nothing.
    brotli: { params: { [constants.BROTLI_PARAM_QUALITY]: 6 } },
    // Parts of a file are counted in its own bytes, so such answers stay uncompressed.
    filter: (request, response) => request.headers.range === undefined && compression.filter(request, response),
  });
  const compress = (request: IncomingMessage, response: ServerResponse, next: () => void): void => {
    // Its types ask for Express, its code for nothing but Node's own request and response.
    Reflect.apply(compressing, undefined, [request, response, next]);
  };
  const files = sirv(directory, {
    // Reads the disk for each request: a new build is served at once.
    dev: true,
    etag: true,
    setHeaders: (response, path) => setFileHeaders(response, path, directory),
  });

  return (request, response) => {
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader("Referrer-Policy", "strict-origin-when-cross-origin");
    if (request.method !== "GET" && request.method !== "HEAD") {
      response.writeHead(405, { Allow: "GET, HEAD" }).end();
      return;
    }
    const address = request.url ?? "/";
    const missing = (): void => sendNotFound(directory, response);
    if (!address.startsWith(base)) {
      compress(request, response, missing);
      return;
    }
    request.url = address.slice(base.length - 1);
    const [path = "/", query = ""] = request.url.split(/(?=\?)/, 2);
    if (isFolder(directory, path)) {
      response.writeHead(301, { Location: `${base.slice(0, -1)}${path}/${query}` }).end();
      return;
    }
    compress(request, response, () => files(request, response, missing));
  };
}

function setFileHeaders(response: ServerResponse, path: string, directory: string): void {
  const keeps = HASHED_NAME.test(path) || VERSIONED_FOLDER.test(path);
  response.setHeader("Cache-Control", keeps ? `public, max-age=${YEAR_IN_SECONDS}, immutable` : "no-cache");
  // Viewers fetch a long PDF in parts, and only from a server that says it gives them.
  if (path.endsWith(".pdf")) response.setHeader("Accept-Ranges", "bytes");
  if (path.endsWith(".jsonld")) response.setHeader("Content-Type", "application/ld+json;charset=utf-8");
  if (path.endsWith("/") || path.endsWith(".html")) setPolicy(response, directory);
}

/** Gives the pages' own policy as a header too: it then holds from the first byte. */
function setPolicy(response: ServerResponse, directory: string): void {
  const page = readIfThere(join(directory, "404.html"))?.toString() ?? "";
  const policy = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(page)?.[1];
  if (policy !== undefined) response.setHeader("Content-Security-Policy", policy.replaceAll("&#39;", "'"));
}

function sendNotFound(directory: string, response: ServerResponse): void {
  const page = readIfThere(join(directory, "404.html"));
  response.setHeader("Cache-Control", "no-cache");
  if (page === undefined) {
    response.writeHead(404, { "Content-Type": "text/plain;charset=utf-8" }).end("Not found");
    return;
  }
  setPolicy(response, directory);
  response.writeHead(404, { "Content-Type": "text/html;charset=utf-8" }).end(page);
}

/** Whether a path without a slash at its end is that of a page, whose address has one. */
function isFolder(directory: string, path: string): boolean {
  return /^(?:\/[\w-]+)+$/.test(path) && existsSync(join(directory, path, "index.html"));
}

function readIfThere(file: string): Buffer | undefined {
  return existsSync(file) ? readFileSync(file) : undefined;
}
