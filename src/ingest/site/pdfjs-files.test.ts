import { describe, expect, it } from "vitest";
import { nodeEffects } from "../effects.ts";
import { pdfjsFiles, pdfjsPath, readPdfjsFile } from "./pdfjs-files.ts";

const effects = nodeEffects(() => {});

describe("what pdf.js fetches", () => {
  it("is all there under its version, but for the sandbox of scripts", async () => {
    const files = await pdfjsFiles(effects);
    const paths = files.map(({ path }) => path);
    expect(pdfjsPath()).toMatch(/^assets\/pdfjs\/\d+\.\d+\.\d+$/);
    for (const name of [
      "cmaps/UniJIS-UTF16-H.bcmap",
      "standard_fonts/FoxitSerif.pfb",
      "wasm/openjpeg.wasm",
      "wasm/jbig2.wasm",
    ]) {
      expect(paths).toContain(`${pdfjsPath()}/${name}`);
    }
    expect(paths.filter((path) => path.toLowerCase().includes("quickjs"))).toEqual([]);
    expect(files.every(({ size }) => size > 0)).toBe(true);
  });

  it.each(["build/pdf.mjs", "wasm/quickjs-eval.wasm", "wasm/../package.json", "wasm/..", "wasm", "", "cmaps/none"])(
    "is not %s",
    async (path) => {
      expect(await readPdfjsFile(path, effects)).toBeUndefined();
    },
  );
});
