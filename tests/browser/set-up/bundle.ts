import { join } from "node:path";
import { build } from "vite";

/** A module of this folder with all that it imports, as one script for a test's page. */
export async function bundleForPage(name: string): Promise<string> {
  const built = await build({
    configFile: false,
    publicDir: false,
    logLevel: "error",
    mode: "production",
    define: { "process.env.NODE_ENV": '"production"' },
    build: { write: false, rolldownOptions: { input: join(import.meta.dirname, name), output: { format: "iife" } } },
  });
  const [bundle] = Array.isArray(built) ? built : [built];
  const script = bundle !== undefined && "output" in bundle ? bundle.output[0] : undefined;
  if (script === undefined) throw new Error(`${name} was not bundled.`);
  return script.code;
}
