import { runningName } from "./author-names.ts";
import { type CitationLine, italic, lineOf, lowerFirst, pageRange, paragraphsWord, tidy } from "./citation-text.ts";
import { bluebookDate } from "./partial-date.ts";
import type { Pinpoint, Work } from "./work.ts";

/**
 * The Bluebook, 21st edition, in the typefaces of court documents: authors before the institution that issued it (15.1),
 * the title in italics with its pinpoint (3.2, 3.3), the date with its month shortened (T12), what is particular about
 * this copy, the address (18.2). A dated work needs no day of the last visit (18.2.2). Names of institutions are not
 * shortened (T6): which of their words can be, no program knows.
 */
export function bluebookCitation(work: Work): readonly CitationLine[] {
  const { title, authors, publisher, site, date, reproduction, pinpoint, address } = work;
  const names = authors.map(runningName);
  const [first = "", second] = names;
  const by = names.length > 2 ? `${first} et al.` : second === undefined ? first : `${first} & ${second}`;
  const institution = publisher === undefined || names.includes(tidy(publisher)) ? undefined : tidy(publisher);
  return [
    lineOf("citation", [
      `${by}, `,
      institution === undefined ? undefined : `${institution}, `,
      italic(title),
      pinpoint === undefined ? undefined : pinpointText(pinpoint, title),
      site === undefined ? undefined : `, ${tidy(site)}`,
      ` (${bluebookDate(date)})`,
      reproduction === undefined ? undefined : ` (${lowerFirst(tidy(reproduction))})`,
      address === undefined ? "." : `, ${address}.`,
    ]),
  ];
}

/**
 * After a title that ends with a figure, "at" says that the page is none of the title (3.2(a)); so it does for labels that
 * are no number. Paragraphs are counted and not marked in the document, so they are "para." and not "¶" (3.3).
 */
function pinpointText({ pages, paragraphs }: Pinpoint, title: string): string {
  const plain = /\p{Nd}\W*$/u.test(title) || pages.some((label) => !/^\d+$/.test(label)) ? " at" : "";
  const within = paragraphs === undefined ? "" : `, ${paragraphsWord(paragraphs, ["para.", "paras."])}`;
  return `${plain} ${pageRange(pages)}${within}`;
}
