import { join } from "node:path";
import type { Effects } from "../effects.ts";

/** A file to be written. */
export interface FileChange {
  /** Absolute. */
  readonly path: string;
  readonly bytes: Uint8Array;
}

/**
 * Writes several files so that all of them change or none. They are made elsewhere first and then put in their places one
 * right after the other; where that fails, those already changed get back what they had.
 *
 * @param staging a folder of this process alone, on the same disk where that can be.
 * @param onCommit is told when all are made: until then nothing has changed, and from then on there should be no end.
 */
export async function changeFiles(
  changes: readonly FileChange[],
  staging: string,
  effects: Effects,
  onCommit: () => void = () => {},
): Promise<void> {
  try {
    const before = new Map<string, Uint8Array | undefined>();
    for (const [index, { path, bytes }] of changes.entries()) {
      before.set(path, await effects.readFile(path));
      await effects.writeFile(join(staging, String(index)), bytes);
    }
    onCommit();
    const done: string[] = [];
    try {
      for (const [index, { path, bytes }] of changes.entries()) {
        done.push(path);
        await moveInto(join(staging, String(index)), path, bytes, effects);
      }
    } catch (error) {
      for (const path of done.toReversed()) await putBack(path, before.get(path), effects);
      throw error;
    }
  } finally {
    await effects.remove(staging);
  }
}

async function moveInto(from: string, to: string, bytes: Uint8Array, effects: Effects): Promise<void> {
  try {
    await effects.rename(from, to);
  } catch (error) {
    const crossesDisks = error instanceof Error && "code" in error && error.code === "EXDEV";
    if (!crossesDisks) throw error;
    const beside = `${to}.new`;
    await effects.writeFile(beside, bytes);
    await effects.rename(beside, to);
  }
}

async function putBack(path: string, bytes: Uint8Array | undefined, effects: Effects): Promise<void> {
  if (bytes === undefined) await effects.remove(path);
  else await effects.writeFile(path, bytes);
}
