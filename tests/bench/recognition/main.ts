import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { annotationEntries, type AnnotationEntry } from "../../../src/core/parse/annotation-entry.ts";
import { parseAnnotationFile } from "../../../src/core/parse/annotation-file.ts";
import { foldedText } from "../../../src/core/text/fold.ts";
import { annotationChanges } from "../../../src/core/versions/annotation-changes.ts";
import { ContentCache } from "../../../src/ingest/cache/content-cache.ts";
import { sha256 } from "../../../src/ingest/cache/sha256.ts";
import { fakeEffects } from "../../../src/ingest/fixtures/fake-effects.ts";
import { makePdf } from "../../../src/ingest/fixtures/make-pdf.ts";
import { pdfOfPictures, scanPage } from "../../../src/ingest/fixtures/make-scan.ts";
import { type OpenPdf, openPdf } from "../../../src/ingest/pdf/open-pdf.ts";
import { readDocument } from "../../../src/ingest/publication/read-document.ts";
import { type Condition, CONDITIONS } from "./conditions.ts";
import { compareWords, NEAR, type PlacedWord, placedWords } from "./compare-words.ts";
import { editDistance } from "./edit-distance.ts";
import { printMixed } from "./print-mixed.ts";
import { boxesIn, onScan } from "./true-words.ts";

const USAGE = `npm run bench -- recognition [options]
  --only words   only conditions that have these words in their name
  --list         the conditions' names
  --part scans   only the scans of the memo; --part pages only the file of twenty pages
Scans are made of the Sessions memo. right: anchors at the memo's own words; held: found, in a state that an editor settles;
missing: nowhere; wrong: published by themselves at other words. Ends with 1 where one is wrong, or at 200 dpi and better one is not right (but where
words are torn away).`;

/** Of a found passage's letters: more that differ are other words. */
const MOST_MISREAD = 0.1;
const SLIP = [
  "ROUTING AND TRANSMITTAL SLIP",
  "To: United States Attorneys. From: Office of the Deputy. For your information. Please note and return. The memorandum of the Attorney General is behind this slip.",
];

interface Memo {
  readonly pdf: OpenPdf;
  readonly text: string;
  /** Where they are, by poppler. */
  readonly words: readonly PlacedWord[];
  readonly entries: readonly AnnotationEntry[];
}

/** How well scans are read, and what becomes of the memo's anchors in them. */
export async function run(args: readonly string[]): Promise<number> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      only: { type: "string", default: "" },
      list: { type: "boolean", default: false },
      part: { type: "string", default: "" },
      help: { type: "boolean", default: false },
    },
  });
  const conditions = CONDITIONS.filter(({ name }) => name.includes(values.only));
  if (values.help || values.list) {
    console.log(values.help ? USAGE : conditions.map(({ name }) => name).join("\n"));
    return 0;
  }
  if (values.part === "pages") return (await printMixed()) ? 0 : 1;
  const memo = await openMemo();
  console.log(row("condition", "errors", "seconds/page", "sure", "right", "held", "missing", "wrong", "off"));
  let failures = 0;
  for (const condition of conditions) {
    const { errors, seconds, confidence, right, held, missing, wrong, furthest } = await measure(condition, memo);
    const falls = condition.resolution >= 200 && condition.torn !== true && (held + missing > 0 || furthest > NEAR);
    if (wrong > 0 || falls) failures += 1;
    const figures = [
      `${(errors * 100).toFixed(2)} %`,
      seconds.toFixed(1),
      `${confidence} %`,
      right,
      held,
      missing,
      wrong,
      furthest.toFixed(2),
    ];
    console.log(`${row(condition.name, ...figures)}${wrong > 0 || falls ? "  ←" : ""}`);
  }
  memo.pdf.close();
  const isMixedRight = values.part === "scans" || values.only !== "" || (await printMixed());
  return failures === 0 && isMixedRight ? 0 : 1;
}

function row(name: string, ...figures: readonly (string | number)[]): string {
  return name.padEnd(30) + figures.map((figure) => String(figure).padStart(14)).join("");
}

async function openMemo(): Promise<Memo> {
  const folder = join(import.meta.dirname, "../../../documents/sessions-memo");
  const bytes = await readFile(join(folder, "memo.pdf"));
  const opening = await openPdf(bytes);
  if (opening.kind === "fault") throw new Error(opening.fault.detail);
  const file = parseAnnotationFile(
    JSON.parse(await readFile(join(folder, "annotations.json"), "utf8")),
    "annotations.json",
  );
  if (file.problems) throw new Error("annotations.json has problems.");
  const { pdf } = opening;
  return {
    pdf,
    text: pdf.pages.map((page) => page.readText().text).join("\n"),
    words: await boxesIn(bytes),
    entries: annotationEntries(file.value),
  };
}

async function measure(condition: Condition, { pdf, text, words, entries }: Memo) {
  const scan = await scanPage(pdf, 1, condition);
  const pages = condition.slip === true ? [await slip(condition), scan] : [scan];
  const bytes = await pdfOfPictures(pages);
  const cache = new ContentCache("/cache", fakeEffects(), "1");
  const started = performance.now();
  const reading = await readDocument(bytes, sha256(bytes), cache, { language: "en-US" });
  const seconds = (performance.now() - started) / 1000 / pages.length;
  if ("fault" in reading) throw new Error(reading.fault.detail);
  const { content } = reading;
  const last = content.text.pages.at(-1);
  const read = last?.text ?? "";
  const placed = words.map((word) => onScan(word, scan.place));
  const { furthest } = compareWords(placed, last === undefined ? [] : placedWords(last));
  const errors = editDistance(plain(text), plain(read)) / plain(text).length;
  const counts = { right: 0, held: 0, missing: 0, wrong: 0 };
  for (const { passages } of annotationChanges(entries, content, undefined)) {
    for (const { state, asked, text: found } of passages) {
      if (asked === "") continue;
      const [wanted, there] = [foldedText(asked), foldedText(found)];
      const isThere = editDistance(wanted, there) <= MOST_MISREAD * wanted.length;
      const isPublished = state === "exact" || state === "approximate";
      if (isPublished) counts[isThere ? "right" : "wrong"] += 1;
      else counts[state === "missing" ? "missing" : "held"] += 1;
    }
  }
  const sure = content.recognised.at(-1)?.confidence ?? 0;
  return { errors, seconds, confidence: sure, furthest, ...counts };
}

async function slip(condition: Condition) {
  const opening = await openPdf(await makePdf([{ paragraphs: SLIP }]));
  if (opening.kind === "fault") throw new Error(opening.fault.detail);
  const scan = await scanPage(opening.pdf, 1, condition);
  opening.pdf.close();
  return scan;
}

/** Line ends are none of the letters. */
function plain(text: string): string {
  return text.replaceAll(/\s+/gu, " ").trim();
}
