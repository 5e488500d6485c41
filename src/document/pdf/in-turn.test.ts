import { describe, expect, it } from "vitest";
import { inTurn } from "./in-turn.ts";

const never = new AbortController().signal;

describe("work in turn", () => {
  it("is done so much at once, in order, and goes on after failures", async () => {
    const turn = inTurn(2);
    const begun: number[] = [];
    const finish: (() => void)[] = [];
    const works = [0, 1, 2, 3].map((number) =>
      turn(async () => {
        begun.push(number);
        await new Promise<void>((resolve) => finish.push(resolve));
        if (number === 0) throw new Error("no");
        return number;
      }, never),
    );
    const settled = Promise.allSettled(works);
    expect(begun).toEqual([0, 1]);
    finish[0]?.();
    await expect(works[0]).rejects.toThrow("no");
    await expect.poll(() => begun).toEqual([0, 1, 2]);
    finish[1]?.();
    finish[2]?.();
    await expect.poll(() => begun).toEqual([0, 1, 2, 3]);
    finish[3]?.();
    expect((await settled).map(({ status }) => status)).toEqual(["rejected", "fulfilled", "fulfilled", "fulfilled"]);
  });

  it("is not begun once it was given up, and leaves its place to the next", async () => {
    const turn = inTurn(1);
    const stop = new AbortController();
    let finish = (): void => undefined;
    const first = turn(() => new Promise<void>((resolve) => (finish = resolve)), never);
    let begun = false;
    const stale = turn(async () => void (begun = true), stop.signal);
    const last = turn(async () => "last", never);
    stop.abort(new Error("gone"));
    await expect(stale).rejects.toThrow("gone");
    finish();
    await first;
    expect(await last).toBe("last");
    expect(begun).toBe(false);
  });
});
