import { createHash } from "node:crypto";
import type { InlineSheet } from "../../app/site-input.ts";

/**
 * Style sheets of the bundle as one that stands in pages; undefined where the text of one is not at hand, and links have
 * to do. Their addresses of fonts begin with the site's base, so they mean the same in any page.
 *
 * @param sources what each holds, in the cascade's order.
 */
export function inlineSheet(sources: readonly (string | Uint8Array | undefined)[]): InlineSheet | undefined {
  const texts = sources.map((source) => (source instanceof Uint8Array ? new TextDecoder().decode(source) : source));
  if (texts.length === 0 || texts.includes(undefined)) return undefined;
  const text = texts.join("").trim();
  return { text, hash: `'sha256-${createHash("sha256").update(text).digest("base64")}'` };
}
