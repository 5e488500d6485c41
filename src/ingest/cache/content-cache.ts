import { join } from "node:path";
import type { Effects } from "../effects.ts";
import { sha256 } from "./sha256.ts";

/** In milliseconds: an entry that is used is marked so once in that time. */
const MARKED_EVERY = 86_400_000;

/** The digest in hexadecimal, and a line end, stand before an entry's content. */
const HEADER_BYTES = 65;

/**
 * Keeps what took long to make, under a key that names all it was made from. An entry begins with the digest of its
 * content, so that one which was cut off or changed is noticed and made again. It is written under a temporary name
 * and then renamed: whoever reads sees a whole entry or none. An entry's age says when it was last used (prune-cache.ts).
 */
export class ContentCache {
  readonly #folder: string;
  readonly #effects: Effects;
  readonly #mark: string;
  #writes = 0;

  /** @param mark tells this process's temporary files from those of another. */
  constructor(folder: string, effects: Effects, mark: string) {
    this.#folder = folder;
    this.#effects = effects;
    this.#mark = mark;
  }

  /**
   * The content kept under a key, or else what `make` makes; undefined, which is not kept, where it makes nothing.
   *
   * @param key everything that the content depends on, in any form that is the same next time.
   */
  async remember<Made extends Uint8Array | undefined>(
    key: readonly unknown[],
    make: () => Promise<Made>,
  ): Promise<Uint8Array | Made> {
    const name = sha256(JSON.stringify(key));
    const path = join(this.#folder, name.slice(0, 2), name);
    const entry = await this.#effects.readFile(path);
    const kept = entry === undefined ? undefined : contentOf(entry);
    if (kept !== undefined) {
      if (((await this.#effects.age(path)) ?? 0) > MARKED_EVERY) await this.#effects.touch(path);
      return kept;
    }
    if (entry !== undefined) this.#effects.log("A damaged entry of the cache is made again.");
    const content = await make();
    if (content !== undefined) await this.#write(path, content);
    return content;
  }

  async #write(path: string, content: Uint8Array): Promise<void> {
    this.#writes += 1;
    const temporary = `${path}.${this.#mark}-${this.#writes}`;
    await this.#effects.writeFile(temporary, Buffer.concat([Buffer.from(`${sha256(content)}\n`), content]));
    await this.#effects.rename(temporary, path);
  }
}

/** The content, or undefined if it is not what the digest says. */
function contentOf(entry: Uint8Array): Uint8Array | undefined {
  const content = entry.subarray(HEADER_BYTES);
  const header = Buffer.from(entry.subarray(0, HEADER_BYTES)).toString("latin1");
  return header === `${sha256(content)}\n` ? content : undefined;
}
