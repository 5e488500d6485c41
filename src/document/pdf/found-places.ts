import type { Quad } from "../../core/model/quad.ts";
import { textPartOf } from "../../core/text/text-parts.ts";
import type { SearchQuestion, Stretch } from "../../workers/search-protocol.ts";
import { DocumentFailure } from "../document-failure.ts";

/** For each stretch, one quad a line. */
export type StretchQuads = readonly (readonly Quad[])[];

export interface FoundPlaces {
  /** As {@link Searcher.where}. */
  where(stretches: readonly Stretch[]): Promise<StretchQuads>;
  /** What the worker answered. */
  take(number: number, quads: StretchQuads | null): void;
  /** The worker answers no more. */
  breakOff(error: unknown): void;
}

interface Waiting {
  readonly part: number;
  readonly resolve: (quads: StretchQuads) => void;
  readonly reject: (error: unknown) => void;
}

/**
 * Asks the searching worker where words stand. It keeps one part of the text at a time.
 *
 * @param bytesOf fetches a part of the text with places, by its index; `afresh` passes over the browser's cache.
 */
export function placesFrom(
  sha256: string,
  bytesOf: (part: number, afresh: boolean) => Promise<Uint8Array<ArrayBuffer>>,
  ask: (question: SearchQuestion) => void,
): FoundPlaces {
  const waiting = new Map<number, Waiting>();
  /** Parts that were not to be read: what the browser's cache has of them is passed over. */
  const unreadable = new Set<number>();
  const handedOver = new WeakSet<Uint8Array>();
  let asked = 0;
  let kept: number | undefined;
  let broken: { readonly error: unknown } | undefined;

  async function where(stretches: readonly Stretch[]): Promise<StretchQuads> {
    const part = textPartOf(stretches[0]?.page ?? 1);
    while (kept !== part) {
      const bytes = await bytesOf(part, unreadable.has(part));
      // Questions that came together get the same bytes, which are the worker's once one of them has handed them over.
      if (kept === part || handedOver.has(bytes)) continue;
      handedOver.add(bytes);
      ask({ kind: "places", bytes, sha256 });
      kept = part;
    }
    // The question follows its part at once: no other part comes between them.
    if (broken !== undefined) throw broken.error;
    return new Promise((resolve, reject) => {
      asked += 1;
      waiting.set(asked, { part, resolve, reject });
      ask({ kind: "where", number: asked, stretches });
    });
  }

  return {
    where,
    take(number, quads) {
      const one = waiting.get(number);
      waiting.delete(number);
      if (one === undefined) return;
      if (quads !== null) return one.resolve(quads);
      unreadable.add(one.part);
      kept = undefined;
      one.reject(new DocumentFailure("malformed-text"));
    },
    breakOff(error) {
      broken = { error };
      for (const { reject } of waiting.values()) reject(error);
      waiting.clear();
    },
  };
}
