/** A mistake in a publication's files, in words for the person who has to mend it. Collected, never thrown. */
export interface Problem {
  /** The file, as the person knows it: "annotations.json". */
  readonly file: string;
  /** Where in it: "line 12", or a JSON path such as `first.items[3].target`. Empty for the file as a whole. */
  readonly where: string;
  /** Counted from 1. */
  readonly line?: number | undefined;
  /** The annotation concerned, by its id. */
  readonly annotation?: string | undefined;
  /** What was found, and what was expected. */
  readonly message: string;
  /** What to do about it. */
  readonly hint: string;
}

/** One value, or all the problems that stand in its way. */
export type Parsed<Value> =
  | { readonly value: Value; readonly problems?: undefined }
  | { readonly value?: undefined; readonly problems: readonly Problem[] };

/** Two lines: where and what; then what to do. */
export function formatProblem(problem: Problem): string {
  const place = problem.where === "" ? problem.file : `${problem.file}, ${problem.where}`;
  const annotation = problem.annotation === undefined ? "" : ` (annotation ${problem.annotation})`;
  return `${place}${annotation}: ${problem.message}\n  ${problem.hint}`;
}
