import { formatProblem, type Problem } from "../../core/parse/problem.ts";

/** All problems for a terminal, one paragraph each, and how many they are. */
export function printProblems(problems: readonly Problem[]): string {
  const count = problems.length === 1 ? "One problem has" : `${problems.length} problems have`;
  return [...problems.map((problem) => formatProblem(withLine(problem))), `${count} to be settled first.`].join("\n\n");
}

/** A JSON path is exact, but a line is what one can go to. */
function withLine(problem: Problem): Problem {
  const { line, where } = problem;
  if (line === undefined || where.startsWith("line ")) return problem;
  return { ...problem, where: where === "" ? `line ${line}` : `line ${line}, ${where}` };
}
