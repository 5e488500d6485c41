import { createReadStream } from "node:fs";
import { createInterface } from "node:readline";
import * as v from "valibot";
import type { DocumentText, PageText } from "../../../../src/core/model/page-text.ts";
import { PageTextSchema } from "../../../../src/core/model/page-text.ts";

const QuestionSchema = v.strictObject({
  quote: v.strictObject({ exact: v.string(), prefix: v.string(), suffix: v.string() }),
  hint: v.number(),
});
export type Question = v.InferOutput<typeof QuestionSchema>;

export interface Library {
  readonly document: DocumentText;
  readonly questions: readonly Question[];
}

export async function readLibrary(path: string): Promise<Library> {
  const pages: PageText[] = [];
  const questions: Question[] = [];
  for await (const line of createInterface({ input: createReadStream(path, "utf8") })) {
    const value: unknown = JSON.parse(line);
    if (line.startsWith('{"page"')) pages.push(v.parse(PageTextSchema, value));
    else questions.push(v.parse(QuestionSchema, value));
  }
  return { document: { sha256: "0".repeat(64), pages }, questions };
}
