import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { whenMeant } from "./picture-ahead.ts";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe("what is meant", () => {
  function watched() {
    const meant: string[] = [];
    let tell = (): void => undefined;
    let preview: string | null = null;
    const end = whenMeant(
      {
        getState: () => ({ preview }),
        subscribe: (listener) => {
          tell = listener;
          return () => (tell = () => undefined);
        },
      },
      (claim) => meant.push(claim),
    );
    return {
      meant,
      end,
      point: (at: string | null) => {
        preview = at;
        tell();
      },
    };
  }

  it("is a claim on which the pointer rests, once, and none that it passes over or leaves", () => {
    const { meant, point } = watched();
    for (const id of ["one", "two", "three"]) {
      point(id);
      vi.advanceTimersByTime(10);
    }
    expect(meant).toEqual([]);
    vi.advanceTimersByTime(100);
    expect(meant).toEqual(["three"]);
    // Another change of the state is no other claim.
    point("three");
    vi.advanceTimersByTime(100);
    expect(meant).toEqual(["three"]);
    point("four");
    point(null);
    vi.advanceTimersByTime(100);
    expect(meant).toEqual(["three"]);
  });

  it("is nothing more once it is over", () => {
    const { meant, end, point } = watched();
    point("one");
    end();
    vi.advanceTimersByTime(100);
    expect(meant).toEqual([]);
  });
});
