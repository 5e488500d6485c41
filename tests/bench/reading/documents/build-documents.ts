import { spawn } from "node:child_process";
import process from "node:process";
import * as v from "valibot";

/** The project's own build of other documents, as a program. A process of its own: a build takes memory that a measurement should not have. */
const PROGRAM = `
import { build } from "vite";
import react from "@vitejs/plugin-react";
import { verbatim } from "./src/ingest/vite-plugin.ts";
const [documents, outDir, cache] = process.argv.slice(-3);
const started = performance.now();
await build({
  configFile: false,
  plugins: [react(), verbatim({ documents, cache })],
  worker: { format: "es" },
  build: { outDir, emptyOutDir: true },
});
process.send({ milliseconds: performance.now() - started, bytes: process.resourceUsage().maxRSS * 1024 }, () => process.disconnect());`;

const FactsSchema = v.object({ milliseconds: v.number(), bytes: v.number() });

/** What a build took: its time without its start, and the most memory that its process had. */
export type BuildFacts = v.InferOutput<typeof FactsSchema>;

/** The project's own cache, from its folder. */
const CACHE = "node_modules/.cache/verbatim";

/**
 * Builds publications for production into a folder.
 *
 * @param documents the folder that holds the publications' folders. Absolute.
 * @param cache where to keep what took long to make; where the project keeps it unless told.
 */
export async function buildDocuments(
  project: string,
  documents: string,
  folder: string,
  cache: string = CACHE,
): Promise<BuildFacts> {
  const environment = Object.fromEntries(
    Object.entries(process.env).filter(([name]) => name !== "NODE_ENV" && !name.startsWith("VERBATIM_")),
  );
  const words = ["--input-type=module", "--eval", PROGRAM, "--", documents, folder, cache];
  // What it says goes where progress goes: what is measured has the standard output for itself.
  const building = spawn(process.execPath, words, { cwd: project, env: environment, stdio: ["ignore", 2, 2, "ipc"] });
  let facts: unknown;
  building.on("message", (message) => (facts = message));
  const ended = new Promise<number | null>((resolve, reject) => {
    building.on("exit", resolve);
    building.on("error", reject);
  });
  if ((await ended) !== 0) throw new Error(`The build of ${documents} failed.`);
  return v.parse(FactsSchema, facts);
}
