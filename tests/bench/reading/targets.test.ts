import { expect, it } from "vitest";
import type { Readings } from "./measures/readings.ts";
import { Results, type Run } from "./results.ts";
import { targetsOf } from "./targets.ts";

const run = (subject: string, kind: Run["kind"], readings: Readings): Run => ({
  document: "memo",
  profile: "slow",
  subject,
  kind,
  readings,
});

function isMet(runs: readonly Run[], words: string): boolean | undefined {
  return targetsOf(new Results(runs)).find(({ what }) => what.startsWith(words))?.isMet;
}

const others = [
  run("static picture", "floor", { readable: 1000 }),
  run("one", "viewer", { readable: 5000 }),
  run("two", "viewer", { readable: 4000 }),
];

it("holds the median of our runs against the floor and the best viewer", () => {
  const good = [900, 1000, 9000].map((readable) => run("ours", "ours", { readable }));
  expect(isMet([...good, ...others], "memo, slow: readable ≤ 1.15")).toBe(true);
  expect(isMet([...good, ...others], "memo, slow: readable ≤ 0.25")).toBe(true);
  const bad = [run("ours", "ours", { readable: 1200 })];
  expect(isMet([...bad, ...others], "memo, slow: readable ≤ 1.15")).toBe(false);
  expect(isMet([...bad, ...others], "memo, slow: readable ≤ 0.25")).toBe(false);
});

it("says nothing of what was not measured", () => {
  expect(targetsOf(new Results([])).every((target) => target.isMet === undefined)).toBe(true);
  expect(isMet([run("ours", "ours", { readable: 1 })], "memo, slow: readable ≤ 1.15")).toBeUndefined();
});
