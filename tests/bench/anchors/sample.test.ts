import { describe, expect, it } from "vitest";
import { resolveQuote } from "../../../src/core/anchor/resolve.ts";
import { tasksAbout } from "./corpus.ts";
import { judge } from "./judge.ts";
import { languages } from "./languages/all.ts";
import { randomFrom } from "./random.ts";
import type { Tally } from "./tally.ts";
import { count, met } from "./tally.ts";
import { failures } from "./table.ts";

/** A little of the bench, the same each time: whoever breaks an anchor should hear of it before the bench is run. */
const SEED = 7;
const PAGES = 5;
const SCALE = 0.012;

const tally: Tally = new Map();
for (const language of languages) {
  for (const task of tasksAbout(language, PAGES, SCALE, randomFrom(SEED).fork(language.name))) {
    const answer = resolveQuote(task.document, task.quote, { page: task.page });
    count(tally, { task, answer, outcome: judge(task, answer), milliseconds: 0 }, 3);
  }
}
const rows = [...tally.values()];

describe("a sample of the bench of anchors", () => {
  it("asks of every kind", () => {
    expect(rows.length).toBeGreaterThan(30);
    expect(rows.reduce((sum, { cases }) => sum + cases, 0)).toBeGreaterThan(400);
  });

  it.each(rows)("$kind: at the target, no wrong place, no false anchor", (row) => {
    expect(met(row), failures(new Map([[row.kind, row]]))).not.toBe(false);
  });
});
