import { readdirSync, readFileSync } from "node:fs";
import { request } from "node:http";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { headersOf } from "../../src/core/hosting/header-rules.ts";
import { address as siteAddressOf, siteFolder } from "./set-up/site.ts";
import { webServers } from "./set-up/web-servers.ts";

const home = "sessions-memo/";

/** A file of the built site, as its name matches. */
function fileLike(pattern: RegExp): string {
  const found = readdirSync(siteFolder(), { recursive: true, encoding: "utf8" }).find((name) => pattern.test(name));
  if (found === undefined) throw new Error(`The site has no file like ${pattern}.`);
  return found;
}

/** One of every kind. */
const files = (): string[] => [
  "index.html",
  `${home}index.html`,
  `${home}c/every-lawful-tool/index.html`,
  `${home}c/every-lawful-tool/embed/index.html`,
  `${home}embed/index.html`,
  `${home}embed/document/index.html`,
  "embedding/index.html",
  "embedding/nginx.conf.txt",
  `${home}annotations.jsonld`,
  `${home}ledger/ledger.csv`,
  "icon.svg",
  fileLike(/memo\.[0-9a-f]{16}\.pdf$/),
  fileLike(/pages\/.*\.webp$/),
  fileLike(/^assets\/reader-.*\.js$/),
  fileLike(/^assets\/.*\.mjs$/),
  fileLike(/^assets\/.*\.woff2$/),
  fileLike(/\.wasm$/),
];

/** The policy that a page holds, which its header has to repeat. */
function policiesOf(file: string): { page: string; embedded: string } | Record<string, never> {
  if (!file.endsWith(".html")) return {};
  const html = readFileSync(join(siteFolder(), file), "utf8");
  const policy = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(html)?.[1]?.replaceAll("&#39;", "'");
  return policy === undefined ? {} : { page: policy, embedded: policy };
}

interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
}

/** Node's own request: it follows nothing, and shows an answer's headers as they came. */
function ask(address: string, headers: Record<string, string> = {}): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const asking = request(address, { headers }, (response) => {
      response.resume();
      response.on("end", () => resolve({ status: response.statusCode ?? 0, headers: response.headers }));
    });
    asking.on("error", reject).end();
  });
}

const ours = {
  name: "verbatim serve",
  isHere: true,
  serve: () => Promise.resolve({ address: siteAddressOf("/"), stop: () => Promise.resolve() }),
};

describe.each([ours, ...webServers].map((server) => [server.name, server] as const))("%s", (_, server) => {
  describe.skipIf(!server.isHere)("with the site's own configuration", () => {
    let serving: Awaited<ReturnType<typeof server.serve>>;
    beforeAll(async () => {
      serving = await server.serve(siteFolder());
    });
    afterAll(() => serving.stop());

    it("sends the headers of the table with files of every kind", async () => {
      for (const file of files()) {
        const { status, headers } = await ask(serving.address + file.replace(/(^|\/)index\.html$/, "$1"));
        expect(status, file).toBe(200);
        const expected = Object.entries(headersOf(file, policiesOf(file)));
        for (const [name, value] of expected) expect(headers[name.toLowerCase()], `${name} of ${file}`).toBe(value);
        if (!file.endsWith(".html")) expect(headers["content-security-policy"], file).toBeUndefined();
        expect(headers["x-frame-options"], file).toBeUndefined();
      }
    });

    it("sends types that browsers run and show", async () => {
      const typeOf = async (file: string): Promise<string> =>
        String((await ask(serving.address + file)).headers["content-type"]);
      expect(await typeOf(fileLike(/^assets\/.*\.mjs$/))).toMatch(/^text\/javascript|^application\/javascript/);
      expect(await typeOf(fileLike(/\.wasm$/))).toBe("application/wasm");
      expect(await typeOf(fileLike(/\.woff2$/))).toBe("font/woff2");
      expect(await typeOf(fileLike(/pages\/.*\.webp$/))).toBe("image/webp");
      expect(await typeOf(`${home}annotations.jsonld`)).toMatch(/^application\/ld\+json/);
      expect(await typeOf(home)).toMatch(/^text\/html; ?charset=utf-8$/i);
    });

    it("sends a part of the document", async () => {
      const file = fileLike(/memo\.[0-9a-f]{16}\.pdf$/);
      const { status, headers } = await ask(serving.address + file, { range: "bytes=0-99", "accept-encoding": "gzip" });
      expect(status).toBe(206);
      expect(headers["content-range"]).toMatch(/^bytes 0-99\/\d+$/);
      expect(headers["access-control-allow-origin"]).toBe("*");
    });

    it("compresses text", async () => {
      for (const file of [home, fileLike(/^assets\/reader-.*\.js$/), `${home}annotations.jsonld`]) {
        const { headers } = await ask(serving.address + file, { "accept-encoding": "gzip" });
        expect(headers["content-encoding"], file).toBe("gzip");
      }
    });

    it.each([`${home}c/never-published/`, "no/such/file.png", `${home}pages/`])(
      "answers with the site's own page, and 404: %s",
      async (path) => {
        const response = await fetch(serving.address + path);
        expect(response.status).toBe(404);
        expect(await response.text()).toContain("There is no page at this address");
        const expected = headersOf("404.html", policiesOf("404.html"));
        for (const [name, value] of Object.entries(expected)) expect(response.headers.get(name), name).toBe(value);
      },
    );

    it("brings a page's address to the one with a slash", async () => {
      const { status, headers } = await ask(`${serving.address}sessions-memo`);
      expect([301, 308]).toContain(status);
      const to = new URL(String(headers["location"]), serving.address);
      expect(to.pathname).toBe("/sessions-memo/");
    });
  });
});
