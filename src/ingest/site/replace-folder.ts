import type { Effects } from "../effects.ts";

/**
 * Puts a finished folder in the place of an older one. The older one stays whole until the new one is complete, and
 * comes back where the change fails.
 *
 * @param mark tells this process's temporary names from those of another.
 */
export async function replaceFolder(from: string, to: string, mark: string, effects: Effects): Promise<void> {
  const ready = await onSameDisk(from, to, mark, effects);
  const older = `${to}.old-${mark}`;
  await effects.remove(older);
  const hadOlder = (await effects.listFolder(to)) !== undefined;
  if (hadOlder) await effects.rename(to, older);
  try {
    await effects.rename(ready, to);
  } catch (error) {
    if (hadOlder) await effects.rename(older, to);
    throw error;
  }
  await effects.remove(older);
}

/** The folder itself, or a copy beside its future place where a rename cannot bring it there. */
async function onSameDisk(from: string, to: string, mark: string, effects: Effects): Promise<string> {
  const beside = `${to}.new-${mark}`;
  await effects.remove(beside);
  try {
    await effects.rename(from, beside);
  } catch (error) {
    const crossesDisks = error instanceof Error && "code" in error && error.code === "EXDEV";
    if (!crossesDisks) throw error;
    await effects.copyFolder(from, beside);
  }
  return beside;
}

/** What every built site has at its root. */
const SIGNS = ["404.html", "assets", "index.html"];

/**
 * Why a folder must not be replaced, in words for whoever named it; undefined where it may: it does not exist, is
 * empty, or holds a built site. So a mistyped name costs nobody their files.
 */
export async function whyNotReplace(folder: string, root: string, effects: Effects): Promise<string | undefined> {
  if (`${root}/`.startsWith(`${folder.replace(/\/+$/, "")}/`)) return `${folder} holds the project itself.`;
  const entries = await effects.listFolder(folder);
  if (entries === undefined || entries.length === 0) return undefined;
  const names = new Set(entries.map(({ name }) => name));
  return SIGNS.every((sign) => names.has(sign)) ? undefined : `${folder} holds something other than a built site.`;
}
