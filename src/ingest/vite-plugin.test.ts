import { existsSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { build, createLogger, createServer, type InlineConfig, type ViteDevServer } from "vite";
import { sha256 } from "./cache/sha256.ts";
import { nodeEffects } from "./effects.ts";
import { type FixtureProject, makeProject } from "./fixtures/make-project.ts";
import { filesOf, makePublication } from "./fixtures/make-publication.ts";
import { mergeParts } from "./site/merge-parts.ts";
import { pdfjsPath } from "./site/pdfjs-files.ts";
import { loadRender } from "./site/render-entry.ts";
import { verbatim } from "./vite-plugin.ts";

let project: FixtureProject;
let commentary = "";
const output: string[] = [];

beforeAll(async () => {
  project = await makeProject();
  commentary = read("documents/memo/commentary.md");
  // What the test runner sets would build React for development.
  vi.stubEnv("NODE_ENV", "production");
});
afterAll(() => {
  vi.unstubAllEnvs();
  project.remove();
});

const read = (name: string): string => readFileSync(join(project.root, name), "utf8");

function config(more: InlineConfig = {}): InlineConfig {
  const logger = createLogger("info", { allowClearScreen: false });
  const keep = (message: string): void => void output.push(message);
  const customLogger = { ...logger, info: keep, warn: keep, error: keep };
  return { root: project.root, configFile: false, customLogger, plugins: [verbatim()], ...more };
}

describe("vite build", () => {
  it("writes pages, the publication's files, the bundle and the parts of pdf.js, and nothing else", async () => {
    vi.stubEnv("VERBATIM_SITE", "https://example.org");
    await build(config());
    expect(readdirSync(join(project.root, "dist")).toSorted()).toEqual([
      "404.html",
      "assets",
      "embed.d.ts",
      "embed.js",
      "embedding",
      "icon.svg",
      "index.html",
      "memo",
    ]);
    const page = read("dist/memo/index.html");
    expect(page).toContain("<title>The memo, read</title>");
    expect(page).toContain('data-base="/" data-site="https://example.org/" data-development="false"');
    for (const [, href = ""] of page.matchAll(/(?:src|href)="([^"]*)"/g)) {
      expect(href).toMatch(/^\/assets\/.*\.(js|css)$/);
      expect(existsSync(join(project.root, "dist", href))).toBe(true);
    }
    expect(existsSync(join(project.root, "dist", pdfjsPath(), "cmaps"))).toBe(true);
    expect(read("dist/embed.js")).toMatch(/^\(function\(\)\{[^]*embedded[^]*\}\)\(\);\s*$/);
    const files = readdirSync(join(project.root, "dist"), { recursive: true, encoding: "utf8" });
    expect(files.filter((file) => file.endsWith(".map"))).toEqual([]);
    const original = files.filter((file) => /memo\.[0-9a-f]{16}\.pdf$/.test(file));
    expect(original).toHaveLength(1);
    const bytes = (name: string): Buffer => readFileSync(join(project.root, "dist", name));
    const [plain, annotated] = [bytes(original[0] ?? ""), bytes("memo/memo-annotated.pdf")];
    expect(annotated.subarray(0, plain.length).equals(plain)).toBe(true);
    expect(annotated.subarray(plain.length).toString("latin1")).toContain("(https://example.org/every-tool)");
    expect(readdirSync(project.root).toSorted()).toEqual(["dist", "documents", "node_modules", "public", "src"]);
    expect(
      readdirSync(join(project.root, "node_modules/.cache/verbatim")).filter((name) => /staging/.test(name)),
    ).toEqual([]);
  });

  it("tells all problems, and leaves the site as it was", async () => {
    const before = readdirSync(join(project.root, "dist"), { recursive: true, encoding: "utf8" }).toSorted();
    project.write("documents/memo/commentary.md", `${commentary}\nAnd [one](#unknown-one), [two](#unknown-two).\n`);
    await expect(build(config())).rejects.toThrow(/unknown-one[^]*unknown-two[^]*2 problems have to be settled/);
    project.write("documents/memo/commentary.md", commentary);
    expect(readdirSync(join(project.root, "dist"), { recursive: true, encoding: "utf8" }).toSorted()).toEqual(before);
  });

  it("leaves the site as it was where its render fails, and no half of a new one", async () => {
    const render = read("src/app/static.tsx");
    project.write(
      "src/app/static.tsx",
      render.replace("const titles =", "throw new Error('broken render'); const titles ="),
    );
    await expect(build(config())).rejects.toThrow("broken render");
    project.write("src/app/static.tsx", render);
    expect(read("dist/memo/index.html")).toContain("The memo, read");
    expect(
      readdirSync(join(project.root, "node_modules/.cache/verbatim")).filter((name) => /staging/.test(name)),
    ).toEqual([]);
  });

  it("replaces no folder that holds something else", async () => {
    await expect(build(config({ build: { outDir: "documents" } }))).rejects.toThrow(
      "something other than a built site",
    );
    expect(existsSync(join(project.root, "documents/memo/memo.pdf"))).toBe(true);
  });

  it("builds for another base into another folder", async () => {
    await build(config({ base: "/memos/", build: { outDir: "elsewhere" } }));
    expect(read("elsewhere/memo/index.html")).toContain('src="/memos/assets/');
    expect(read("elsewhere/memo/annotations.jsonld")).toContain('"/memos/memo/annotations.jsonld"');
  });
});

