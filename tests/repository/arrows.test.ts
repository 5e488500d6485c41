import { readdirSync, readFileSync } from "node:fs";
import { join, resolve, sep } from "node:path";
import { describe, expect, it } from "vitest";
import { breaches } from "./arrows.ts";
import type { SourceFile } from "./arrows.ts";
import { importsOf } from "./imports.ts";
import { rooms } from "./rooms.ts";

const sourceFolder = resolve(import.meta.dirname, "..", "..", "src");

function sourceFiles(): SourceFile[] {
  return readdirSync(sourceFolder, { recursive: true, encoding: "utf8" })
    .filter((path) => /\.(?:tsx?|css)$/.test(path))
    .map((path) => ({ path: path.split(sep).join("/"), text: readFileSync(join(sourceFolder, path), "utf8") }));
}

describe("the sources", () => {
  const files = sourceFiles();

  it("are found, in every room of the table", () => {
    expect(files.length).toBeGreaterThan(30);
    expect([...new Set(files.map(({ path }) => path.replace(/\/.*/, "")))].toSorted()).toEqual(
      Object.keys(rooms).toSorted(),
    );
  });

  it("keep to the table of rooms", () => {
    expect(breaches(files)).toEqual([]);
  });
});

/** A guard that was never seen red is no guard: each of these must be reported, with these words. */
const canaries: readonly (readonly [what: string, path: string, text: string, words: string])[] = [
  [
    "core, importing a room",
    "core/text/fold.ts",
    `import { a } from "../../state/reader.ts";`,
    "core may not import state",
  ],
  ["core, a type of a room", "core/text/fold.ts", `import type { A } from "../../ui/a.ts";`, "core may not import ui"],
  ["core, a type in passing", "core/a.ts", `export let a: import("../app/a.ts").A;`, "core may not import app"],
  ["core, naming React", "core/a.ts", `import { useState } from "react";`, "the package react"],
  ["core, naming Node", "core/a.ts", `import { join } from "node:path";`, "the package node:path"],
  ["core, Node's types", "core/a.ts", `/// <reference types="node" />`, "the package node"],
  ["core, Markdown outside parse", "core/a.ts", `import type { Root } from "mdast";`, "the package mdast"],
  ["core, asking the clock", "core/a.ts", "export const now = () => Date.now();", "a clock or chance"],
  ["core, rolling dice", "core/a.ts", "export const dice = () => Math.random();", "a clock or chance"],
  ["ui, a value of core", "ui/a.ts", `import { fold } from "../core/text/fold.ts";`, "types alone from core"],
  ["ui, values and types of core", "ui/a.ts", `import { fold, type F } from "../core/f.ts";`, "types alone from core"],
  [
    "ui, importing state",
    "ui/a.tsx",
    `import { useReader } from "../state/reader-context.tsx";`,
    "ui may not import state",
  ],
  ["state, importing ui", "state/a.ts", `export { words } from "../ui/words.ts";`, "state may not import ui"],
  ["state, passing on document", "state/a.ts", `export * from "../document/a.ts";`, "state may not import document"],
  [
    "document, importing reader",
    "document/a.tsx",
    `const a = import("../reader/a.tsx");`,
    "document may not import reader",
  ],
  ["document, by a template", "document/a.ts", "import(`../reader/${name}.ts`);", "document may not import reader"],
  ["document, pdf.js outside pdf/", "document/a.ts", `import "pdfjs-dist/build/pdf.mjs";`, "the package pdfjs-dist"],
  ["document, pdf.js as an address", "document/a.ts", `new URL("pdfjs-dist/a.mjs", import.meta.url);`, "pdfjs-dist"],
  ["reader, naming pdf.js", "reader/a.ts", `const pdf = await import("pdfjs-dist");`, "the package pdfjs-dist"],
  ["reader, importing app", "reader/a.tsx", `import { b } from "../app/b.tsx";`, "reader may not import app"],
  ["reader, writing the address", "reader/a.ts", `history.pushState(null, "", "/");`, "state alone"],
  ["app, going elsewhere", "app/a.ts", `window.location.href = "/elsewhere/";`, "state alone"],
  ["app, importing ingest", "app/a.ts", `import { b } from "../ingest/b.ts";`, "app may not import ingest"],
  ["app, globbing ingest", "app/a.ts", `import.meta.glob(["../ingest/*.ts"]);`, "app may not import ingest"],
  ["app, naming Node", "app/a.ts", `import { readFileSync } from "node:fs";`, "the package node:fs"],
  [
    "ingest, a type of app",
    "ingest/a.ts",
    `import type { A } from "../app/providers.tsx";`,
    "ingest may not import app",
  ],
  ["ingest, a value beside a type", "ingest/a.ts", `import { a } from "../app/site-input.ts";`, "types alone from app"],
  ["ingest, PDFKit outside fixtures", "ingest/a.ts", `import PDFDocument from "pdfkit";`, "the package pdfkit"],
  ["anybody, importing a fixture", "ingest/a.ts", `import { b } from "./fixtures/b.ts";`, "for tests alone"],
  [
    "ingest, the static render",
    "ingest/a.ts",
    `import { renderSite } from "../app/static.tsx";`,
    "ingest may not import app",
  ],
  ["ingest, PDFium outside pdf/", "ingest/a.ts", `import { init } from "@embedpdf/pdfium";`, "@embedpdf/pdfium"],
  [
    "ingest, naming React",
    "ingest/a.ts",
    `import { renderToString } from "react-dom/server";`,
    "the package react-dom",
  ],
  ["the host script, importing the reader", "embed/host/a.ts", `import { b } from "../../reader/b.ts";`, "keeps to"],
  ["the host script, a type of core", "embed/host/a.ts", `import type { B } from "../../core/b.ts";`, "keeps to"],
  ["the host script, the card", "embed/host/a.ts", `import { b } from "../card/b.ts";`, "keeps to embed/protocol/"],
  ["the host script, naming React", "embed/host/a.ts", `import { useState } from "react";`, "the package react"],
  ["the protocol, importing the host script", "embed/protocol/a.ts", `import { b } from "../host/b.ts";`, "to itself"],
  ["embed, importing app", "embed/card/a.ts", `import { b } from "../../app/b.ts";`, "embed may not import app"],
  ["reader, importing embed", "reader/a.ts", `import { b } from "../embed/b.ts";`, "reader may not import embed"],
  ["cli, importing app", "cli/a.ts", `import { b } from "../app/b.ts";`, "cli may not import app"],
  ["anybody, importing cli", "app/a.ts", `import { b } from "../cli/b.ts";`, "app may not import cli"],
  ["anybody, leaving src", "cli/a.ts", `import { b } from "../../tests/b.ts";`, "outside src"],
  ["anybody, importing a test", "core/a.ts", `import { b } from "./b.test.ts";`, "which is a test"],
  ["styles, of another room", "ui/a.css", `@import "../reader/b.css";`, "ui may not import reader"],
  [
    "styles, of another server",
    "ui/a.css",
    `.a { src: url(https://fonts.example/a.woff2); }`,
    "somebody else's server",
  ],
  ["styles, of a package", "ui/a.css", `@import url("@fontsource/tinos/400.css");`, "the package @fontsource/tinos"],
  ["a room that nobody knows", "misc/a.ts", "export {};", "not in the table"],
  ["a long test", "core/a.test.ts", "export {};\n".repeat(401), "has 401 lines"],
  ["a long file", "core/a.ts", "export {};\n".repeat(301), "has 301 lines"],
];

