import { plainError } from "../plain-error.ts";

/** Which publications a build is to make; undefined makes all, and the whole site. */
export interface Selection {
  /** Names of their folders; undefined where all are divided. */
  readonly only: readonly string[] | undefined;
  /** Every so many-th of them, beginning with the so many-th (from 1). */
  readonly shard: { readonly index: number; readonly count: number } | undefined;
}

/**
 * Reads what VERBATIM_ONLY (names of publications with commas between them) and VERBATIM_SHARD ("2/5") say.
 *
 * @throws Error in words where they make no sense.
 */
export function selectionOf(only: string | undefined, shard: string | undefined): Selection | undefined {
  const names = (only ?? "").split(",").filter((name) => name !== "");
  const [, index, count] = /^(\d{1,6})\/(\d{1,6})$/.exec(shard ?? "") ?? [];
  const divided = { index: Number(index), count: Number(count) };
  if (shard !== undefined && shard !== "" && !(divided.index >= 1 && divided.index <= divided.count)) {
    throw plainError(`The shard is "${shard}". It should be which of how many, such as 2/5.`);
  }
  const hasShard = index !== undefined;
  if (names.length === 0 && !hasShard) return undefined;
  return { only: names.length === 0 ? undefined : names, shard: hasShard ? divided : undefined };
}

/**
 * The publications that are selected. Divided they are dealt out by name, one after the other: whoever builds a shard
 * needs to know nothing but the folders' names.
 *
 * @param slugs of all, in order.
 * @throws Error in words where one that is asked for is not there.
 */
export function selected(slugs: readonly string[], { only, shard }: Selection): readonly string[] {
  const unknown = (only ?? []).filter((name) => !slugs.includes(name));
  if (unknown.length > 0) {
    throw plainError(`There is no publication ${unknown.map((name) => `"${name}"`).join(", ")}.`);
  }
  const named = slugs.filter((slug) => only === undefined || only.includes(slug));
  return shard === undefined ? named : named.filter((_, at) => at % shard.count === shard.index - 1);
}
