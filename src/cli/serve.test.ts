import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer, request } from "node:http";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { serveSite, type Serving } from "./serve.ts";

const directory = mkdtempSync(join(tmpdir(), "verbatim-serve-"));
const policy = `<meta http-equiv="Content-Security-Policy" content="default-src &#39;none&#39;">`;
const files: Record<string, string> = {
  "index.html": "<!doctype html><title>Index</title>",
  "404.html": `<!doctype html>${policy}<title>Not here</title>`,
  "memo/index.html": `<!doctype html>${policy}<title>Memo</title>${"words ".repeat(1000)}`,
  "memo/annotations.jsonld": `{ "type": "AnnotationCollection", "label": "${"x".repeat(2000)}" }`,
  "memo/memo.0123456789abcdef.pdf": "%PDF-1.7 0123456789",
  "memo/pages/p1-480.0123456789abcdef.webp": "RIFF",
  "assets/reader-Ab3_x.js": `console.log("${"a".repeat(2000)}")`,
  "icon.svg": "<svg xmlns='http://www.w3.org/2000/svg'/>",
};
for (const [name, content] of Object.entries(files)) {
  mkdirSync(dirname(join(directory, name)), { recursive: true });
  writeFileSync(join(directory, name), content);
}

const running: Serving[] = [];
async function start(port = 0, base = "/", lines: string[] = []): Promise<Serving> {
  const serving = await serveSite({ directory, port, host: "127.0.0.1", base }, (line) => lines.push(line));
  running.push(serving);
  return serving;
}
const { address, publications } = await start();
const get = (path: string, headers: Record<string, string> = {}) =>
  fetch(address + path, { headers, redirect: "manual" });

afterAll(() => {
  for (const { server } of running) server.close();
  rmSync(directory, { recursive: true });
});

