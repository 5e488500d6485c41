import { describe, expect, it } from "vitest";
import { atMostEvery } from "./at-most-every.ts";

describe("at most every so often", () => {
  it("calls at once, keeps the last of a flood, and rests between", () => {
    const called: number[] = [];
    const due: (() => void)[] = [];
    const call = atMostEvery<number>(
      200,
      (value) => called.push(value),
      (work) => due.push(work),
    );
    for (let value = 0; value < 1000; value += 1) call(value);
    expect(called).toEqual([0]);
    due.shift()?.();
    expect(called).toEqual([0, 999]);
    due.shift()?.();
    expect(due).toEqual([]);
    call(7);
    expect(called).toEqual([0, 999, 7]);
  });
});
