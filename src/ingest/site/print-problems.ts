import { formatProblem, type Problem } from "../../core/parse/problem.ts";

/** All problems for a terminal, one paragraph each, and how many they are. */
export function printProblems(problems: readonly Problem[]): string {
  const count = problems.length === 1 ? "One problem has" : `${problems.length} problems have`;
  return [...problems.map(formatProblem), `${count} to be settled first.`].join("\n\n");
}
