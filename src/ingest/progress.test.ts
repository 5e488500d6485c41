import { describe, expect, it } from "vitest";
import { fakeEffects } from "./fixtures/fake-effects.ts";
import { duration, progressLine, progressOf } from "./progress.ts";

/** A world whose clock goes on by so much at each look. */
function world(milliseconds: number, isTerminal: boolean) {
  const effects = fakeEffects();
  const shown: string[] = [];
  let time = 0;
  return {
    lines: effects.lines,
    shown,
    effects: {
      ...effects,
      now: () => (time += milliseconds),
      showLine: isTerminal ? (line: string) => shown.push(line) : undefined,
    },
  };
}

describe("progressOf", () => {
  it("writes over one line on a terminal, and says at the end how long it took", () => {
    const { effects, lines, shown } = world(500, true);
    const done = progressOf("memo.pdf", effects)("read")(4);
    for (let page = 0; page < 4; page += 1) done(true);
    expect(shown[0]).toBe("memo.pdf: █████░░░░░░░░░░░░░░░ 1 of 4 pages read, 2.0 a second, 2 s left");
    expect(shown.at(-1)).toBe("");
    expect(lines).toEqual(["memo.pdf: 4 pages read in 2 s, 2.0 a second"]);
  });

  it("writes a line now and then where there is no terminal", () => {
    const { effects, lines } = world(4000, false);
    const done = progressOf("memo.pdf", effects)("drawn")(7);
    for (let page = 0; page < 7; page += 1) done(true);
    expect(lines.map((line) => /(\d) (of 7 )?pages drawn/.exec(line)?.[1])).toEqual(["3", "6", "7"]);
  });

  it("says nothing of what is quick, and nothing of what was kept from before", () => {
    const quick = world(10, false);
    const soon = progressOf("memo.pdf", quick.effects)("read")(3);
    for (let page = 0; page < 3; page += 1) soon(true);
    const kept = world(20_000, true);
    const cached = progressOf("memo.pdf", kept.effects)("read")(3);
    for (let page = 0; page < 3; page += 1) cached(false);
    expect([...quick.lines, ...kept.lines, ...kept.shown]).toEqual([]);
  });

  it("reckons the rate from what had to be made alone", () => {
    const state = { name: "a.pdf", work: "read", done: 1500, total: 2000, made: 100, milliseconds: 10_000 } as const;
    expect(progressLine(state)).toContain("1,500 of 2,000 pages read, 10.0 a second, 50 s left");
  });

  it.each([
    [0.2, "1 s"],
    [60, "1 min"],
    [185, "3 min 5 s"],
    [3600, "1 h"],
    [4800, "1 h 20 min"],
  ])("says %d seconds as %s", (seconds, said) => {
    expect(duration(seconds)).toBe(said);
  });
});