describe("the guard reports", () => {
  it.each(canaries)("%s", (_what, path, text, words) => {
    expect(breaches([{ path, text }])).toEqual([expect.stringContaining(words)]);
  });

  it("a source that it cannot read", () => {
    expect(() => breaches([{ path: "core/a.ts", text: "import {" }])).toThrow("core/a.ts does not parse");
  });
});

describe("the guard lets pass", () => {
  it.each([
    [
      "core/parse/commentary.ts",
      `import { fromMarkdown } from "mdast-util-from-markdown"; import type { Root } from "mdast";`,
    ],
    ["document/pdf/engine.ts", `const pdf = await import("pdfjs-dist"); new URL("pdfjs-dist/a.mjs", import.meta.url);`],
    ["ui/words.ts", `import type { Standing } from "../core/model/standing.ts";`],
    ["state/reader.ts", `history.pushState(null, "", "/");`],
    ["reader/a.ts", "// history.pushState is for state alone\nif (location.hash === place) show();"],
    ["core/a.test.ts", `import { expect } from "vitest"; import fc from "fast-check";`],
    ["core/a.ts", "export {};\n".repeat(300)],
    ["embed/host/a.ts", `import { b } from "../protocol/b.ts"; import { c } from "./c.ts";`],
    ["embed/card/a.tsx", `import { b } from "../../reader/b.tsx"; import { c } from "../protocol/c.ts";`],
  ])("%s", (path, text) => {
    expect(breaches([{ path, text }])).toEqual([]);
  });
});

it("reads an import however it is written", () => {
  const text = `import a from "./1"; import type { B } from "./2"; import { type C } from "./3"; export * from "./4";
    export type { D } from "./5"; await import("./6?url"); let e: import("./7").E; import f = require("./8");
    const notAnImport = 'import "./9"'; // import "./10"`;
  expect(importsOf("a.ts", text)).toEqual([
    { specifier: "./1", typeOnly: false },
    { specifier: "./2", typeOnly: true },
    { specifier: "./3", typeOnly: false },
    { specifier: "./4", typeOnly: false },
    { specifier: "./5", typeOnly: true },
    { specifier: "./6", typeOnly: false },
    { specifier: "./7", typeOnly: true },
    { specifier: "./8", typeOnly: false },
  ]);
});
