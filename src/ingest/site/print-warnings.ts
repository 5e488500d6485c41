import { formatProblem, type Problem } from "../../core/parse/problem.ts";

/** What stops nothing and should be known before anything is published, for a terminal. A remedy for several stands once, after the last. */
export function printWarnings(warnings: readonly Problem[]): string {
  const paragraphs = warnings.map((warning, index) => {
    const next = warnings[index + 1];
    const [first = "", ...remedy] = formatProblem(warning).split("\n");
    const isRepeated = next?.file === warning.file && next.hint === warning.hint;
    return [`WARNING  ${first}`, ...(isRepeated ? [] : [...remedy, ""])].join("\n");
  });
  return paragraphs.join("\n").trimEnd();
}
