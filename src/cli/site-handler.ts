import { existsSync, readFileSync } from "node:fs";
import type { IncomingMessage, RequestListener, ServerResponse } from "node:http";
import { join, relative, sep } from "node:path";
import { constants } from "node:zlib";
import compression from "compression";
import send from "send";
import { headerRules, type Headers, headersOf, type Policies } from "../core/hosting/header-rules.ts";

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

  return (request, response) => {
    // What is no file (a redirection, a refusal) has the headers of every file.
    setHeaders(response, headerRules({}).every);
    if (request.method !== "GET" && request.method !== "HEAD") {
      response.writeHead(405, { Allow: "GET, HEAD" }).end();
      return;
    }
    const address = request.url ?? "/";
    if (`${address}/` === base) {
      response.writeHead(301, { Location: base }).end();
      return;
    }
    if (!address.startsWith(base)) {
      compress(request, response, () => sendNotFound(directory, response));
      return;
    }
    const [path = "/", query = ""] = address.slice(base.length - 1).split(/(?=\?)/, 2);
    if (isFolder(directory, path)) {
      response.writeHead(301, { Location: `${base.slice(0, -1)}${path}/${query}` }).end();
      return;
    }
    compress(request, response, () => sendFile(directory, path, request, response));
  };
}

/** Sends the file at a path of the site, or what is asked of it (RFC 9110: ranges, conditions), or the 404 page. */
function sendFile(directory: string, path: string, request: IncomingMessage, response: ServerResponse): void {
  send(request, path, { root: directory, index: "index.html", dotfiles: "ignore", cacheControl: false })
    .on("headers", (_, file: string) => setFileHeaders(response, file, directory))
    .on("directory", () => sendNotFound(directory, response))
    .on("error", (error: Refusal) => {
      // A range beyond the file's end, or a condition that does not hold. All else is an address where nothing is.
      if (error.status === 416 || error.status === 412) response.writeHead(error.status, error.headers).end();
      else sendNotFound(directory, response);
    })
    .pipe(response);
}

interface Refusal {
  readonly status: number;
  readonly headers?: Record<string, string>;
}

/** @param file absolute. */
function setFileHeaders(response: ServerResponse, file: string, directory: string): void {
  const path = relative(directory, file).split(sep).join("/");
  const policy = path.endsWith(".html") ? policyOf(readFileSync(file)) : undefined;
  setHeaders(response, headersOf(path, policiesOf(policy)));
}

function setHeaders(response: ServerResponse, headers: Headers): void {
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
}

/** The policy that a page holds. As a header too it holds from the first byte. */
function policyOf(page: Buffer): string | undefined {
  const policy = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(page.toString())?.[1];
  return policy?.replaceAll("&#39;", "'");
}

function policiesOf(policy: string | undefined): Partial<Policies> {
  return policy === undefined ? {} : { page: policy, embedded: policy };
}

function sendNotFound(directory: string, response: ServerResponse): void {
  const page = readIfThere(join(directory, "404.html"));
  setHeaders(response, headersOf("404.html", policiesOf(page === undefined ? undefined : policyOf(page))));
  if (page === undefined) {
    response.writeHead(404, { "Content-Type": "text/plain; charset=utf-8" }).end("Not found");
    return;
  }
  response.writeHead(404, { "Content-Type": "text/html; charset=utf-8" }).end(page);
}

/** Whether a path without a slash at its end is that of a page, whose address has one. */
function isFolder(directory: string, path: string): boolean {
  return /^(?:\/[\w-]+)+$/.test(path) && existsSync(join(directory, path, "index.html"));
}

function readIfThere(file: string): Buffer | undefined {
  return existsSync(file) ? readFileSync(file) : undefined;
}
