import { closeSync, createReadStream, openSync, readSync } from "node:fs";
import { createInterface } from "node:readline";
import * as v from "valibot";
import type { DocumentText, PageText } from "../../../../src/core/model/page-text.ts";
import { PageTextSchema } from "../../../../src/core/model/page-text.ts";

const PageSchema = v.strictObject({ ...PageTextSchema.entries, boxes: v.literal("beside") });
const QuestionSchema = v.strictObject({
  quote: v.strictObject({ exact: v.string(), prefix: v.string(), suffix: v.string() }),
  hint: v.number(),
});
export type Question = v.InferOutput<typeof QuestionSchema>;

export interface Library {
  readonly document: DocumentText;
  readonly questions: readonly Question[];
}

/** The file of numbers that belongs to a library's file: the boxes of all its pages, one after the other. */
export function boxesPath(path: string): string {
  return `${path}.boxes`;
}

/** Pages after which what reading leaves behind is cleared away, so that it is not counted with what finding needs. */
const PAGES_BETWEEN_CLEARING = 20;

/**
 * Reads a library so that little is left behind in memory but the library: line by line, and numbers as numbers. What is
 * measured is what finding needs, not what reading JSON leaves.
 */
export async function readLibrary(path: string): Promise<Library> {
  const pages: PageText[] = [];
  const questions: Question[] = [];
  const numbers = openSync(boxesPath(path), "r");
  for await (const line of createInterface({ input: createReadStream(path, "utf8") })) {
    const value: unknown = JSON.parse(line);
    if (line.startsWith('{"page"')) pages.push(withBoxes(v.parse(PageSchema, value), numbers));
    else questions.push(v.parse(QuestionSchema, value));
    if (pages.length % PAGES_BETWEEN_CLEARING === 0 && questions.length === 0) globalThis.gc?.();
  }
  closeSync(numbers);
  globalThis.gc?.();
  return { document: { sha256: "0".repeat(64), pages }, questions };
}

/** Numbers of one page; grown as needed. */
let room = new Float64Array(1 << 14);

function withBoxes(page: v.InferOutput<typeof PageSchema>, numbers: number): PageText {
  const count = page.text.length * 4;
  if (room.length < count) room = new Float64Array(count);
  const read = readSync(numbers, room, 0, count * room.BYTES_PER_ELEMENT, null);
  if (read !== count * room.BYTES_PER_ELEMENT) throw new Error("The file of boxes is too short.");
  // Begun with a fraction, it is a list of plain numbers; spread out of `room`, each would be an object.
  const boxes = Array<number>(count).fill(0.5);
  for (let index = 0; index < count; index += 1) boxes[index] = room[index] ?? 0;
  return { ...page, boxes };
}
