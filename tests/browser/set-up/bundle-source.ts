import { join, resolve } from "node:path";
import { build } from "vite";

const projectFolder = resolve(import.meta.dirname, "..", "..", "..");

/** A module's text with all that it imports, as one script for a test's page: what a host's own build makes of it. */
export async function bundleSource(source: string): Promise<string> {
  // Among the project's own files, for React is looked for from there; none of that name is written.
  const entry = join(projectFolder, "tests", "pasted.jsx");
  const built = await build({
    configFile: false,
    publicDir: false,
    logLevel: "error",
    mode: "production",
    define: { "process.env.NODE_ENV": '"production"' },
    plugins: [
      {
        name: "pasted",
        enforce: "pre",
        resolveId: (id) => (id === entry ? entry : undefined),
        load: (id) => (id === entry ? source : undefined),
      },
    ],
    build: { write: false, rolldownOptions: { input: entry, output: { format: "iife" } } },
  });
  const [bundle] = Array.isArray(built) ? built : [built];
  const script = bundle !== undefined && "output" in bundle ? bundle.output[0] : undefined;
  if (script === undefined) throw new Error("The pasted module was not bundled.");
  return script.code;
}