describe("parts of a site", () => {
  const filesBelow = (folder: string): Map<string, string> => {
    const names = readdirSync(join(project.root, folder), { recursive: true, encoding: "utf8" }).toSorted();
    const isFile = (name: string): boolean => statSync(join(project.root, folder, name)).isFile();
    return new Map(names.filter(isFile).map((name) => [name, sha256(readFileSync(join(project.root, folder, name)))]));
  };
  const buildInto = async (outDir: string, only = "", shard = ""): Promise<void> => {
    vi.stubEnv("VERBATIM_ONLY", only).stubEnv("VERBATIM_SHARD", shard);
    await build(config({ build: { outDir } }));
    vi.stubEnv("VERBATIM_ONLY", "").stubEnv("VERBATIM_SHARD", "");
  };
  const merge = (...parts: string[]): Promise<unknown> => {
    const effects = nodeEffects(() => {});
    const folders = parts.map((part) => join(project.root, part));
    const into = join(project.root, "merged");
    return mergeParts(folders, into, (base) => loadRender(project.root, base), effects);
  };

  it("put together are what one build writes; each can be looked at by itself", async () => {
    const more = Object.entries(filesOf(await makePublication(), "documents/note"));
    for (const [name, content] of more) project.write(name, content);
    await buildInto("whole");
    await buildInto("part-1", "", "1/2");
    await buildInto("part-2", "", "2/2");
    expect([...filesBelow("part-2").keys()]).toEqual(expect.arrayContaining(["index.html", "note/index.html"]));
    expect([...filesBelow("part-2").keys()]).not.toContain("memo/index.html");
    await expect(merge("part-1")).rejects.toThrow('No part has the publication "note"');
    await expect(merge("part-1", "part-2", "part-2")).rejects.toThrow('Several parts have the publication "note"');
    await expect(merge("part-1", "whole")).rejects.toThrow("holds no part of a site");
    await merge("part-2", "part-1");
    expect(filesBelow("merged")).toEqual(filesBelow("whole"));
    await buildInto("part-1", "memo");
    project.write("public/icon.svg", "<svg><g/></svg>");
    await buildInto("part-2", "note");
    await expect(merge("part-1", "part-2")).rejects.toThrow("parts of different sites");
    await expect(buildInto("part-1", "nothing")).rejects.toThrow('There is no publication "nothing"');
    rmSync(join(project.root, "documents/note"), { recursive: true });
  });
});

