import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Quad } from "../../core/model/quad.ts";
import type { SearchQuestion } from "../../workers/search-protocol.ts";
import { type FoundPlaces, placesFrom } from "./found-places.ts";

const sha256 = "a".repeat(64);
const PAGES_A_PART = 40;
const pageOf = (part: number): number => part * PAGES_A_PART + 1;
const quadOf = (part: number): Quad => [part, 0, 1, 0, 1, 1, part, 1];
const stretchesOn = (part: number) => [{ page: pageOf(part), start: 0, end: 1 }];

/** A worker that has the part that came last, and answers later; a part's bytes are its number, and none are not to be read. */
function worker(fetched: (part: number, afresh: boolean) => Promise<Uint8Array<ArrayBuffer>>): FoundPlaces {
  let has: number | undefined;
  const places: FoundPlaces = placesFrom(sha256, fetched, (question: SearchQuestion) => {
    if (question.kind === "places") {
      // As it is with what another thread has taken.
      const taken = structuredClone(question.bytes, { transfer: [question.bytes.buffer] });
      has = taken[0];
    } else if (question.kind === "where") {
      const answer = has === undefined ? null : question.stretches.map(() => [quadOf(has ?? -1)]);
      setTimeout(() => places.take(question.number, answer));
    }
  });
  return places;
}

describe("where words stand", () => {
  it("is told of each part's words by that part, in whatever order parts come", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.scheduler(),
        fc.array(fc.nat(3), { minLength: 1, maxLength: 12 }),
        async (scheduler, parts) => {
          const coming = new Map<number, Promise<Uint8Array<ArrayBuffer>>>();
          // Who asks for what is on its way gets the same.
          const places = worker((part) => {
            const one =
              coming.get(part) ??
              scheduler.schedule(Promise.resolve(Uint8Array.of(part))).finally(() => coming.delete(part));
            coming.set(part, one);
            return one;
          });
          const answers = parts.map((part) => places.where(stretchesOn(part)));
          const all = Promise.all(answers);
          await scheduler.waitFor(all);
          expect(await all).toEqual(parts.map((part) => [[quadOf(part)]]));
        },
      ),
      { numRuns: 50 },
    );
  });

  it("is asked for once again, past the browser's cache, where a part was not to be read", async () => {
    const asked: boolean[] = [];
    const places = worker(async (part, afresh) => {
      asked.push(afresh);
      return afresh ? Uint8Array.of(part) : new Uint8Array();
    });
    await expect(places.where(stretchesOn(2))).rejects.toMatchObject({ kind: "malformed-text" });
    expect(await places.where(stretchesOn(2))).toEqual([[quadOf(2)]]);
    expect(asked).toEqual([false, true]);
  });

  it("is not waited for where the part cannot be had, nor where the worker is gone", async () => {
    let fails = true;
    const places = worker((part) => (fails ? Promise.reject(new Error("gone")) : Promise.resolve(Uint8Array.of(part))));
    await expect(places.where(stretchesOn(0))).rejects.toThrow("gone");
    fails = false;
    const last = places.where(stretchesOn(1));
    places.breakOff(new Error("no worker"));
    await expect(last).rejects.toThrow("no worker");
    await expect(places.where(stretchesOn(1))).rejects.toThrow("no worker");
  });
});