describe("serveSite", () => {
  it("tells the address of each publication", () => {
    expect(publications).toEqual([`${address}memo/`]);
  });

  it.each([
    ["memo/", "text/html; charset=utf-8", "no-cache"],
    ["memo/memo.0123456789abcdef.pdf", "application/pdf", "public, max-age=31536000, immutable"],
    ["memo/pages/p1-480.0123456789abcdef.webp", "image/webp", "public, max-age=31536000, immutable"],
    ["memo/annotations.jsonld", "application/ld+json", "no-cache"],
    ["assets/reader-Ab3_x.js", "text/javascript; charset=utf-8", "public, max-age=31536000, immutable"],
    ["icon.svg", "image/svg+xml", "no-cache"],
  ])("serves %s as %s, to be kept: %s", async (path, type, cache) => {
    const response = await get(path);
    expect(response.status).toBe(200);
    expect(response.headers.get("content-type")).toBe(type);
    expect(response.headers.get("cache-control")).toBe(cache);
    expect(response.headers.get("x-content-type-options")).toBe("nosniff");
    expect(response.headers.get("referrer-policy")).toBe("strict-origin-when-cross-origin");
    expect(response.headers.get("access-control-allow-origin")).toBe("*");
    expect(response.headers.get("cross-origin-resource-policy")).toBe("cross-origin");
    expect(response.headers.get("x-frame-options")).toBeNull();
    expect(await response.text()).toBe(files[path === "memo/" ? "memo/index.html" : path]);
  });

  it("gives pages their policy as a header, and other files none", async () => {
    expect((await get("memo/")).headers.get("content-security-policy")).toBe("default-src 'none'");
    expect((await get("icon.svg")).headers.get("content-security-policy")).toBeNull();
  });

  it("answers an unknown path with the site's own page and 404", async () => {
    const response = await get("memo/c/nothing/");
    expect(response.status).toBe(404);
    expect(await response.text()).toContain("Not here");
    expect(response.headers.get("content-security-policy")).toBe("default-src 'none'");
  });

  it.each(["%2e%2e/%2e%2e/etc/passwd", "..%2f..%2fetc%2fpasswd", "%", "memo%00/", "memo/pages/"])(
    "serves nothing at %s",
    async (path) => {
      expect((await get(path)).status).toBe(404);
    },
  );

  it("compresses text, and leaves pictures and PDFs as they are", async () => {
    const encoding = async (path: string, headers = {}) =>
      (await get(path, { "accept-encoding": "gzip, br", ...headers })).headers.get("content-encoding");
    expect(await encoding("memo/")).toBe("br");
    expect(await encoding("memo/annotations.jsonld")).toBe("br");
    expect(await encoding("memo/memo.0123456789abcdef.pdf")).toBeNull();
    expect(await encoding("memo/", { range: "bytes=0-99" })).toBeNull();
  });

  it("gives a part of a PDF, and says that it does", async () => {
    expect((await get("memo/memo.0123456789abcdef.pdf")).headers.get("accept-ranges")).toBe("bytes");
    const response = await get("memo/memo.0123456789abcdef.pdf", { range: "bytes=9-12" });
    expect(response.status).toBe(206);
    expect(response.headers.get("content-range")).toBe("bytes 9-12/19");
    expect(await response.text()).toBe("0123");
  });

  it.each([
    ["bytes=0-0", "%", "bytes 0-0/19"],
    ["bytes=-4", "6789", "bytes 15-18/19"],
    ["bytes=15-99", "6789", "bytes 15-18/19"],
    // What is no range, and several at once, may be left aside: the whole file then comes.
    ["pages=1", "%PDF-1.7 0123456789", null],
    ["bytes=0-1,4-5", "%PDF-1.7 0123456789", null],
  ])("answers a request for %s", async (range, content, says) => {
    const response = await get("memo/memo.0123456789abcdef.pdf", { range });
    expect(response.status).toBe(says === null ? 200 : 206);
    expect(response.headers.get("content-range")).toBe(says);
    expect(await response.text()).toBe(content);
  });

  it.each(["bytes=19-", "bytes=5-2"])("refuses a part that is not there (%s), and stays there", async (range) => {
    const response = await get("memo/memo.0123456789abcdef.pdf", { range });
    expect(response.status).toBe(416);
    expect(response.headers.get("content-range")).toBe("bytes */19");
    expect((await get("memo/")).status).toBe(200);
  });

  it("says when a page is still the same", async () => {
    const tag = (await get("memo/")).headers.get("etag") ?? "";
    // Node's fetch asks for a fresh answer wherever it is given a condition.
    const status = await new Promise((resolve) => {
      request(`${address}memo/`, { headers: { "if-none-match": tag } }, (response) =>
        resolve(response.statusCode),
      ).end();
    });
    expect(status).toBe(304);
  });

  it("brings a page's address without its slash to the one with it", async () => {
    const response = await get("memo?q=words");
    expect(response.status).toBe(301);
    expect(response.headers.get("location")).toBe("/memo/?q=words");
  });

  it("serves below the base that the site was built for, and nothing outside", async () => {
    const below = await start(0, "/memos/");
    expect((await fetch(`${below.address}memo/`)).status).toBe(200);
    expect((await fetch(new URL("/memo/", below.address))).status).toBe(404);
    const moved = await fetch(`${below.address}memo`, { redirect: "manual" });
    expect(moved.headers.get("location")).toBe("/memos/memo/");
    const root = await fetch(new URL("/memos", below.address), { redirect: "manual" });
    expect(root.headers.get("location")).toBe("/memos/");
  });

  it("takes the next port where one is taken, and says so", async () => {
    const other = createServer();
    const taken = await new Promise<number>((resolve) => {
      other.listen(0, "127.0.0.1", () => {
        const listening = other.address();
        resolve(typeof listening === "object" && listening !== null ? listening.port : 0);
      });
    });
    const lines: string[] = [];
    const serving = await start(taken, "/", lines);
    other.close();
    expect(Number(new URL(serving.address).port)).toBeGreaterThan(taken);
    expect(lines[0]).toContain(`Port ${taken} is taken`);
  });

  it("says what to do where nothing was built", async () => {
    const options = { directory: join(directory, "none"), port: 0, host: "127.0.0.1", base: "/" };
    await expect(serveSite(options, () => {})).rejects.toThrow("npm run build");
  });
});
