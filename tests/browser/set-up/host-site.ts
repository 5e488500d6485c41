import { once } from "node:events";
import { createServer } from "node:http";
import { anchoredClaims } from "./reading.ts";
import { address } from "./site.ts";

/** A page of another site, which embeds the one under test. */
export interface HostPage {
  readonly body: string;
  /** What else stands in its head. */
  readonly head?: string;
  /** Its styles come as a file, because its policy forbids them in the page. */
  readonly sheet?: boolean;
  readonly headers?: Readonly<Record<string, string>>;
  readonly type?: string;
}

export interface HostSite {
  /** Origin, with a slash at the end: another name and another port than those of the site under test. */
  readonly address: string;
  /** Paths that were asked for, in order. */
  readonly asked: readonly string[];
  stop(): Promise<void>;
}

/** Serves pages as another site would: on a port and under a name of its own. */
export async function serveHost(pages: Readonly<Record<string, HostPage>>): Promise<HostSite> {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    const path = (request.url ?? "/").replace(/\?.*/, "");
    asked.push(path);
    const page = path === "/host.css" ? { body: styles, type: "text/css" } : pages[path];
    if (page === undefined) {
      response.writeHead(path === "/favicon.ico" ? 204 : 404).end();
      return;
    }
    const type = page.type ?? "text/html; charset=utf-8";
    response.writeHead(200, { "Content-Type": type, "Cache-Control": "no-store", ...page.headers });
    response.end(page.type === undefined ? pageOf(page) : page.body);
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const bound = server.address();
  if (bound === null || typeof bound === "string") throw new Error("The host's server has no port.");
  return {
    address: `http://localhost:${bound.port}/`,
    asked,
    stop: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, "close");
    },
  };
}

const styles = `
body { margin: 0; font: 18px/1.6 Georgia, serif; color: #222; background: #fff }
main { max-width: 42rem; margin: 0 auto; padding: 1rem }
a { color: #00408a }
.reserved { display: block; min-height: 640px }
.beside { display: grid; grid-template-columns: 1fr 1fr; gap: 2rem; max-width: 78rem }
.beside verbatim-embed { position: sticky; top: 0; height: 100vh }
@media (max-width: 900px) { .beside { display: block } .beside verbatim-embed { position: static; height: 80vh } }
`;

function pageOf({ head = "", body, sheet = false }: HostPage): string {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>The Daily Host</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
${sheet ? '<link rel="stylesheet" href="/host.css">' : `<style>${styles}</style>`}${head}</head><body>${body}</body></html>`;
}

/** The host script's tag, as a host pastes it. */
export function scriptTag(attributes = "async"): string {
  return `<script src="${address("/embed.js")}" ${attributes}></script>`;
}

export const memo = (): string => address("/sessions-memo/");

/** What an author pastes: an element with something to read in it. `class="reserved"` keeps its place free. */
export function embedTag(attributes = "", content = quotation("every-lawful-tool")): string {
  return `<verbatim-embed src="${memo()}" label="The Sessions memo" ${attributes}>${content}</verbatim-embed>`;
}

export function quotation(claim: string): string {
  return `<blockquote><p>“federal prosecutors must consider every lawful tool at their disposal”</p>
<p><a href="${memo()}c/${claim}/">The Sessions memo, beside what was made of it</a></p></blockquote>`;
}

/** Paragraphs of an article, so that there is something to scroll through. */
export function paragraphs(count: number): string {
  const words = "An article of another site has its own words, and as many of them as it likes. ".repeat(6);
  return `<p>${words}</p>`.repeat(count);
}

/** An article in which every claim of the memo has its link, in the given order. */
export function articleOfLinks(ids: readonly string[] = linkedClaims()): string {
  return ids
    .map(
      (id) =>
        `<p>${"The article goes on for a while before it comes to the next of its claims. ".repeat(3)}
<a class="of-claim" href="${memo()}c/${id}/">The claim ${id}</a>, and then it goes on again for a while.</p>`,
    )
    .join("");
}

/** Claims of twenty links: all with a passage on the page, then some of them again, as an article comes back to them. */
export function linkedClaims(): string[] {
  const ids = anchoredClaims().map(({ id }) => id);
  return [...ids, ...ids].slice(0, 20);
}
