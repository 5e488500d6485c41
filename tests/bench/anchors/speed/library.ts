import { closeSync, openSync, writeSync } from "node:fs";
import { englishReport } from "../languages/english-report.ts";
import { Lookalikes } from "../corpus/lookalikes.ts";
import { passageFrom } from "../corpus/passage.ts";
import { recognised } from "../damage/recognition.ts";
import type { Case } from "../kinds/case.ts";
import { manuscriptOf, running } from "../corpus/manuscript.ts";
import { print } from "../corpus/sheets.ts";
import { bind } from "../corpus/edition.ts";
import { contextAt, placed, settingOf, withContext } from "../kinds/world.ts";
import { wordsOf } from "../languages/sentence.ts";
import type { Random } from "../random.ts";
import { boxesPath } from "./read-library.ts";

export const PAGES = 1_000;
export const ANCHORS = 10_000;
/** Letters that may be wrong in a quotation and its context, as a share. */
const ERRORS = 0.03;

/** A thousand pages, and ten thousand quotations of 60 letters and more with 3 % errors and 32 letters of context. */
export function libraryCases(random: Random): Case[] {
  const language = englishReport;
  const setting = { ...settingOf(language, random), columns: 1 as const, measure: 72, linesOnPage: 30 };
  const manuscript = manuscriptOf(language, PAGES * 2_050, random);
  const run = running(manuscript);
  const printed = print(run.text, language, setting, random);
  const edition = bind(run, printed, printed.sheets.slice(0, PAGES));
  const lookalikes = new Lookalikes(run.text, false);
  const known = wordsOf(language);
  const misread = (text: string): string => recognised(text, ERRORS, language, (word) => known.has(word), random).text;
  const cases: Case[] = [];
  while (cases.length < ANCHORS) {
    const index = random.between(1, manuscript.sentences.length - 20);
    const passage = passageFrom(manuscript, index, random.between(60, 400), random);
    const place = passage && placed(edition, passage);
    if (!place || !lookalikes.once(place.words)) continue;
    const { prefix, suffix } = contextAt(run.text, place.start, place.end, 32);
    cases.push({
      sort: "case",
      kind: "1,000 pages, 3 % errors",
      language: language.name,
      document: edition.document,
      quote: withContext(misread(place.words), { prefix: misread(prefix), suffix: misread(suffix) }),
      page: place.truth[0]?.page,
      truth: place.truth,
      slack: 2,
      accepts: ["exact", "approximate", "differs"],
    });
  }
  return cases;
}

/**
 * Writes the document, a page a line, and then the quotations, one a line: to be read without holding the whole file.
 * The boxes of its letters, most of all that is written, lie in a file of their own.
 */
export function writeLibrary(path: string, cases: readonly Case[]): void {
  const [file, numbers] = [openSync(path, "w"), openSync(boxesPath(path), "w")];
  const write = (value: unknown): void => {
    writeSync(file, `${JSON.stringify(value)}\n`);
  };
  for (const page of cases[0]?.document.pages ?? []) {
    if (page.boxes.length !== page.text.length * 4) throw new Error("A page of the bench has letters without boxes.");
    write({ ...page, boxes: "beside" });
    writeSync(numbers, Float64Array.from(page.boxes));
  }
  for (const { quote, page } of cases) write({ quote, hint: page });
  closeSync(file);
  closeSync(numbers);
}
