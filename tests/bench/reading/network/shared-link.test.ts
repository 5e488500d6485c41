import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { SharedLink } from "./shared-link.ts";

/** A byte a millisecond: what leaves when is then easily told. */
const SLOW = 8000;

describe("a shared link", () => {
  it("lets streams take turns, a packet each", () => {
    const link = new SharedLink<string>(SLOW);
    link.add("a", new Uint8Array(3000), 0);
    link.add("b", new Uint8Array(1460), 10);
    const left = link.departed(10_000).map(({ stream, bytes, at }) => [stream, bytes.length, at]);
    expect(left).toEqual([
      ["a", 1460, 1460],
      ["b", 1460, 2920],
      ["a", 1460, 4380],
      ["a", 80, 4460],
    ]);
  });

  it("keeps no credit for the time in which nothing waited", () => {
    const link = new SharedLink<string>(SLOW);
    link.add("a", new Uint8Array(100), 5000);
    expect(link.next()).toBe(5100);
    expect(link.departed(5099)).toEqual([]);
    expect(link.departed(5100).map(({ at }) => at)).toEqual([5100]);
    expect(link.next()).toBeUndefined();
  });

  it("sends nothing of a stream that was forgotten", () => {
    const link = new SharedLink<string>(SLOW);
    link.add("a", new Uint8Array(2000), 0);
    link.add("b", new Uint8Array(10), 0);
    expect(link.waitingOf("a")).toBe(2000);
    link.forget("a");
    expect(link.departed(10).map(({ stream }) => stream)).toEqual(["b"]);
  });

  it("loses no byte, keeps each stream's order and never exceeds its rate", () => {
    const sent = fc.array(
      fc.record({ stream: fc.nat(3), bytes: fc.uint8Array({ maxLength: 4000 }), wait: fc.nat(900) }),
    );
    fc.assert(
      fc.property(sent, (all) => {
        const link = new SharedLink<number>(SLOW);
        const left = [];
        let now = 0;
        for (const { stream, bytes, wait } of all) {
          link.add(stream, bytes, now);
          now += wait;
          left.push(...link.departed(now));
        }
        left.push(...link.departed(Number.MAX_SAFE_INTEGER));
        for (const stream of [0, 1, 2, 3]) {
          const of = (parts: readonly { stream: number; bytes: Uint8Array }[]): Buffer =>
            Buffer.concat(parts.filter((part) => part.stream === stream).map(({ bytes }) => bytes));
          expect(of(left)).toEqual(of(all));
        }
        for (const [index, { bytes, at }] of left.entries()) {
          expect(at - (left[index - 1]?.at ?? 0)).toBeGreaterThanOrEqual(bytes.length - 1e-6);
        }
      }),
    );
  });
});