describe("vite dev", () => {
  let server: ViteDevServer;
  let address = "";

  beforeAll(async () => {
    vi.stubEnv("NODE_ENV", "development");
    server = await createServer(config({ server: { port: 0, host: "127.0.0.1" }, mode: "development" }));
    await server.listen();
    address = server.resolvedUrls?.local[0] ?? "";
  });
  afterAll(async () => {
    await server.close();
  });

  const get = async (path: string): Promise<{ status: number; type: string | null; text: string }> => {
    const response = await fetch(address + path, { headers: { accept: "text/html,*/*" } });
    return { status: response.status, type: response.headers.get("content-type"), text: await response.text() };
  };

  it("renders pages as they are asked for, with Vite's client", async () => {
    const page = await get("memo/");
    expect(page).toMatchObject({ status: 200, type: "text/html;charset=utf-8" });
    expect(page.text).toContain("<title>The memo, read</title>");
    expect(page.text).toContain('data-development="true"');
    expect(page.text).toContain("/@vite/client");
    expect(page.text).toContain("src/app/styles.css");
    expect((await get("")).text).toContain("<title>Index</title>");
  });

  it("serves the publication's files and the parts of pdf.js", async () => {
    const annotations = await get("memo/annotations.jsonld");
    expect(annotations).toMatchObject({ status: 200, type: "application/ld+json;charset=utf-8" });
    expect(await get(`${pdfjsPath()}/wasm/openjpeg.wasm`)).toMatchObject({ status: 200, type: "application/wasm" });
  });

  it("serves what host pages fetch, made anew each time", async () => {
    const script = await get("embed.js");
    expect(script).toMatchObject({ status: 200, type: "text/javascript;charset=utf-8" });
    expect(script.text).toContain("embedded");
    project.write("src/embed/host/define.ts", 'document.body.append("changed");');
    expect((await get("embed.js")).text).toContain("changed");
    expect(await get("embed.d.ts")).toMatchObject({ status: 200, type: "text/plain;charset=utf-8" });
  });

  it("has a 404 page for unknown paths, and serves what Vite knows", async () => {
    const missing = await get("nothing/");
    expect(missing.status).toBe(404);
    expect(missing.text).toContain("Not here");
    expect((await get("src/app/browser.tsx")).text).toContain("alive");
    expect((await get("icon.svg")).status).toBe(200);
  });

  it("shows edits of components at once", async () => {
    const render = read("src/app/static.tsx");
    project.write("src/app/static.tsx", render.replace('"Index"', '"New index"'));
    await vi.waitFor(async () => expect((await get("")).text).toContain("New index"), { timeout: 5000, interval: 100 });
    project.write("src/app/static.tsx", render);
  });

  it("shows edits of documents; tells problems, and keeps the last page that was in order", async () => {
    const description = read("documents/memo/publication.json");
    const sent = vi.spyOn(server.ws, "send");
    project.write("documents/memo/publication.json", description.replace('"The memo, read"', '"The memo, reread"'));
    await vi.waitFor(async () => expect((await get("memo/")).text).toContain("reread"), {
      timeout: 5000,
      interval: 100,
    });
    expect(sent).toHaveBeenCalledWith({ type: "full-reload" });

    project.write("documents/memo/publication.json", description.replace('"The memo, read",', '"The memo, broken"'));
    await vi.waitFor(() => expect(output.join("\n")).toContain("A comma was expected"), {
      timeout: 5000,
      interval: 100,
    });
    const errors = sent.mock.calls.filter(([payload]) => JSON.stringify(payload).startsWith('{"type":"error"'));
    expect(JSON.stringify(errors)).toContain("A comma was expected");
    expect((await get("memo/")).text).toContain("reread");
    project.write("documents/memo/publication.json", description);
  });
});
