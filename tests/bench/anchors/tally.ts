import type { AnchorState } from "../../../src/core/model/anchor.ts";
import type { Answer, Outcome } from "./judge.ts";
import type { Task } from "./kinds/case.ts";
import { FOUND_SUFFICES, LEAST_MUTATIONS, LEAST_TRAPS, MUTATIONS, ONLY_MEASURED, TARGETS } from "./targets.ts";

/** One question that was not answered as it should be. */
export interface Failure {
  readonly task: Task;
  readonly answer: Answer;
  readonly outcome: Outcome;
}

export interface Row {
  readonly kind: string;
  readonly sort: Task["sort"];
  cases: number;
  /** Time of all answers, and of the slowest. */
  milliseconds: number;
  slowest: number;
  readonly outcomes: Partial<Record<Outcome, number>>;
  readonly states: Partial<Record<AnchorState, number>>;
  /** By language: questions, and those not answered as they should be. */
  readonly languages: Map<string, { cases: number; failed: number }>;
  readonly failures: Failure[];
}

export type Tally = Map<string, Row>;

const GOOD: ReadonlySet<Outcome> = new Set(["right", "refused"]);

export interface Judged extends Failure {
  readonly milliseconds: number;
}

/** @param keep how many failures of each kind are kept. */
export function count(tally: Tally, { task, answer, outcome, milliseconds }: Judged, keep: number): void {
  const row = tally.get(task.kind) ?? {
    kind: task.kind,
    sort: task.sort,
    cases: 0,
    milliseconds: 0,
    slowest: 0,
    outcomes: {},
    states: {},
    languages: new Map<string, { cases: number; failed: number }>(),
    failures: [],
  };
  tally.set(task.kind, row);
  row.cases += 1;
  row.milliseconds += milliseconds;
  row.slowest = Math.max(row.slowest, milliseconds);
  row.outcomes[outcome] = (row.outcomes[outcome] ?? 0) + 1;
  row.states[answer.state] = (row.states[answer.state] ?? 0) + 1;
  const language = row.languages.get(task.language) ?? { cases: 0, failed: 0 };
  language.cases += 1;
  row.languages.set(task.language, language);
  if (GOOD.has(outcome)) return;
  language.failed += 1;
  if (row.failures.length < keep) row.failures.push({ task, answer, outcome });
}

/** The share of quotations whose very words were found, published or kept for an editor. */
export function foundShare({ outcomes, cases }: Row): number {
  return ((outcomes.right ?? 0) + (outcomes.held ?? 0)) / cases;
}

/** Whether a row shows what it must; undefined where nothing is asked of it. */
export function met(row: Row): boolean | undefined {
  if (ONLY_MEASURED.has(row.kind)) return undefined;
  if (row.sort === "trap") return (row.outcomes.false ?? 0) + (row.outcomes.broken ?? 0) === 0;
  const target = TARGETS[row.kind];
  const share = FOUND_SUFFICES.has(row.kind) ? foundShare(row) : (row.outcomes.right ?? 0) / row.cases;
  if ((row.outcomes.wrong ?? 0) + (row.outcomes.broken ?? 0) > 0) return false;
  return target === undefined ? undefined : share >= target;
}

export interface Totals {
  readonly wrong: number;
  readonly falseAnchors: number;
  readonly traps: number;
  readonly mutations: number;
  readonly enough: boolean;
}

export function totals(tally: Tally, scale: number): Totals {
  const rows = [...tally.values()];
  const sum = (numbers: readonly number[]): number => numbers.reduce((one, other) => one + other, 0);
  const traps = sum(rows.filter(({ sort }) => sort === "trap").map(({ cases }) => cases));
  const mutations = sum(rows.filter(({ kind }) => MUTATIONS.has(kind)).map(({ cases }) => cases));
  return {
    wrong: sum(rows.filter(({ kind }) => !ONLY_MEASURED.has(kind)).map(({ outcomes }) => outcomes.wrong ?? 0)),
    falseAnchors: sum(rows.map(({ outcomes }) => outcomes.false ?? 0)),
    traps,
    mutations,
    enough: scale < 1 || (traps >= LEAST_TRAPS && mutations >= LEAST_MUTATIONS),
  };
}
