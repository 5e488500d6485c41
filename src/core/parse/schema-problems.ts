import * as v from "valibot";
import { nearestName } from "../text/nearest.ts";
import type { Parsed, Problem } from "./problem.ts";

/** What a file of a million mistakes is answered with. */
const MOST_PROBLEMS = 200;

/** Longest piece of a wrong value that a message repeats, in UTF-16 units. */
const LONGEST_ECHO = 80;

/**
 * Checks a value against a schema and words every issue as a problem at its JSON path. Keys that the schema does not
 * know are answered with the nearest of `knownKeys`.
 */
export function parseWithSchema<Schema extends v.GenericSchema>(
  schema: Schema,
  value: unknown,
  file: string,
  knownKeys: readonly string[],
): Parsed<v.InferOutput<Schema>> {
  const result = v.safeParse(schema, value);
  if (result.success) return { value: result.output };
  const issues = result.issues.flatMap(mostTelling).slice(0, MOST_PROBLEMS);
  return { problems: issues.map((issue) => problemOf(issue, file, knownKeys)) };
}

type Issue = v.BaseIssue<unknown>;

/** Of an issue about alternatives, the issues of the alternative that the value came nearest to. */
function mostTelling(issue: Issue): readonly Issue[] {
  if (!issue.issues || issue.type === "strict_object") return [issue];
  const deepest = Math.max(...issue.issues.map((each) => each.path?.length ?? 0));
  if (deepest === 0) return [issue];
  return issue.issues
    .filter((each) => each.path?.length === deepest)
    .map((each) => (issue.path && each.path ? { ...each, path: [...issue.path, ...each.path] } : each));
}

function problemOf(issue: Issue, file: string, knownKeys: readonly string[]): Problem {
  const keys = (issue.path ?? []).map((item) => item.key);
  const last = keys.at(-1);
  const where = jsonPath(keys);
  if (issue.type === "strict_object" && issue.expected === "never" && typeof last === "string") {
    const known = nearestName(last, knownKeys);
    return {
      file,
      where,
      message: `The key ${echo(last)} is not known here.`,
      hint: known === undefined || known === last ? "Remove it." : `Did you mean "${known}"? Else remove it.`,
    };
  }
  if (issue.received === "undefined") {
    const name = typeof last === "string" || typeof last === "number" ? echo(String(last)) : "The value";
    return { file, where, message: `${name} is missing.`, hint: last === undefined ? "Write it." : `Add ${name}.` };
  }
  return { file, where, message: `Found ${echo(issue.received)}.`, hint: expectationOf(issue) };
}

function expectationOf(issue: Issue): string {
  // Messages written in a schema say what is expected; valibot's own begin with "Invalid".
  if (!issue.message.startsWith("Invalid")) return `Expected ${issue.message}.`;
  // Such as `("source" | "judgement")`.
  const choices = (issue.expected ?? "another value").replace(/^\(|\)$/g, "").split(" | ");
  const near = issue.received.startsWith('"') ? nearestName(issue.received, choices) : undefined;
  const list = `Expected ${choices.length > 1 ? `${choices.slice(0, -1).join(", ")} or ` : ""}${choices.at(-1)}.`;
  return near === undefined ? list : `Did you mean ${near}? ${list}`;
}

function echo(text: string): string {
  const short = text.length > LONGEST_ECHO ? `${text.slice(0, LONGEST_ECHO)}…` : text;
  return short.startsWith('"') ? short : `"${short}"`;
}

/** Such as `first.items[3].target[0]`. */
export function jsonPath(keys: readonly unknown[]): string {
  let path = "";
  for (const key of keys) {
    if (typeof key === "number") path += `[${key}]`;
    else if (typeof key === "string" && /^[A-Za-z_$@][\w$@]*$/.test(key)) path += path === "" ? key : `.${key}`;
    else path += `[${echo(String(key))}]`;
  }
  return path;
}
