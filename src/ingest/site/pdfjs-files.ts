import { join } from "node:path";
import type { Effects } from "../effects.ts";
import { installedPackage } from "../package-version.ts";
import { fileOf, type SiteFile } from "./site-file.ts";

/** What pdf.js fetches when a PDF needs it: character maps, the standard fonts, decoders, colour profiles. */
const FOLDERS = ["cmaps", "iccs", "standard_fonts", "wasm"];

/** The sandbox for a PDF's own scripts is not shipped: such scripts never run here. */
const SCRIPT_SANDBOX = /quickjs/i;

/** Where the files of this version of pdf.js are below the site's root: the version is in the path, so they may be cached for ever. */
export function pdfjsPath(): string {
  return `assets/pdfjs/${installedPackage("pdfjs-dist").version}`;
}

/** The file of pdf.js at a path below {@link pdfjsPath}; undefined where there is none. */
export async function readPdfjsFile(path: string, effects: Effects): Promise<Uint8Array | undefined> {
  const [folder = "", name = "", ...rest] = path.split("/");
  if (!FOLDERS.includes(folder) || name === "" || name === ".." || rest.length > 0 || SCRIPT_SANDBOX.test(name)) {
    return undefined;
  }
  return effects.readFile(join(installedPackage("pdfjs-dist").folder, folder, name));
}

/** All of them. */
export async function pdfjsFiles(effects: Effects): Promise<SiteFile[]> {
  const files: SiteFile[] = [];
  for (const folder of FOLDERS) {
    const entries = (await effects.listFolder(join(installedPackage("pdfjs-dist").folder, folder))) ?? [];
    for (const { name } of entries) {
      const bytes = await readPdfjsFile(`${folder}/${name}`, effects);
      if (bytes !== undefined) files.push(fileOf(`${pdfjsPath()}/${folder}/${name}`, bytes));
    }
  }
  return files;
}
