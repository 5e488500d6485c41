import { basename } from "node:path";
import process from "node:process";
import { isAnchored, resolveQuote } from "../core/anchor/resolve.ts";
import type { AnchorState, Unanchored } from "../core/model/anchor.ts";
import type { DocumentText } from "../core/model/page-text.ts";
import { parsePages, parseSelectors, type Wanted } from "../core/parse/anchor-input.ts";
import type { Parsed, Problem } from "../core/parse/problem.ts";
import { ContentCache } from "../ingest/cache/content-cache.ts";
import { sha256 } from "../ingest/cache/sha256.ts";
import type { Effects } from "../ingest/effects.ts";
import { faultOfSize } from "../ingest/pdf/pdf-fault.ts";
import { problemOfFault } from "../ingest/publication/fault-problem.ts";
import { readDocument } from "../ingest/publication/read-document.ts";
import { decode, readJson } from "../ingest/publication/read-json.ts";
import { progressOf } from "../ingest/progress.ts";
import { printProblems } from "../ingest/site/print-problems.ts";
import type { Output } from "./output.ts";

/** Files to read, by their absolute paths. */
export interface AnchorOptions {
  /** A PDF, or a JSON array of page texts. */
  readonly document: string;
  /** A JSON array of `{id, exact, prefix?, suffix?, page?}`. */
  readonly selectors: string;
  /** Folder for what took long to make. */
  readonly cache: string;
}

/** One answer, as it is printed. */
export interface PrintedAnchor {
  readonly id: string | number;
  readonly state: AnchorState;
  /** Counted from 1; null where there is no place. */
  readonly page: number | null;
  readonly endPage: number | null;
  /**
   * Offsets in UTF-16 units of the page's text, end exclusive; `text` is what stands there to the last sign, line ends
   * included. Empty where there is no place.
   */
  readonly parts: readonly {
    readonly page: number;
    readonly start: number;
    readonly end: number;
    readonly text: string;
  }[];
  /** Share of letters that differ, 0 to 1; null where there is no place. */
  readonly errorShare: number | null;
  /** Why there is no place, and the words that come nearest or fit as well. */
  readonly reason?: string;
  readonly candidates?: Unanchored["candidates"];
}

/**
 * Finds quotations in a PDF or in page texts and prints where they are, as JSON. Gives the exit code: 0 whatever was
 * found, for each answer says how; 1 where a file cannot be read.
 */
export async function anchor(options: AnchorOptions, effects: Effects, { out, error }: Output): Promise<0 | 1> {
  const [document, selectors] = await Promise.all([
    documentAt(options, effects),
    jsonAt(options.selectors, effects, parseSelectors),
  ]);
  if (document.problems || selectors.problems) {
    error(printProblems([...(document.problems ?? []), ...(selectors.problems ?? [])]));
    return 1;
  }
  out(printed(selectors.value.map((wanted) => answer(document.value, wanted))));
  return 0;
}

function answer(document: DocumentText, { id, quote, page }: Wanted): PrintedAnchor {
  const found = resolveQuote(document, quote, { page });
  if (!isAnchored(found)) {
    const { state, reason, candidates } = found;
    return { id, state, page: null, endPage: null, parts: [], errorShare: null, reason, candidates };
  }
  const parts = found.parts.map(({ page, start, end }) => {
    return { page, start, end, text: document.pages[page - 1]?.text.slice(start, end) ?? "" };
  });
  const { state, errorShare } = found;
  return { id, state, page: parts[0]?.page ?? null, endPage: parts.at(-1)?.page ?? null, parts, errorShare };
}

/** One answer a line: easy to read, and to compare. */
function printed(answers: readonly PrintedAnchor[]): string {
  return answers.length === 0 ? "[]" : `[\n${answers.map((each) => JSON.stringify(each)).join(",\n")}\n]`;
}

async function documentAt(options: AnchorOptions, effects: Effects): Promise<Parsed<DocumentText>> {
  const { document: path } = options;
  const bytes = await bytesAt(path, effects);
  if (bytes.problems) return bytes;
  const isJson = /\.json$/i.test(path) || /^\s*\[/.test(new TextDecoder().decode(bytes.value.subarray(0, 64)));
  return isJson ? parsedJson(bytes.value, path, parsePages) : textOfPdf(bytes.value, options, effects);
}

async function textOfPdf(
  bytes: Uint8Array,
  { document, cache }: AnchorOptions,
  effects: Effects,
): Promise<Parsed<DocumentText>> {
  const store = new ContentCache(cache, effects, String(process.pid));
  const wishes = { progress: progressOf(basename(document), effects) };
  const reading = await readDocument(bytes, sha256(bytes), store, wishes);
  return "fault" in reading ? faulty(document, reading.fault.detail) : { value: reading.content.text };
}

function faulty(path: string, detail: string): Parsed<DocumentText> {
  return problem(path, `It cannot be used: ${detail}.`, "Give a PDF, or a JSON array with the text of each page.");
}

async function jsonAt<Value>(
  path: string,
  effects: Effects,
  parse: (value: unknown, file: string) => Parsed<Value>,
): Promise<Parsed<Value>> {
  const bytes = await bytesAt(path, effects);
  return bytes.problems ? bytes : parsedJson(bytes.value, path, parse);
}

function parsedJson<Value>(
  bytes: Uint8Array,
  path: string,
  parse: (value: unknown, file: string) => Parsed<Value>,
): Parsed<Value> {
  let value: unknown;
  try {
    value = JSON.parse(decode(bytes) ?? "");
  } catch {
    // Slower, and better at saying what is wrong.
    const read = readJson(bytes, basename(path));
    if (read.problems) return read;
    value = read.value.value;
  }
  return parse(value, basename(path));
}

async function bytesAt(path: string, effects: Effects): Promise<Parsed<Uint8Array>> {
  try {
    const fault = faultOfSize(await effects.size(path));
    if (fault !== undefined) return { problems: [problemOfFault(fault, basename(path))] };
    const bytes = await effects.readFile(path);
    return bytes === undefined
      ? problem(path, "There is no such file.", "See that the path is right.")
      : { value: bytes };
  } catch (error) {
    return problem(path, error instanceof Error ? error.message : String(error), "Give a file that can be read.");
  }
}

function problem(path: string, message: string, hint: string): { readonly problems: readonly Problem[] } {
  return { problems: [{ file: basename(path), where: "", message, hint }] };
}
