import { markedDifferences } from "../core/ledger/marked-differences.ts";
import type { AnnotationRow, Ledger, LedgerPassage, LedgerRow } from "../core/model/ledger.ts";
import { formatProblem } from "../core/parse/problem.ts";
import { printSummary } from "../ingest/site/print-summary.ts";
import { recognisedSentence } from "./print-recognised.ts";
import { cutTo, filledTo, printable, wrapped } from "./display-width.ts";

/** Columns that a line may take: terminals are often wider, reviews and mails are not. */
const WIDTH = 100;
const INDENT = 5;
/** number, claim, standing, state, page, checked by, with two spaces between: 100 columns together. */
const COLUMNS = [3, 41, 12, 11, 7, 16] as const;

const COVERED = "Every quotation of the commentary and its notes is covered by an annotation.";

/** A ledger as a table for a terminal, the differences below their rows, then the notices and the summary. */
export function printLedger(ledger: Ledger): string {
  const { title, rows, notices } = ledger;
  const documents = ledger.documents ?? [ledger.document];
  const lines = [
    ...wrapped(printable(title), WIDTH),
    ...documents.flatMap((document) => [
      `${printable(document.file)}, SHA-256 ${document.sha256}`,
      ...wrapped(recognisedSentence(document.recognised ?? []) ?? "", WIDTH).filter((line) => line !== ""),
    ]),
    "",
    tableLine(["", "Claim", "Standing", "State", "Page", "Checked by"]),
    tableLine(COLUMNS.map((width) => "-".repeat(width))),
    ...rows.filter(({ kind }) => kind !== "quotation-without-annotation").flatMap(linesOf),
    "",
    ...(rows.some(({ kind }) => kind === "quotation-without-annotation") ? [] : [COVERED, ""]),
    ...notices.flatMap((notice) => [...paragraph(formatProblem(notice)), ""]),
    ...wrapped(`${printSummary(ledger)}.`, WIDTH),
  ];
  return lines.map((line) => line.trimEnd()).join("\n");
}

function linesOf(row: LedgerRow): string[] {
  switch (row.kind) {
    case "annotation":
      return annotationLines(row);
    case "claim-without-annotation":
      return [tableLine(["", row.id]), ...detail("Claim", row.claim), ...detail("", "It has no annotation.")];
    case "annotation-without-claim":
      return [tableLine(["", row.id]), ...detail("", "No claim links to it.")];
    case "quotation-without-annotation":
      return [];
  }
}

function annotationLines(row: AnnotationRow): string[] {
  const { id, number, claim, basis, standing, state, passages, quotations, checked, lapsedCheck, source } = row;
  const pages = [...new Set(passages.flatMap((passage) => passage.pages))].join(", ");
  const by = checked === null ? "-" : checked.by;
  const lines = [tableLine([String(number), id, standing ?? "-", state ?? "-", pages === "" ? "-" : pages, by])];
  lines.push(...detail("Claim", claim));
  if (row.document !== undefined) lines.push(...detail("Document", row.document));
  for (const { exact, quoted, changes } of quotations) {
    if (!exact) lines.push(...detail("Quoted", markedDifferences(changes) || quoted));
  }
  if (lapsedCheck !== undefined) {
    lines.push(...detail("Check", `by ${lapsedCheck.by} on ${lapsedCheck.at}, of another file`));
  }
  for (const passage of passages) lines.push(...passageLines(passage));
  if (source !== undefined) {
    const name = basis === "source" ? "Rests on" : "Said in";
    lines.push(...detail(name, `${source.title} (${source.publisher})`));
  }
  return lines;
}

function passageLines({ state, asked, differences, reason, candidates, signedOff }: LedgerPassage): string[] {
  const difference = markedDifferences(differences);
  const plain = difference === "" && reason === undefined;
  const lines = asked === "" ? [] : detail(plain ? "Words" : "Asked for", asked);
  if (difference !== "") lines.push(...detail("Found", difference));
  if (state === "moved")
    lines.push(...detail("", "They are there, but beside other words than prefix and suffix say."));
  for (const { page, text } of candidates) lines.push(...detail(`Page ${page}`, text));
  if (signedOff !== undefined) {
    const { state: as, by, at, reason: why } = signedOff;
    lines.push(...detail("Signed off", `as ${as} by ${by} on ${at}: ${why}`));
  }
  return lines;
}

function tableLine(cells: readonly string[]): string {
  return COLUMNS.map((width, index) => filledTo(cutTo(printable(cells[index] ?? ""), width), width)).join("  ");
}

/** What belongs to a row, below it. */
function detail(name: string, text: string): string[] {
  const label = filledTo(name === "" ? "" : `${name}:`, 12);
  const lines = wrapped(printable(text), WIDTH - INDENT - label.length);
  return lines.map((line, index) => " ".repeat(INDENT) + (index === 0 ? label : " ".repeat(label.length)) + line);
}

function paragraph(text: string): string[] {
  return text.split("\n").flatMap((line) => {
    const indent = line.startsWith("  ") ? "  " : "";
    return wrapped(printable(line.trim()), WIDTH - indent.length).map((each) => indent + each);
  });
}
