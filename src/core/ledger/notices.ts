import type { Ledger, LedgerRow, QuotationRow } from "../model/ledger.ts";
import type { LedgerParts } from "./make-ledger.ts";

type Notice = Ledger["notices"][number];

/** What an editor should know of, though it stops nothing. */
export function noticesOf(rows: readonly LedgerRow[], parts: LedgerParts): Notice[] {
  const { entries, files, settled } = parts;
  const notices: Notice[] = [];
  for (const { id, basis, source, path } of entries) {
    const at = { file: files.annotations, annotation: id };
    if (basis === "source" && source !== undefined && source.href === undefined) {
      const message = `The claim rests on “${source.title}” (${source.publisher}), of which no address is given.`;
      const hint = 'Add its address as "id" to the target, if there is one.';
      notices.push({ ...at, where: `${path}.target`, message, hint });
    }
    for (const { target, anchor } of settled.get(id)?.passages ?? []) {
      const page = anchor?.parts[0]?.page;
      if (page === undefined || target.page === undefined || target.page === page) continue;
      const message = `The target says page ${target.page}, but the words are on page ${page}.`;
      notices.push({ ...at, where: target.path, message, hint: "Correct the page, or let check --fix do it." });
    }
  }
  for (const row of rows) {
    if (row.kind === "annotation" && row.lapsedCheck !== undefined) {
      const { by, at, file } = row.lapsedCheck;
      const entry = entries.find(({ id }) => id === row.id);
      const message = `The check by ${by} on ${at} has lapsed: it is of a file with the SHA-256 ${file}, and this is another.`;
      const hint = "Have it checked again, and write the new file's SHA-256 as checkedFile.";
      notices.push({ file: files.annotations, annotation: row.id, where: `${entry?.path}.checkedFile`, message, hint });
    }
    if (row.kind !== "quotation-without-annotation") continue;
    const { line, annotation } = row;
    if (annotation !== undefined) {
      const entry = entries.find(({ id }) => id === annotation);
      const hint = "Add the words as a passage or as related, or take the quotation marks away.";
      notices.push({
        file: files.annotations,
        where: entry?.notePath ?? annotation,
        annotation,
        message: quotationMessage(row, parts),
        hint,
      });
      continue;
    }
    const hint = "Link the words to an annotation, or take the quotation marks away.";
    notices.push({ file: files.commentary, where: `line ${line}`, line, message: quotationMessage(row, parts), hint });
  }
  return notices;
}

function quotationMessage(
  { asked, annotation, covered, state, pages, document: id }: QuotationRow,
  { documents }: LedgerParts,
): string {
  const document = documents.find((each) => each.id === id)?.described.file ?? "The document";
  const what =
    annotation !== undefined
      ? "The note quotes what no annotation has:"
      : covered === "not"
        ? "No annotation covers"
        : "No annotation covers all of";
  const where = pages.length === 1 ? `page ${pages[0]}` : `pages ${pages.join(", ")}`;
  const there =
    state === "missing"
      ? `${documents.length === 1 ? "The document does not have" : "None of the documents has"} these words.`
      : state === "ambiguous"
        ? `${document} has these words in several places (${where}).`
        : `${document} has ${state === "differs" ? "nearly " : ""}these words on ${where}.`;
  return `${what}${annotation === undefined ? " the quotation" : ""} “${asked}”. ${there}`;
}
