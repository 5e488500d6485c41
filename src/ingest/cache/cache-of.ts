import process from "node:process";
import type { Effects } from "../effects.ts";
import { ContentCache } from "./content-cache.ts";

/** The cache of this process in a folder. */
export function cacheOf(place: { readonly cache: string }, effects: Effects): ContentCache {
  return new ContentCache(place.cache, effects, String(process.pid));
}
