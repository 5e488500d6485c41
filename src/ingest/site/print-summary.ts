import type { Ledger } from "../../core/model/ledger.ts";

/** A publication's ledger in a line, for the terminal: "sessions-memo: 24 claims, 14 passages (13 exact, 1 region), …". */
export function printSummary({ slug, summary, document, documents }: Ledger): string {
  const pages = (documents ?? [document]).reduce((sum, each) => sum + each.pages, 0);
  const of = documents === undefined ? "" : ` of ${documents.length} documents`;
  const { annotations, passages, states, checked, signedOff, quotationsWithoutAnnotation, problems, notices } = summary;
  const found = Object.entries(states)
    .filter(([, number]) => number > 0)
    .map(([state, number]) => `${number} ${state}`);
  const parts = [
    counted(annotations, "claim"),
    `${counted(passages, "passage")} on ${counted(pages, "page")}${of}${found.length === 0 ? "" : ` (${found.join(", ")})`}`,
    ...(signedOff === 0 ? [] : [`${signedOff} signed off`]),
    `${checked} checked by a second person`,
    ...(quotationsWithoutAnnotation === 0
      ? []
      : [`${counted(quotationsWithoutAnnotation, "quotation")} not annotated`]),
    counted(problems, "problem"),
    ...(notices === 0 ? [] : [counted(notices, "notice")]),
  ];
  return `${slug}: ${parts.join(", ")}`;
}

export function counted(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? "" : "s"}`;
}
