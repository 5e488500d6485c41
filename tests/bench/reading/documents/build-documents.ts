import { spawn } from "node:child_process";
import process from "node:process";

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
  // What it says goes where progress goes: what is measured has the standard output for itself.
  const building = spawn(process.execPath, words, { cwd: project, env: environment, stdio: ["ignore", 2, 2] });
  const ended = new Promise<number | null>((resolve, reject) => {
    building.on("exit", resolve);
    building.on("error", reject);
  });
  if ((await ended) !== 0) throw new Error(`The build of ${documents} failed.`);
}
