import { findNodeAtLocation, type Node, type ParseError, parseTree, printParseErrorCode } from "jsonc-parser";
import type { Parsed, Problem } from "../../core/parse/problem.ts";
import { keysOfJsonPath } from "./json-path.ts";

/** A file with more faults is another kind of file, and nobody reads on. */
const MOST_FAULTS = 100;

/** A JSON file's content, and where its parts stand. */
export interface JsonFile {
  readonly value: unknown;
  /** The line, from 1, of the value at a JSON path, or of what surrounds it if there is none. */
  lineOf(path: string): number;
}

/**
 * Reads JSON strictly (RFC 8259: no comments, no trailing commas), each mistake of form with its line and column. A
 * key given twice is a mistake too, because only one of the two would count.
 */
export function readJson(bytes: Uint8Array, file: string): Parsed<JsonFile> {
  const text = decode(bytes);
  if (text === undefined) {
    return { problems: [{ file, where: "", message: "It is not UTF-8 text.", hint: "Save it as UTF-8." }] };
  }
  const errors: ParseError[] = [];
  let tree: Node | undefined;
  try {
    tree = parseTree(text, errors, { disallowComments: true, allowTrailingComma: false });
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return { problems: [{ file, where: "", message: "It is nested too deeply.", hint: "Is it the right file?" }] };
  }
  const lines = lineStarts(text);
  // One slip is often followed by others that it caused on the same line.
  const seen = new Set<number>();
  const faults: Problem[] = [];
  for (const error of errors) {
    const line = lineAt(lines, error.offset);
    if (seen.has(line) || faults.length === MOST_FAULTS) continue;
    seen.add(line);
    faults.push(problemOfForm(error, line, lines, file));
  }
  if (tree === undefined || faults.length > 0) {
    const empty: Problem = {
      file,
      where: "line 1",
      line: 1,
      message: "It holds no JSON.",
      hint: "Begin with { and end with }.",
    };
    return { problems: faults.length > 0 ? faults : [empty] };
  }
  const repeated = repeatedKeys(tree, lines, file);
  if (repeated.length > 0) return { problems: repeated.slice(0, MOST_FAULTS) };
  return { value: { value: JSON.parse(text), lineOf: (path) => lineAt(lines, nearestNode(tree, path).offset) } };
}

/** The text without a byte order mark; undefined where it is not UTF-8. */
export function decode(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

const FORM: Readonly<Record<string, readonly [message: string, hint: string]>> = {
  InvalidCommentToken: ["A comment stands here.", "JSON has no comments: remove it."],
  PropertyNameExpected: [
    "A key in double quotes was expected.",
    "Is there a comma too many before it, or are the quotes missing?",
  ],
  ValueExpected: [
    "A value was expected.",
    "Is there a comma too many before it, or is a string without its double quotes?",
  ],
  CommaExpected: ["A comma was expected.", "Put a comma after the value before it."],
  ColonExpected: ["A colon was expected.", "Put a colon between key and value."],
  CloseBraceExpected: ["A closing } was expected.", "Close the object that is open here."],
  CloseBracketExpected: ["A closing ] was expected.", "Close the list that is open here."],
  UnexpectedEndOfString: [
    "A string does not end on its line.",
    'Close it with ", and write a line break within it as \\n.',
  ],
  InvalidEscapeCharacter: [
    "A backslash stands before a letter that it does not go with.",
    "Write a backslash itself as \\\\.",
  ],
  InvalidSymbol: [
    "A word without double quotes stands here.",
    "Put keys and text in double quotes; only numbers, true, false and null go without quotes.",
  ],
  InvalidCharacter: [
    "A control character stands in a string.",
    "Remove it, or write a line break as \\n and a tab as \\t.",
  ],
  EndOfFileExpected: ["More text follows after the end.", "Remove it, or look for a bracket closed too early."],
};

function problemOfForm(error: ParseError, line: number, lines: readonly number[], file: string): Problem {
  const column = error.offset - (lines[line - 1] ?? 0) + 1;
  const code = printParseErrorCode(error.error);
  const [message, hint] = FORM[code] ?? [`It is not JSON here (${code}).`, "Look at the characters before this place."];
  return { file, where: `line ${line}, column ${column}`, line, message, hint };
}

function repeatedKeys(node: Node, lines: readonly number[], file: string, path = ""): Problem[] {
  const problems: Problem[] = [];
  const seen = new Set<string>();
  for (const [index, child] of (node.children ?? []).entries()) {
    if (node.type === "object") {
      const [key, value] = child.children ?? [];
      const name: unknown = key?.value;
      if (typeof name !== "string") continue;
      const line = lineAt(lines, child.offset);
      if (seen.has(name)) {
        const where = path === "" ? name : `${path}.${name}`;
        problems.push({
          file,
          where,
          line,
          message: `The key "${name}" is given twice.`,
          hint: "Remove one of the two.",
        });
      }
      seen.add(name);
      if (value !== undefined)
        problems.push(...repeatedKeys(value, lines, file, path === "" ? name : `${path}.${name}`));
    } else {
      problems.push(...repeatedKeys(child, lines, file, `${path}[${index}]`));
    }
  }
  return problems;
}

function nearestNode(tree: Node, path: string): Node {
  const keys = keysOfJsonPath(path);
  for (let length = keys.length; length > 0; length -= 1) {
    const node = findNodeAtLocation(tree, keys.slice(0, length));
    // A property's line is its key's: the value of a long list may begin lines below.
    if (node !== undefined) return node.parent?.type === "property" ? node.parent : node;
  }
  return tree;
}

/** Where each line begins, in UTF-16 units. */
function lineStarts(text: string): number[] {
  const starts = [0];
  for (let at = text.indexOf("\n"); at !== -1; at = text.indexOf("\n", at + 1)) starts.push(at + 1);
  return starts;
}

/** The line, from 1, that an offset is on: the last one that begins at or before it. */
function lineAt(starts: readonly number[], offset: number): number {
  let [low, high] = [0, starts.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
