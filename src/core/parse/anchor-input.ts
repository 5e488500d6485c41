import * as v from "valibot";
import type { TextQuote } from "../model/anchor.ts";
import type { DocumentText } from "../model/page-text.ts";
import type { PageNumber } from "../model/units.ts";
import type { Parsed } from "./problem.ts";
import { parseWithSchema } from "./schema-problems.ts";

/** What `verbatim anchor` reads beside a PDF: texts of pages, and quotations to find in them. */

/** One quotation to be found. */
export interface Wanted {
  readonly id: string | number;
  readonly quote: TextQuote;
  /** A hint, which says nothing where there is no such page. */
  readonly page?: PageNumber | undefined;
}

const PagesSchema = v.array(v.string("the text of a page"), "an array of strings, one for each page");

const SelectorsSchema = v.array(
  v.looseObject({
    id: v.union([v.string(), v.number()], "a string or a number by which to know the answer"),
    exact: v.string("the words to find"),
    prefix: v.nullish(v.string("the words before them")),
    suffix: v.nullish(v.string("the words after them")),
    page: v.nullish(v.number("a page, from 1")),
  }),
  "an array of objects with id, exact, and perhaps prefix, suffix and page",
);

const KNOWN_KEYS = ["id", "exact", "prefix", "suffix", "page"];

/** No page has places, and none a fingerprint: that is for files. */
const NO_FILE = "0".repeat(64);

/** @param value an array of page texts, already read as JSON. */
export function parsePages(value: unknown, file: string): Parsed<DocumentText> {
  const parsed = parseWithSchema(PagesSchema, value, file, []);
  if (parsed.problems) return parsed;
  const pages = parsed.value.map((text, index) => ({ page: index + 1, text, boxes: [], lines: [] }));
  return { value: { sha256: NO_FILE, pages } };
}

/** @param value an array of `{id, exact, prefix?, suffix?, page?}`; what else it holds is left alone. */
export function parseSelectors(value: unknown, file: string): Parsed<readonly Wanted[]> {
  const parsed = parseWithSchema(SelectorsSchema, value, file, KNOWN_KEYS);
  if (parsed.problems) return parsed;
  return {
    value: parsed.value.map(({ id, exact, prefix, suffix, page }) => ({
      id,
      quote: { exact, prefix: prefix ?? undefined, suffix: suffix ?? undefined },
      page: page ?? undefined,
    })),
  };
}
