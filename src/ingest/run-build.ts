import { availableParallelism } from "node:os";
import process from "node:process";

export interface BuildRequest {
  /** The project's root, absolute. */
  readonly root: string;
  /** The site's base path; the configuration's where it is undefined. */
  readonly base: string | undefined;
  /** Where to write it, relative to the root; the configuration's where it is undefined. */
  readonly outDir: string | undefined;
  /** Names of publications with commas between them; undefined makes all. */
  readonly only: string | undefined;
  /** "2/5"; undefined makes all. */
  readonly shard: string | undefined;
}

/** What Node starts with; fewer would make reading files wait. */
const LEAST_THREADS = 4;

/** Builds the site as `vite build` does. @throws Error where that fails; its message says why. */
export async function runBuild({ root, base, outDir, only, shard }: BuildRequest): Promise<void> {
  // Pictures are packed in Node's pool of threads, which has four whatever the machine; it is made at its first use.
  process.env["UV_THREADPOOL_SIZE"] ??= String(Math.max(LEAST_THREADS, availableParallelism()));
  if (only !== undefined) process.env["VERBATIM_ONLY"] = only;
  if (shard !== undefined) process.env["VERBATIM_SHARD"] = shard;
  const { build } = await import("vite");
  await build({
    root,
    ...(base === undefined ? {} : { base }),
    build: { ...(outDir === undefined ? {} : { outDir }), emptyOutDir: true },
  });
}
