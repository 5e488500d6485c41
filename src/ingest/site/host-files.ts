import { join } from "node:path";
import type { Effects } from "../effects.ts";
import { fileOf, type SiteFile } from "./site-file.ts";

/** Where the host script begins, below the project's root; its types lie beside it. */
const SCRIPT = "src/embed/host/define.ts";
const TYPES = "src/embed/host/embed.d.ts";

/** Names of the files for host pages, below the site's root. Hosts write them into their pages: they never change. */
export const HOST_FILES = ["embed.js", "embed.d.ts"] as const;

/**
 * One of them; undefined for any other name. The script is bundled by itself: in the site's own bundle it would share
 * parts with the reader, and a host's page would fetch those too.
 *
 * @param root the project's, absolute.
 */
export async function hostFile(name: string, root: string, effects: Effects): Promise<Uint8Array | undefined> {
  if (name === "embed.js") return new TextEncoder().encode(await bundleScript(root));
  return name === "embed.d.ts" ? effects.readFile(join(root, TYPES)) : undefined;
}

/** All of them. */
export async function hostFiles(root: string, effects: Effects): Promise<SiteFile[]> {
  const files: SiteFile[] = [];
  for (const path of HOST_FILES) {
    const bytes = await hostFile(path, root, effects);
    if (bytes !== undefined) files.push(fileOf(path, bytes));
  }
  return files;
}

/** A classic script that is also fit to be a module: one function, called at once, that leaves no global name. */
async function bundleScript(root: string): Promise<string> {
  const { build } = await import("vite");
  const built = await build({
    root,
    configFile: false,
    publicDir: false,
    logLevel: "error",
    mode: "production",
    build: {
      write: false,
      modulePreload: { polyfill: false },
      rolldownOptions: { input: join(root, SCRIPT), output: { format: "iife", entryFileNames: "embed.js" } },
    },
  });
  const [bundle] = Array.isArray(built) ? built : [built];
  const [script, ...others] = bundle !== undefined && "output" in bundle ? bundle.output : [];
  if (script?.type !== "chunk" || others.length > 0) throw new Error("The host script is not one file.");
  return script.code;
}
