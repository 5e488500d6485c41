import type { Speed } from "./speed/measure.ts";
import type { Tally } from "./tally.ts";
import { met, totals } from "./tally.ts";
import { TARGETS } from "./targets.ts";

/** All that was measured, as plain data. */
export function report(seed: number, scale: number, tally: Tally, speed: Speed | undefined): unknown {
  return {
    seed,
    scale,
    ...totals(tally, scale),
    kinds: [...tally.values()].map((row) => ({
      kind: row.kind,
      sort: row.sort,
      cases: row.cases,
      outcomes: row.outcomes,
      states: row.states,
      meanMilliseconds: row.milliseconds / row.cases,
      slowestMilliseconds: row.slowest,
      target: TARGETS[row.kind],
      met: met(row),
      languages: Object.fromEntries(row.languages),
      failures: row.failures.map(({ task, answer, outcome }) => ({
        outcome,
        language: task.language,
        quote: task.quote,
        expected: task.sort === "trap" ? task.instead : task.truth,
        came: "parts" in answer ? { state: answer.state, errorShare: answer.errorShare, parts: answer.parts } : answer,
      })),
    })),
    speed: speed?.figures,
  };
}
