import { join } from "node:path";
import type { Effects } from "../effects.ts";

const DAY = 86_400_000;

/**
 * In milliseconds: what nothing has asked for in so long no publication needs, as it is now. A file that was replaced, a
 * page that is worded anew or another version of this program left it behind; who goes back to them within that time
 * (another branch, a build that failed) finds their work done.
 */
const KEPT = 14 * DAY;
/** In milliseconds: longer than any build, after which nobody is still writing what was not given its name. */
const UNFINISHED = DAY;

/** The names that ContentCache gives: folders by the first two digits of a digest, and the digest in them. */
const FOLDER = /^[0-9a-f]{2}$/;
const ENTRY = /^[0-9a-f]{64}$/;
const HALF_WRITTEN = /^[0-9a-f]{64}\.\d+-\d+$/;

/** Removes from a cache what has not been used for two weeks. What it does not know it leaves. Gives how many entries went. */
export async function pruneCache(folder: string, effects: Effects): Promise<number> {
  let removed = 0;
  for (const { name: part, kind } of (await effects.listFolder(folder)) ?? []) {
    if (kind !== "folder" || !FOLDER.test(part)) continue;
    for (const { name } of (await effects.listFolder(join(folder, part))) ?? []) {
      const path = join(folder, part, name);
      const most = ENTRY.test(name) ? KEPT : HALF_WRITTEN.test(name) ? UNFINISHED : Infinity;
      if (((await effects.age(path)) ?? 0) <= most) continue;
      await effects.remove(path);
      removed += 1;
    }
  }
  return removed;
}
