import process from "node:process";
import type { Effects } from "../ingest/effects.ts";
import { mergeParts } from "../ingest/site/merge-parts.ts";
import { loadRender } from "../ingest/site/render-entry.ts";
import { replaceFolder, whyNotReplace } from "../ingest/site/replace-folder.ts";
import { isRunningProcess, removeAbandoned, stagingFolder } from "../ingest/site/staging.ts";
import type { Output } from "./output.ts";

export interface MergeOptions {
  /** Folders that `build --shard` or `--only` wrote, absolute. */
  readonly parts: readonly string[];
  /** Where to put the whole site, absolute. */
  readonly directory: string;
}

/** Puts parts of a site together. The exit code: 0 done, 1 not done, and it was said why. */
export async function merge(
  { parts, directory }: MergeOptions,
  place: { readonly root: string; readonly cache: string },
  effects: Effects,
  { out, error: tell }: Output,
): Promise<0 | 1> {
  const staging = stagingFolder(place.cache, process.pid);
  try {
    await removeAbandoned(place.cache, isRunningProcess, effects);
    const whyNot = await whyNotReplace(directory, place.root, effects);
    if (whyNot !== undefined) throw new Error(`${whyNot} Name another output folder, or empty it first.`);
    const { publications } = await mergeParts(parts, staging, (base) => loadRender(place.root, base), effects);
    await replaceFolder(staging, directory, String(process.pid), effects);
    out(`Put ${parts.length} parts with ${publications} publications together in ${directory}.`);
    return 0;
  } catch (error) {
    await effects.remove(staging);
    tell(error instanceof Error ? error.message : String(error));
    return 1;
  }
}
