import { join } from "node:path";
import type { Effects } from "../effects.ts";

const NAME = /^staging-(\d+)$/;

/** The folder that one process builds in, below the cache. */
export function stagingFolder(cache: string, processId: number): string {
  return join(cache, `staging-${processId}`);
}

/** Removes what builds left behind that were interrupted, and leaves alone what is being built. */
export async function removeAbandoned(
  cache: string,
  isRunning: (processId: number) => boolean,
  effects: Effects,
): Promise<void> {
  for (const { name } of (await effects.listFolder(cache)) ?? []) {
    const [, processId] = NAME.exec(name) ?? [];
    if (processId !== undefined && !isRunning(Number(processId))) await effects.remove(join(cache, name));
  }
}

/** Whether a process of this machine is running. */
export function isRunningProcess(processId: number): boolean {
  try {
    // Signal 0 is never delivered; sending it only asks.
    process.kill(processId, 0);
    return true;
  } catch (error) {
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}
