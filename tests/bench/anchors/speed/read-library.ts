import { createReadStream } from "node:fs";
import { createInterface } from "node:readline";
import * as v from "valibot";
import type { DocumentText, PageText } from "../../../../src/core/model/page-text.ts";

/** A page as it is: looked at and not copied, or reading would need more memory than finding. */
const PageSchema = v.custom<PageText>(
  (value) =>
    typeof value === "object" && value !== null && "text" in value && "boxes" in value && Array.isArray(value.boxes),
);
const QuestionSchema = v.strictObject({
  quote: v.strictObject({ exact: v.string(), prefix: v.string(), suffix: v.string() }),
  hint: v.number(),
});
export type Question = v.InferOutput<typeof QuestionSchema>;

export interface Library {
  readonly document: DocumentText;
  readonly questions: readonly Question[];
}

/** Pages after which what reading leaves behind is cleared away, so that it is not counted with what finding needs. */
const PAGES_BETWEEN_CLEARING = 50;

export async function readLibrary(path: string): Promise<Library> {
  const pages: PageText[] = [];
  const questions: Question[] = [];
  for await (const line of createInterface({ input: createReadStream(path, "utf8") })) {
    const value: unknown = JSON.parse(line);
    if (line.startsWith('{"page"')) pages.push(v.parse(PageSchema, value));
    else questions.push(v.parse(QuestionSchema, value));
    if (pages.length % PAGES_BETWEEN_CLEARING === 0 && questions.length === 0) globalThis.gc?.();
  }
  return { document: { sha256: "0".repeat(64), pages }, questions };
}
