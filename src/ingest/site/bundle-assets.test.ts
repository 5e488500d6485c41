import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { type BundledFile, bundleAssets } from "./bundle-assets.ts";

const chunk = (fileName: string, more: Partial<BundledFile> = {}): [string, BundledFile] => [
  fileName,
  { type: "chunk", fileName, isEntry: false, imports: [], ...more },
];
const asset = (fileName: string, originalFileNames: string[] = [], source = ""): [string, BundledFile] => [
  fileName,
  { type: "asset", fileName, originalFileNames, source },
];
const styles = (...names: string[]) => ({ viteMetadata: { importedCss: new Set(names) } });

describe("bundleAssets", () => {
  const bundle = Object.fromEntries([
    chunk("assets/shared.js", { imports: ["assets/reader.js"], ...styles("assets/shared.css") }),
    chunk("assets/lazy.js", styles("assets/lazy.css")),
    chunk("assets/reader.js", {
      isEntry: true,
      facadeModuleId: "/project/src/app/browser.tsx",
      imports: ["assets/shared.js", "outside"],
      ...styles("assets/reader.css"),
    }),
    chunk("assets/not-found.js", { isEntry: true, facadeModuleId: "/project/src/app/not-found.ts" }),
    chunk("assets/frame.js", {
      isEntry: true,
      facadeModuleId: "/project/src/app/frame.ts",
      ...styles("assets/frame.css"),
    }),
    chunk("assets/embed.js", {
      facadeModuleId: "/project/src/app/embed.tsx",
      imports: ["assets/reader.js", "assets/frame.js"],
      ...styles("assets/embed.css"),
    }),
    chunk("assets/embedding.js", {
      isEntry: true,
      facadeModuleId: "/project/src/app/embedding.ts",
      ...styles("assets/embedding.css"),
    }),
    asset("assets/serif-400-italic-x.woff2"),
    asset("assets/serif-400-x.woff2"),
    asset("assets/sans-x.woff2"),
    asset("assets/shared.css", [], "a{}"),
    asset("assets/reader.css", [], "b{}\n"),
    asset("assets/ledger.css", ["src/app/ledger-page.css"]),
    asset("assets/text.css", ["src/app/text-page.css"]),
    asset("assets/card.css", ["src/embed/card/card.css"]),
  ]);

  it("finds scripts, their styles in the cascade's order, and the upright fonts", () => {
    expect(bundleAssets(bundle, "/memos/")).toEqual({
      script: "/memos/assets/reader.js",
      notFoundScript: "/memos/assets/not-found.js",
      styles: ["/memos/assets/shared.css", "/memos/assets/reader.css"],
      readerSheet: {
        text: "a{}b{}",
        hash: `'sha256-${createHash("sha256").update("a{}b{}").digest("base64")}'`,
      },
      ledgerStyles: ["/memos/assets/ledger.css"],
      textStyles: ["/memos/assets/text.css"],
      embed: {
        frameScript: "/memos/assets/frame.js",
        script: "/memos/assets/reader.js",
        lateScripts: ["/memos/assets/embed.js"],
        styles: [
          "/memos/assets/shared.css",
          "/memos/assets/reader.css",
          "/memos/assets/frame.css",
          "/memos/assets/embed.css",
        ],
        cardStyles: ["/memos/assets/card.css", "/memos/assets/frame.css"],
      },
      embeddingStyles: ["/memos/assets/embedding.css"],
      embeddingScript: "/memos/assets/embedding.js",
      fonts: ["/memos/assets/sans-x.woff2", "/memos/assets/serif-400-x.woff2"],
      slantedFonts: ["/memos/assets/serif-400-italic-x.woff2"],
    });
  });

  it("throws where the reader's entry is missing", () => {
    expect(() => bundleAssets({}, "/")).toThrow("src/app/browser.tsx");
  });
});
