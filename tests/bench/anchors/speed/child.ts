import { writeFileSync } from "node:fs";
import process from "node:process";
import { resolveQuote } from "../../../../src/core/anchor/resolve.ts";
import { readLibrary } from "./read-library.ts";
import type { Library, Question } from "./read-library.ts";
import { bitapWay, pageByPage } from "./ways.ts";

/**
 * Measures one way of finding in a process of its own:
 *   node child.ts <ours | page-by-page | bitap> <library> <answers> <how many quotations>
 */
/** Milliseconds after which the rest is left unasked. */
const LONGEST = 60_000;

const [way = "ours", library = "", answers = "", count = "10000"] = process.argv.slice(2);

interface Finder {
  readonly find: (question: Question) => unknown;
}

function finderOf(document: Library["document"]): Finder {
  if (way === "page-by-page") return { find: pageByPage(document) };
  if (way === "bitap") return { find: bitapWay(document) };
  return { find: ({ quote, hint }) => resolveQuote(document, quote, { page: hint }) };
}

const { document, questions } = await readLibrary(library);
const asked = spread(questions, Number(count));
const loaded = process.memoryUsage().rss;
const alive = bytesAlive();
// Of this thread: others compile and clear up beside it.
const before = process.threadCpuUsage();
const started = performance.now();
const finder = finderOf(document);
const found: unknown[] = [];
let first = 0;
for (const question of asked) {
  if (performance.now() - started > LONGEST) break;
  found.push(finder.find(question));
  if (found.length === 1) first = performance.now() - started;
}
const milliseconds = performance.now() - started;
const { user, system } = process.threadCpuUsage(before);
// Kilobytes, whatever the system.
const peak = process.resourceUsage().maxRSS * 1024;
const kept = bytesAlive() - alive;
const busy = (user + system) / 1000;
writeFileSync(
  answers,
  JSON.stringify({ milliseconds, busy, first, loaded, kept, peak, found: found.map(withoutQuads) }),
);

/** Bytes of what can still be reached. */
function bytesAlive(): number {
  globalThis.gc?.();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}

/** So many of them, from all over the document. */
function spread(from: readonly Question[], wanted: number): readonly Question[] {
  const step = Math.max(1, Math.floor(from.length / wanted));
  return from.filter((_, index) => index % step === 0).slice(0, wanted);
}

function withoutQuads(answer: unknown): unknown {
  if (typeof answer !== "object" || answer === null || !("parts" in answer) || !Array.isArray(answer.parts))
    return answer;
  return {
    ...answer,
    parts: answer.parts.map((part: unknown) =>
      typeof part === "object" && part !== null ? { ...part, quads: [] } : part,
    ),
  };
}
