import type { SourceDocument } from "../../core/model/publication.ts";
import type { Quad } from "../../core/model/quad.ts";
import { textPartOf } from "../../core/text/text-parts.ts";
import type { SearchQuestion, Stretch } from "../../workers/search-protocol.ts";
import { DocumentFailure } from "../document-failure.ts";
import { partBytes } from "./document-text.ts";

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

/** Asks the searching worker where words stand. It keeps one part of the text at a time, so questions are put one after the other. */
export function placesFrom(document: SourceDocument, ask: (question: SearchQuestion) => void): FoundPlaces {
  const { sha256 } = document.file;
  const waiting = new Map<number, Waiting>();
  /** Parts that were not to be read: what the browser's cache has of them is passed over. */
  const unreadable = new Set<number>();
  let asked = 0;
  let kept: number | undefined;
  let broken: { readonly error: unknown } | undefined;
  let before: Promise<unknown> = Promise.resolve();

  async function put(stretches: readonly Stretch[]): Promise<StretchQuads> {
    const part = textPartOf(stretches[0]?.page ?? 1);
    if (kept !== part) {
      const bytes = await partBytes(document, "text", part, unreadable.has(part));
      ask({ kind: "places", bytes, sha256 });
      kept = part;
    }
    if (broken !== undefined) throw broken.error;
    return new Promise((resolve, reject) => {
      asked += 1;
      waiting.set(asked, { part, resolve, reject });
      ask({ kind: "where", number: asked, stretches });
    });
  }

  return {
    where(stretches) {
      const answer = before.then(() => put(stretches));
      before = answer.catch(() => undefined);
      return answer;
    },
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
