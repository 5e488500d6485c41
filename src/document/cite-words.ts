import { cite } from "../core/citation/cite.ts";
import { plainLine } from "../core/citation/citation-text.ts";
import { documentWork, pinpointOf } from "../core/citation/work.ts";
import type { SourceDocument } from "../core/model/publication.ts";
import type { PageNumber } from "../core/model/units.ts";

/** Words of the document with where they are from and a link to them, to paste anywhere. @param address of the words, absolute. */
export function citedWords(
  document: SourceDocument,
  exact: string,
  pages: readonly PageNumber[],
  address: string,
): string {
  const pinpoint = pages.length === 0 ? undefined : pinpointOf({ document }, pages);
  const lines = cite(documentWork({ document }, { address }, pinpoint), "plain");
  return `“${exact}”\n— ${lines.map(plainLine).join(" ")}`;
}
