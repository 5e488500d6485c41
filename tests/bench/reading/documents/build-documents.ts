import { execFile } from "node:child_process";
import { join } from "node:path";
import process from "node:process";
import { promisify } from "node:util";

/** The project's own build of other documents, as a program. A process of its own: a build takes memory that a measurement should not have. */
const PROGRAM = `
import { build } from "vite";
import react from "@vitejs/plugin-react";
import { verbatim } from "./src/ingest/vite-plugin.ts";
const [documents, outDir] = process.argv.slice(-2);
await build({
  configFile: false,
  plugins: [react(), verbatim({ documents })],
  worker: { format: "es" },
  logLevel: "warn",
  build: { outDir, emptyOutDir: true },
});`;

/**
 * Builds publications for production into a folder.
 *
 * @param documents the folder that holds the publications' folders. Absolute.
 */
export async function buildDocuments(project: string, documents: string, folder: string): Promise<void> {
  const environment = Object.fromEntries(
    Object.entries(process.env).filter(([name]) => name !== "NODE_ENV" && !name.startsWith("VERBATIM_")),
  );
  const words = ["--input-type=module", "--eval", PROGRAM, "--", documents, folder];
  const options = { cwd: join(project), env: environment, maxBuffer: 64_000_000 };
  const { stderr } = await promisify(execFile)(process.execPath, words, options);
  if (stderr !== "") console.error(stderr);
}
